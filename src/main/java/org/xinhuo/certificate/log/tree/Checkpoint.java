package org.xinhuo.certificate.log.tree;

import java.util.Base64;

/**
 * What the log was at one moment, to be signed (C2SP tlog-checkpoint). Who keeps one can prove later that nothing
 * before it was changed, left out or put between.
 *
 * @param origin which log
 * @param size how many entries
 * @param root the hash that stands for all of them
 */
public record Checkpoint(String origin, long size, byte[] root) {

    /** What is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }
}
