package org.xinhuo.round.roster;

/**
 * A column of a roster.
 *
 * @param head    what its first row says; case and space around it do not matter
 * @param needed  whether every row must have something in it
 * @param longest most characters
 */
public record Column(String head, boolean needed, int longest) {}
