/** The bytes of certificates as they are kept: once what many have in common, and of each what is its own. */
package org.xinhuo.certificate.kept;
