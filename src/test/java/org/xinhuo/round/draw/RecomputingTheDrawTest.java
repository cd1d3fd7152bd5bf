package org.xinhuo.round.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinhuo.round.draw.DrawFixture.TOPICS;
import static org.xinhuo.round.draw.DrawFixture.candidates;
import static org.xinhuo.round.draw.DrawFixture.drawn;

import elsewhere.Stranger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Can a stranger compute the draw again from the published record alone? */
class RecomputingTheDrawTest {

    private static final Path PUBLISHED = Path.of("src", "test", "resources", "org", "xinhuo", "round", "draw.txt");
    private static final Path STRANGER = Path.of("src", "test", "java", "elsewhere", "Stranger.java");

    @Test
    void the_stranger_shares_no_code_with_us() throws Exception {
        assertThat(Files.readString(STRANGER)).contains("package elsewhere;").doesNotContain("xinhuo.");
    }

    @Test
    void a_record_published_long_ago_still_gives_the_same_places() throws Exception {
        Stranger stranger = new Stranger(Files.readString(PUBLISHED));

        assertThat(stranger.promiseWasKept()).isTrue();
        assertThat(stranger.listIsTheFrozenOne()).isTrue();
        assertThat(stranger.publishedPlaces()).hasSize(7);
        assertThat(stranger.recomputedPlaces()).isEqualTo(stranger.publishedPlaces());
    }

    @Test
    void we_still_write_that_record_byte_for_byte() throws Exception {
        assertThat(drawn(TOPICS, candidates(7), "七十三").text()).isEqualTo(Files.readString(PUBLISHED));
    }

    @Test
    void thirty_candidates_and_five_topics() throws Exception {
        Stranger stranger = new Stranger(drawn(TOPICS, candidates(30), "").text());

        assertThat(stranger.promiseWasKept()).isTrue();
        assertThat(stranger.listIsTheFrozenOne()).isTrue();
        assertThat(stranger.recomputedPlaces()).hasSize(30).isEqualTo(stranger.publishedPlaces());
    }

    @Test
    void an_order_without_topics() throws Exception {
        Stranger stranger = new Stranger(drawn(List.of(), candidates(9), "晴").text());

        assertThat(stranger.recomputedPlaces()).hasSize(9).isEqualTo(stranger.publishedPlaces());
    }

    @Test
    void a_record_somebody_meddled_with_is_found_out() throws Exception {
        String record = drawn(TOPICS, candidates(30), "").text();
        Stranger swapped = new Stranger(record.replaceFirst("\n1\t(\\d+)", "\n1\t999"));
        Stranger removed = new Stranger(record.replaceFirst("\n007\n", "\n"));
        Stranger seeded = new Stranger(record.replace("seed: 00", "seed: 01"));

        assertThat(swapped.recomputedPlaces()).isNotEqualTo(swapped.publishedPlaces());
        assertThat(removed.listIsTheFrozenOne()).isFalse();
        assertThat(seeded.promiseWasKept()).isFalse();
    }
}
