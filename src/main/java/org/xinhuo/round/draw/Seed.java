package org.xinhuo.round.draw;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The secret a draw begins with: 32 random bytes, written as 64 small hexadecimal letters. Promised before the list is
 * frozen, kept secret until the draw, published with it.
 */
public record Seed(String hex) {

    private static final int BYTES = 32;

    public Seed {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("A seed is 64 hexadecimal letters");
        }
    }

    public static Seed random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Seed(HexFormat.of().formatHex(bytes));
    }

    /** What is published at once: it gives the seed away to nobody, and no other seed will ever fit it. */
    public Commitment commit(String subject, long keeper, Instant publishedAt) {
        return new Commitment(subject, Commitment.digest(subject, this), keeper, publishedAt);
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** Never the secret: it would end in a log. */
    @Override
    public String toString() {
        return "Seed";
    }
}
