/**
 * How a round ends: the list that is publicised, objections to it, and a second officer who approves exactly that list
 * (decision 12).
 */
package org.xinhuo.round.approval;
