package org.xinhuo.round.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.xinhuo.round.panel.PanelFixture.MORNING;
import static org.xinhuo.round.panel.PanelFixture.RULES;
import static org.xinhuo.round.panel.PanelFixture.absent;
import static org.xinhuo.round.panel.PanelFixture.panel;
import static org.xinhuo.round.panel.PanelFixture.sheet;
import static org.xinhuo.round.panel.PanelFixture.sheets;

import org.junit.jupiter.api.Test;
import org.xinhuo.round.panel.PanelScore.Absent;
import org.xinhuo.round.panel.PanelScore.Scored;
import org.xinhuo.shared.Message.Sentence;
import org.xinhuo.shared.Refusal;

/** What if a candidate does not come before the panel (缺考)? */
class CandidateAbsentTest {

    private final Panel panel = absent(panel(3), "001", "点名三次未到");

    @Test
    void no_sheet_is_waited_for() {
        PanelScore score = RULES.judge(panel, "001", sheets("001"));

        assertThat(score).isEqualTo(new Absent("001"));
        assertThat(score.missing()).isEmpty();
        assertThat(Sheets.none().missing(RULES, panel))
                .as("the others are waited for")
                .containsExactly(Sentence.of("panel.sheets_missing", "002", 3));
    }

    @Test
    void what_was_scored_by_mistake_makes_no_mark() {
        assertThat(RULES.judge(panel, "001", sheets("001", "80", "81", "82"))).isEqualTo(new Absent("001"));
        assertThat(RULES.judge(panel, "002", sheets("002", "80", "81", "82"))).isInstanceOf(Scored.class);
    }

    @Test
    void a_sheet_for_them_is_refused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Sheets.none().with(panel, sheet(1, "001", "80"), 1, MORNING, null))
                .extracting(Refusal::key)
                .isEqualTo("panel.absent");
    }

    @Test
    void not_even_where_too_few_could_judge_them_is_a_substitute_called() {
        assertThat(RULES.judge(absent(panel(1), "001", "点名三次未到"), "001", sheets("001")))
                .isEqualTo(new Absent("001"));
    }
}
