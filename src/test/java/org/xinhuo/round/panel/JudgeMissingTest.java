package org.xinhuo.round.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinhuo.round.panel.PanelFixture.MORNING;
import static org.xinhuo.round.panel.PanelFixture.RULES;
import static org.xinhuo.round.panel.PanelFixture.panel;
import static org.xinhuo.round.panel.PanelFixture.released;
import static org.xinhuo.round.panel.PanelFixture.sheet;
import static org.xinhuo.round.panel.PanelFixture.sheets;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinhuo.round.panel.PanelScore.Scored;
import org.xinhuo.round.panel.PanelScore.TooFew;
import org.xinhuo.round.panel.PanelScore.Waiting;
import org.xinhuo.shared.Message.Sentence;

/** What if a judge has not scored, or is not there? */
class JudgeMissingTest {

    @Test
    void the_mark_waits_for_every_judge() {
        PanelScore score = RULES.judge(panel(5), "001", sheets("001", "80", "81", "82"));

        assertThat(score).isEqualTo(new Waiting("001", Set.of(4L, 5L)));
        assertThat(score.missing()).contains(Sentence.of("panel.sheets_missing", "001", 2));
    }

    @Test
    void the_sheet_for_one_candidate_is_none_for_another() {
        assertThat(RULES.judge(panel(3), "002", sheets("001", "80", "81", "82")))
                .isEqualTo(new Waiting("002", Set.of(1L, 2L, 3L)));
    }

    @Test
    void a_judge_the_chair_released_is_waited_for_no_longer() {
        assertThat(RULES.judge(released(panel(4), 4, "有急事"), "001", sheets("001", "80", "81", "82")))
                .isInstanceOf(Scored.class);
    }

    @Test
    void with_fewer_than_the_least_nothing_is_judged_although_every_sheet_is_there() {
        PanelScore score = RULES.judge(released(panel(3), 3, "有急事"), "001", sheets("001", "80", "81"));

        assertThat(score).isEqualTo(new TooFew("001", 2, 3));
        assertThat(score.missing()).contains(Sentence.of("panel.too_few", "001", 2, 3));
    }

    @Test
    void every_sheet_that_is_missing_keeps_the_chair_from_closing() {
        Panel panel = panel(3);
        Sheets sheets = Sheets.none();
        for (String candidate : panel.candidates().keySet()) {
            for (long judge = 1; judge <= 3; judge++) {
                assertThat(sheets.missing(RULES, panel))
                        .first()
                        .extracting(Sentence::key)
                        .isEqualTo("panel.sheets_missing");
                sheets = sheets.with(panel, sheet(judge, candidate, "80"), judge, MORNING, null);
            }
        }

        assertThat(sheets.missing(RULES, panel)).isEmpty();
    }
}
