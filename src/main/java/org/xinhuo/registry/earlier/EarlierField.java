package org.xinhuo.registry.earlier;

/** What is asked of each certificate, in the order of the columns. Nothing that verification does not need. */
public enum EarlierField {
    NAME(true),
    SCHEME(true),
    /** As printed. */
    NUMBER(true),
    ISSUED_ON(true),
    /** The last day. */
    VALID_UNTIL(true),
    /** As printed: the office may have had another name then. */
    ISSUED_BY(true),
    /** Where the holder works; only an office without a region of its own has to say it. */
    PROVINCE(false),
    PREFECTURE(false),
    COUNTY(false);

    private final boolean needed;

    EarlierField(boolean needed) {
        this.needed = needed;
    }

    public boolean isNeeded() {
        return needed;
    }

    public boolean isDay() {
        return this == ISSUED_ON || this == VALID_UNTIL;
    }
}
