/**
 * What makes a printed sheet hold: the key and certificate it is sealed with, the signature in the file, and what else the
 * file carries for machines. It knows bytes and keys, but neither fields nor credentials.
 */
package org.xinhuo.certificate.paper.seal;
