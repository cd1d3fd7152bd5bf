/**
 * The expert pool (专家库): which assessors there are, what they can judge and how much they do, and who of them is drawn for a
 * panel by the rules of {@code org.xinhuo.round.panel}.
 */
package org.xinhuo.round.expert;
