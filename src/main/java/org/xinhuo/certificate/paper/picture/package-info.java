/** Pictures that an issuer gives for its paper: what may be taken, and how it gets into the file. */
package org.xinhuo.certificate.paper.picture;
