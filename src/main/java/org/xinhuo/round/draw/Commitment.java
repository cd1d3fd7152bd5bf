package org.xinhuo.round.draw;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The promise of a seed, published before the list is frozen.
 *
 * @param subject what will be drawn, such as {@code AH-2026-T2-1/order}: the promise fits no other draw
 * @param digest SHA-256 of the text in {@link #digest}
 * @param keeper id of the person who keeps the seed
 * @param publishedAt to the second
 */
public record Commitment(String subject, String digest, long keeper, Instant publishedAt) {

    public Commitment {
        subject = Line.of(subject);
        publishedAt = publishedAt.truncatedTo(ChronoUnit.SECONDS);
    }

    static String digest(String subject, Seed seed) {
        return Digest.sha256("xinhuo-draw-commitment/1\n" + Line.of(subject) + "\n" + seed.hex() + "\n");
    }

    boolean fits(Seed seed) {
        return digest.equals(digest(subject, seed));
    }
}
