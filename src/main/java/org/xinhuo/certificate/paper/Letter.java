package org.xinhuo.certificate.paper;

import org.xinhuo.certificate.paper.plate.Face;

/**
 * One character in its face, and the manners of Chinese setting: which may begin or end a line, and which carry half an
 * em of blank that a good setter takes out.
 *
 * @param advance how far the pen goes on after it, in em, before tracking
 */
record Letter(int codePoint, Face face, double advance) {

    /** The blank half of full-width punctuation, in em. */
    private static final double BLANK = 0.5;

    private static final int NAME_DOT = 0xB7;
    private static final int UNBROKEN_SPACE = 0xA0;

    static Letter of(int codePoint, Face face) {
        return new Letter(codePoint, face, face.advance(codePoint));
    }

    /** The same letter without the blank between two marks of punctuation, as in <code>），</code>. */
    Letter before(Letter next) {
        boolean twice = blankAfter() > 0 && next.fullWidth() && (next.opens() || next.closes())
                || blankBefore() > 0 && next.blankBefore() > 0;
        return twice ? new Letter(codePoint, face, advance - BLANK) : this;
    }

    /** How much of its natural advance was taken out, in em. */
    double squeeze() {
        return face.advance(codePoint) - advance;
    }

    /** Blank on its left that may hang over the beginning of a line, in em. */
    double blankBefore() {
        return fullWidth() && opens() ? BLANK : 0;
    }

    /** Blank on its right that may hang over the end of a line, in em. */
    double blankAfter() {
        return fullWidth() && closes() ? BLANK : 0;
    }

    boolean space() {
        return Character.isSpaceChar(codePoint) && codePoint != UNBROKEN_SPACE;
    }

    /** Whether a new line may begin with the next letter. Latin words, and a figure with its unit, stay whole. */
    boolean mayBreakBefore(Letter next) {
        if (space() || next.space()) {
            return space() && !next.space();
        }
        if (opens() || next.neverFirst() || codePoint == UNBROKEN_SPACE || next.codePoint == UNBROKEN_SPACE) {
            return false;
        }
        boolean figureAndUnit = Character.isDigit(codePoint) && Character.isIdeographic(next.codePoint);
        return !figureAndUnit && (chinese() || next.chinese() || codePoint == NAME_DOT);
    }

    private boolean neverFirst() {
        int type = Character.getType(codePoint);
        return closes() || type == Character.OTHER_PUNCTUATION || type == Character.DASH_PUNCTUATION;
    }

    private boolean opens() {
        int type = Character.getType(codePoint);
        return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
    }

    /** Closing brackets and quotes, comma, stop, colon and their like. */
    private boolean closes() {
        int type = Character.getType(codePoint);
        return type == Character.END_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION
                || type == Character.OTHER_PUNCTUATION && chinese() && codePoint != 0x30FB;
    }

    private boolean chinese() {
        return codePoint >= 0x2E80;
    }

    private boolean fullWidth() {
        return advance > 0.99;
    }
}
