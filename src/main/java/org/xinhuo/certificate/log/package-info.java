/**
 * The public log of certificates: each is recorded in the transaction that issues it, and nobody can put one in, take one
 * out or change one afterwards without everybody seeing it who kept an earlier checkpoint. Of people it says nothing.
 */
package org.xinhuo.certificate.log;
