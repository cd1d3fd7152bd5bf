/** Pages about the paper: what one holds and may download. */
package org.xinhuo.certificate.web;
