/**
 * What becomes of a paper after it was issued (证书的一生): corrected and issued anew, given out in another copy, no longer
 * handed out. The credential it is the paper of goes on by itself.
 */
package org.xinhuo.certificate.life;
