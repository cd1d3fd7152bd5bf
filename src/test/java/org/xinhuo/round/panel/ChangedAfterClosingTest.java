package org.xinhuo.round.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.xinhuo.round.panel.PanelFixture.EVENING;
import static org.xinhuo.round.panel.PanelFixture.MORNING;
import static org.xinhuo.round.panel.PanelFixture.RUBRIC;
import static org.xinhuo.round.panel.PanelFixture.RULES;
import static org.xinhuo.round.panel.PanelFixture.panel;
import static org.xinhuo.round.panel.PanelFixture.sheet;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinhuo.round.panel.PanelScore.Scored;
import org.xinhuo.shared.Refusal;

/** What if a judge made a slip and the chair has closed? */
class ChangedAfterClosingTest {

    private final Panel panel = panel(3);
    private final Sheets closed = scored().close(RULES, panel, EVENING);

    private Sheets scored() {
        Sheets sheets = Sheets.none();
        for (String candidate : panel.candidates().keySet()) {
            for (long judge = 1; judge <= 3; judge++) {
                sheets = sheets.with(panel, sheet(judge, candidate, "80"), judge, MORNING, null);
            }
        }
        return sheets;
    }

    private String mark(Sheets sheets) {
        return ((Scored) RULES.judge(panel, "001", sheets.counting())).mark().toString();
    }

    @Test
    void both_are_kept_with_the_reason_and_the_later_counts() {
        Sheets changed = closed.with(panel, sheet(2, "001", "86"), 2, EVENING.plusSeconds(60), " 抄错一项 ");

        assertThat(mark(closed)).isEqualTo("80.00");
        assertThat(mark(changed)).isEqualTo("82.00");
        assertThat(changed.entries()).hasSize(7).startsWith(closed.entries().toArray(Sheets.Entry[]::new));
        assertThat(changed.corrections()).singleElement().satisfies(entry -> {
            assertThat(entry.reason()).contains("抄错一项");
            assertThat(entry.sheet().total()).isEqualByComparingTo("86");
        });
    }

    @Test
    void without_a_reason_it_is_refused() {
        for (String reason : new String[] {null, "", "  "}) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> closed.with(panel, sheet(2, "001", "86"), 2, EVENING, reason))
                    .extracting(Refusal::key)
                    .isEqualTo("refusal.sheet_closed");
        }
    }

    @Test
    void an_incomplete_sheet_cannot_take_the_place_of_a_complete_one() {
        ScoreSheet half = new ScoreSheet(2, "001", RUBRIC, Map.of("manner", BigDecimal.TEN));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> closed.with(panel, half, 2, EVENING, "抄错一项"))
                .extracting(Refusal::key)
                .isEqualTo("sheet.missing");
    }

    @Test
    void before_closing_a_change_needs_no_reason_and_is_no_correction() {
        Sheets changed = scored().with(panel, sheet(2, "001", "86"), 2, MORNING, "手误");

        assertThat(mark(changed)).isEqualTo("82.00");
        assertThat(changed.corrections()).isEmpty();
        assertThat(changed.entries()).hasSize(7);
    }

    @Test
    void after_closing_everybody_on_the_panel_sees_all() {
        assertThat(closed.seenBy(1)).hasSize(6);
    }

    @Test
    void it_is_closed_once() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> closed.close(RULES, panel, EVENING))
                .extracting(Refusal::key)
                .isEqualTo("refusal.panel_closed_already");
    }
}
