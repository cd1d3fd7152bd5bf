/**
 * The printing of certificates: it reads the paper of a scheme once and prints it many times, each time with the fields
 * of one certificate. It knows nothing of credentials, only words and where they stand.
 */
package org.xinhuo.certificate.paper;
