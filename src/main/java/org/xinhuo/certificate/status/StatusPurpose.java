package org.xinhuo.certificate.status;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a bit of a list says when it is set. */
public enum StatusPurpose {
    /** 撤销, or replaced after a correction: for good. */
    REVOCATION,
    /** 暂停: until it is lifted. */
    SUSPENSION;

    /** Its word in lists and credentials. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its word; empty for any other. */
    public static Optional<StatusPurpose> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
