package org.xinhuo.round.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinhuo.round.panel.PanelFixture.RULES;
import static org.xinhuo.round.panel.PanelFixture.panel;
import static org.xinhuo.round.panel.PanelFixture.released;
import static org.xinhuo.round.panel.PanelFixture.sheets;

import org.junit.jupiter.api.Test;
import org.xinhuo.round.panel.PanelScore.Scored;
import org.xinhuo.shared.Message.Sentence;

/** What do many sheets make of one lesson? */
class HighestAndLowestTest {

    private static Scored score(String... totals) {
        return (Scored) RULES.judge(panel(totals.length), "001", sheets("001", totals));
    }

    @Test
    void of_five_the_highest_and_the_lowest_are_left_out() {
        Scored score = score("70", "80", "81", "85", "100");

        assertThat(score.mark()).hasToString("82.00");
        assertThat(score.trimmed()).isTrue();
    }

    @Test
    void of_four_none_is() {
        Scored score = score("70", "80", "81", "100");

        assertThat(score.mark()).hasToString("82.75");
        assertThat(score.trimmed()).isFalse();
    }

    @Test
    void of_several_equal_highest_one_is_left_out() {
        assertThat(score("60", "90", "90", "90", "80").mark()).hasToString("86.67");
    }

    @Test
    void five_of_whom_one_was_released_are_four() {
        var panel = released(panel(5), 5, "有急事");

        assertThat(RULES.judge(panel, "001", sheets("001", "70", "80", "81", "100", "0")))
                .isInstanceOfSatisfying(Scored.class, score -> {
                    assertThat(score.mark()).hasToString("82.75");
                    assertThat(score.trimmed()).isFalse();
                });
    }

    @Test
    void judges_who_lie_further_apart_than_the_limit_warn_the_chair() {
        assertThat(score("70", "85", "80").spread()).as("exactly 15").isEmpty();
        assertThat(score("70", "85.5", "80").spread()).contains(Sentence.of("panel.spread", "85.5", "70", "15"));
        assertThat(score("60", "80", "80", "80", "80").spread())
                .as("although the lowest is left out")
                .isPresent();
    }
}
