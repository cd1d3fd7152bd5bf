package org.xinhuo.certificate;

import java.util.Arrays;

/**
 * A file that somebody brought, beside the one that was issued.
 *
 * @param places how many places of it differ, where they can be counted
 */
public record Likeness(Kind kind, int places) {

    /** What became of the file that was issued. */
    public enum Kind {
        /** Nothing: every byte is the same. */
        SAME,
        /** Something was added behind it. */
        ADDED_TO,
        /** Some of it was changed in place. */
        CHANGED,
        /** It is another file about the same number: saved anew, converted, or made by somebody else. */
        REMADE
    }

    /** Bytes alike between two changes, so that they count as two. */
    private static final int APART = 16;

    /** More places than that, and it is another file. */
    private static final int MOST_PLACES = 200;

    static final Likeness REMADE = new Likeness(Kind.REMADE, 0);

    static Likeness of(byte[] issued, byte[] brought) {
        if (Arrays.equals(issued, brought)) {
            return new Likeness(Kind.SAME, 0);
        }
        if (brought.length > issued.length && Arrays.mismatch(issued, brought) == issued.length) {
            return new Likeness(Kind.ADDED_TO, 0);
        }
        int places = brought.length == issued.length ? places(issued, brought) : MOST_PLACES;
        return places < MOST_PLACES ? new Likeness(Kind.CHANGED, places) : REMADE;
    }

    private static int places(byte[] one, byte[] other) {
        int places = 0;
        int last = -APART - 1;
        for (int at = 0; at < one.length; at++) {
            if (one[at] != other[at]) {
                places += at - last > APART ? 1 : 0;
                last = at;
            }
        }
        return places;
    }
}
