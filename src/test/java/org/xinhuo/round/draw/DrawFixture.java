package org.xinhuo.round.draw;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Draws as situations. */
final class DrawFixture {

    static final long SEED_KEEPER = 11;
    static final long LIST_KEEPER = 12;

    static final Seed SEED = new Seed("00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff");
    static final List<String> TOPICS = List.of("预防意外怀孕", "迎接青春期", "人际交往", "性行为与决定", "防止性骚扰和侵害");

    static final Instant PROMISED = Instant.parse("2026-09-01T01:00:00Z");
    static final Instant FROZEN = Instant.parse("2026-09-18T09:30:00Z");
    static final Instant DRAWN = Instant.parse("2026-09-19T00:15:00Z");

    private DrawFixture() {}

    static Commitment promise() {
        return SEED.commit("AH-2026-T2-1/order", SEED_KEEPER, PROMISED);
    }

    /** 001, 002 and so on. */
    static List<String> candidates(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(one -> String.format("%03d", one))
                .toList();
    }

    static FrozenList frozen(List<String> topics, List<String> entries) {
        return FrozenList.freeze(promise(), LIST_KEEPER, FROZEN, topics, entries);
    }

    static Draw drawn(List<String> topics, List<String> entries, String word) {
        return Draw.reveal(frozen(topics, entries), word, SEED, DRAWN);
    }
}
