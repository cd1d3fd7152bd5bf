/**
 * The paper of a credential: its number, the printed sheet, and the address where anyone may verify it. A certificate
 * never changes once issued; what it says is laid down by the paper of its scheme (<code>certificates/</code>).
 */
package org.xinhuo.certificate;
