package org.xinhuo.round.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.xinhuo.round.ranking.Marks.mark;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinhuo.round.ranking.Weights.Part;
import org.xinhuo.shared.Bilingual;
import org.xinhuo.shared.Message.Sentence;

/** What do the parts make together, who passes, and who stands where? */
class CombinedResultTest {

    private static final Bilingual WRITTEN = new Bilingual("笔试", "Written exam");
    private static final Bilingual LESSON = new Bilingual("微课", "Micro lesson");

    /** 省级: 40 and 60, at least 60 in the lesson, 70 in all. */
    private static final Weights PROVINCIAL = new Weights(
            List.of(
                    new Part("written", WRITTEN, 40, BigDecimal.ZERO),
                    new Part("micro_lesson", LESSON, 60, new BigDecimal("60"))),
            new BigDecimal("70"));

    private static Map<String, Mark> marks(String written, String lesson) {
        return Map.of("written", mark(written), "micro_lesson", mark(lesson));
    }

    @Test
    void forty_and_sixty() {
        assertThat(PROVINCIAL.combine(marks("90", "80")).combined()).contains(mark("84"));
    }

    @Test
    void the_pass_mark_itself_passes() {
        assertThat(PROVINCIAL.combine(marks("70", "70")).passes()).isTrue();
        assertThat(PROVINCIAL.combine(marks("69.98", "70")).wanting())
                .containsExactly(Sentence.of("combined.below", "69.99", "70"));
    }

    @Test
    void a_good_exam_does_not_make_up_for_a_poor_lesson() {
        Standing standing = PROVINCIAL.combine(marks("100", "59.99"));

        assertThat(standing.combined()).contains(mark("75.99"));
        assertThat(standing.wanting()).containsExactly(Sentence.of("combined.part_below", LESSON, "59.99", "60"));
    }

    @Test
    void all_that_is_wanting_is_said() {
        assertThat(PROVINCIAL.combine(marks("50", "50")).wanting())
                .extracting(Sentence::key)
                .containsExactly("combined.part_below", "combined.below");
    }

    @Test
    void who_missed_a_part_has_no_result() {
        Standing standing = PROVINCIAL.combine(Map.of("written", mark("100")));

        assertThat(standing.combined()).isEmpty();
        assertThat(standing.wanting()).containsExactly(Sentence.of("combined.part_missing", LESSON));
    }

    @Test
    void equals_share_a_rank_and_the_next_one_is_left_out() {
        Map<String, Standing> standings = PROVINCIAL.rank(Map.of(
                "001", marks("80", "80"),
                "002", marks("90", "90"),
                "003", marks("74", "84"),
                "004", marks("75", "75"),
                "005", marks("60", "60")));

        assertThat(standings.values()).extracting(Standing::rank).containsExactly(2, 1, 2, 4, 0);
        assertThat(standings.get("005").passes()).isFalse();
    }

    @Test
    void who_does_not_pass_takes_no_rank_however_high_their_mark() {
        Map<String, Standing> standings =
                PROVINCIAL.rank(Map.of("001", marks("100", "59.5"), "002", marks("70", "70")));

        assertThat(standings.get("001").combined().orElseThrow()).hasToString("75.70");
        assertThat(standings.get("001").rank()).isZero();
        assertThat(standings.get("002").rank()).isEqualTo(1);
    }

    @Test
    void weights_that_do_not_make_a_hundred_are_no_weights() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Weights(List.of(new Part("written", WRITTEN, 40, BigDecimal.ZERO)), new BigDecimal("70")));
    }
}
