package org.xinhuo.round.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinhuo.round.ranking.Marks.mark;
import static org.xinhuo.round.ranking.Marks.written;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.xinhuo.shared.Message.Sentence;

/** Who goes on from the written exam, and what of those who are equal at the cut? */
class TieAtTheCutTest {

    private static final BigDecimal PASS = new BigDecimal("70");

    private static Cut top(int places, String... points) {
        return new RankCut(places, PASS).make(written(points));
    }

    @Test
    void the_best_three_of_five_are_in() {
        Cut cut = top(3, "80", "95", "71", "90", "85");

        assertThat(cut.in()).containsExactly("002", "004", "005");
        assertThat(cut.tie()).isEmpty();
        assertThat(cut.placements())
                .containsEntry("002", new Placement.In(1, mark("95"), false))
                .containsEntry("005", new Placement.In(3, mark("85"), false))
                .containsEntry("001", new Placement.BelowCut(4, mark("80"), mark("85"), 3));
    }

    @Test
    void everybody_equal_to_the_last_place_is_in_and_the_result_says_so() {
        Cut cut = top(2, "90", "80", "80", "80", "79");

        assertThat(cut.in()).containsExactly("001", "002", "003", "004");
        assertThat(cut.tie()).contains(Sentence.of("cut.tie", 2, "80.00", 4));
        assertThat(cut.placements().get("003").why()).isEqualTo(Sentence.of("cut.in_tied", 2, "80.00"));
        assertThat(cut.placements().get("001").why()).isEqualTo(Sentence.of("cut.in", 1, "90.00"));
        assertThat(cut.placements().get("005").why()).isEqualTo(Sentence.of("cut.below", 5, "79.00", 2, "80.00"));
    }

    @Test
    void a_tie_that_ends_exactly_at_the_last_place_lets_in_nobody_more() {
        Cut cut = top(3, "90", "80", "80", "79");

        assertThat(cut.in()).containsExactly("001", "002", "003");
        assertThat(cut.tie()).isEmpty();
    }

    @Test
    void a_tie_above_the_cut_says_nothing_of_the_cut() {
        Cut cut = top(3, "90", "90", "80", "79");

        assertThat(cut.tie()).isEmpty();
        assertThat(cut.placements()).containsEntry("002", new Placement.In(1, mark("90"), false));
        assertThat(cut.placements()).containsEntry("003", new Placement.In(3, mark("80"), false));
    }

    @Test
    void a_hundredth_of_a_point_is_no_tie() {
        assertThat(top(1, "80.01", "80.00").in()).containsExactly("001");
    }

    @Test
    void the_pass_mark_itself_passes_and_a_place_is_not_given_to_who_missed_it() {
        Cut cut = top(3, "70", "69.99", "-");

        assertThat(cut.in()).containsExactly("001");
        assertThat(cut.placements().get("002").why()).isEqualTo(Sentence.of("cut.below_pass_mark", "69.99", "70"));
        assertThat(cut.placements().get("003").why()).isEqualTo(Sentence.of("cut.absent"));
    }

    @Test
    void where_nobody_passes_nobody_is_in() {
        Cut cut = top(30, "69", "-");

        assertThat(cut.in()).isEmpty();
        assertThat(cut.lastIn()).isEmpty();
        assertThat(cut.tie()).isEmpty();
    }
}
