/**
 * The time stamps of certificates (RFC 3161): asked for after a certificate was issued and before it is handed out, from
 * an authority that may be away for hours without holding anybody up.
 */
package org.xinhuo.certificate.stamp;
