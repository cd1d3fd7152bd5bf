package org.xinhuo.round.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.xinhuo.round.ranking.Marks.mark;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinhuo.round.ranking.Weights.Part;
import org.xinhuo.shared.Bilingual;

/** Where is a mark rounded, and can that ever cost somebody a point they have? */
class RoundedOnceTest {

    private static Mark mean(String... totals) {
        return Mark.mean(Stream.of(totals).map(BigDecimal::new).toList());
    }

    @Test
    void half_a_hundredth_goes_up() {
        assertThat(mark("80.005")).hasToString("80.01");
        assertThat(mark("80.00499999")).hasToString("80.00");
    }

    @Test
    void a_mean_of_three_that_has_no_end_is_kept_exact_until_it_is_stated() {
        Weights weights = new Weights(List.of(part("written", 55), part("micro_lesson", 45)), BigDecimal.ZERO);
        Mark lesson = mean("80", "80", "81");

        Mark combined = weights.combine(Map.of("written", mark("80"), "micro_lesson", lesson))
                .combined()
                .orElseThrow();

        assertThat(lesson).hasToString("80.33");
        assertThat(combined)
                .as("44 + 36.15, where 80.33 x 0.45 would make 36.1485")
                .hasToString("80.15");
    }

    @Test
    void exactly_half_a_hundredth_made_of_thirds_goes_up_too() {
        // 60 % of 80.0083333... is 48.005: cut off anywhere before, it would be 48.00
        assertThat(mean("80", "80", "80.025").weighted(60)).hasToString("48.01");
    }

    @Test
    void the_pass_mark_is_held_against_the_stated_mark() {
        assertThat(mark("69.995").reaches(new BigDecimal("70"))).isTrue();
        assertThat(mark("69.994").reaches(new BigDecimal("70"))).isFalse();
    }

    @Test
    void two_who_are_shown_the_same_mark_are_equal() {
        assertThat(mean("80", "80", "81")).isEqualTo(mark("80.33")).hasSameHashCodeAs(mark("80.33"));
    }

    @Test
    void no_mark_is_above_a_hundred_or_below_nothing() {
        assertThat(mean("100", "100")).hasToString("100.00");
        assertThatIllegalArgumentException().isThrownBy(() -> mark("100.01"));
        assertThatIllegalArgumentException().isThrownBy(() -> mark("-0.01"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Mark(BigDecimal.ONE, BigInteger.ZERO));
    }

    private static Part part(String code, int percent) {
        return new Part(code, new Bilingual(code, code), percent, BigDecimal.ZERO);
    }
}
