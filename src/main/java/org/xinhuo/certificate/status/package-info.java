/**
 * Which certificates were suspended or taken back, for machines: one bit a certificate in lists that anyone may read (W3C
 * Bitstring Status List 1.0). It follows what happens and decides nothing.
 */
package org.xinhuo.certificate.status;
