/** The drawn part of a paper: curves, what is repeated of them, and the figures that are made so. Lengths in mm. */
package org.xinhuo.certificate.paper.ornament;
