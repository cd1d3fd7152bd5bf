package org.xinhuo.round.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.xinhuo.round.panel.PanelFixture.MORNING;
import static org.xinhuo.round.panel.PanelFixture.RULES;
import static org.xinhuo.round.panel.PanelFixture.declared;
import static org.xinhuo.round.panel.PanelFixture.fromChuzhou;
import static org.xinhuo.round.panel.PanelFixture.panel;
import static org.xinhuo.round.panel.PanelFixture.sheet;
import static org.xinhuo.round.panel.PanelFixture.sheets;

import org.junit.jupiter.api.Test;
import org.xinhuo.round.panel.PanelScore.TooFew;
import org.xinhuo.shared.Message.Sentence;
import org.xinhuo.shared.Refusal;

/** Whom does a judge not judge? */
class WithdrawingTest {

    @Test
    void one_of_the_same_organisation() {
        Panel panel = fromChuzhou(panel(4), 4);

        assertThat(panel.judging("001")).containsExactly(1L, 2L, 3L);
        assertThat(panel.judging("002")).containsExactly(1L, 2L, 3L, 4L);
        assertThat(panel.withdrawn(4, "001")).contains(Sentence.of("panel.same_organisation"));
    }

    @Test
    void one_they_declared() {
        Panel panel = declared(panel(4), 2, "002");

        assertThat(panel.judging("001")).contains(2L);
        assertThat(panel.judging("002")).containsExactly(1L, 3L, 4L);
        assertThat(panel.withdrawn(2, "002")).contains(Sentence.of("panel.declared"));
    }

    @Test
    void their_sheet_is_refused_with_the_reason() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Sheets.none().with(fromChuzhou(panel(4), 4), sheet(4, "001", "99"), 4, MORNING, null))
                .extracting(Refusal::key)
                .isEqualTo("panel.same_organisation");
    }

    @Test
    void a_sheet_handed_in_before_withdrawing_does_not_count() {
        Panel panel = declared(panel(4), 4, "001");

        assertThat(RULES.judge(panel, "001", sheets("001", "80", "80", "80", "100")))
                .isInstanceOfSatisfying(PanelScore.Scored.class, score -> assertThat(score.mark())
                        .hasToString("80.00"));
    }

    @Test
    void where_too_few_are_left_a_substitute_is_needed() {
        assertThat(RULES.judge(fromChuzhou(panel(3), 1), "001", sheets("001", "80", "80", "80")))
                .isEqualTo(new TooFew("001", 2, 3));
    }
}
