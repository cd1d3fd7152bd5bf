package org.xinhuo.certificate.status;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a bit of a list says when it is set. */
public enum StatusPurpose {
    /** 撤销, or replaced after a correction: for good. */
    REVOCATION,
    /**
     * It may not be accepted: 暂停, until that is lifted; and for good what {@link #REVOCATION} says. A badge names one
     * list only, so this one says all.
     */
    SUSPENSION;

    /** What this one says besides itself: everything that is taken back for good. */
    StatusPurpose besides() {
        return REVOCATION;
    }

    /** Its word in lists and credentials. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its word; empty for any other. */
    public static Optional<StatusPurpose> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
