/**
 * The arithmetic of a public log: its tree, proofs, tiles, checkpoints and records. It knows neither database nor
 * container, so that whoever wants to see that the log is right reads this and nothing else.
 */
package org.xinhuo.certificate.log.tree;
