package org.xinhuo.round.roster;

/**
 * A column of a roster.
 *
 * @param head    what its first row says; case and space around it do not matter
 * @param needed  whether every row must have something in it
 * @param longest most characters
 * @param day     whether a number in it is a day as Excel counts them; it is then read as 2019-05-01
 */
public record Column(String head, boolean needed, int longest, boolean day) {

    public Column(String head, boolean needed, int longest) {
        this(head, needed, longest, false);
    }
}
