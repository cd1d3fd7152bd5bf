/** The sheet of a certificate once more, as OFD (GB/T 33190-2016), for readers who have no other program. */
package org.xinhuo.certificate.paper.ofd;
