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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinhuo.round.panel.PanelScore.Scored;
import org.xinhuo.shared.Refusal;

/** What if a judge made a slip and the chair has closed? */
class ChangedAfterClosingTest {

    private final Panel panel = panel(3);
    private final Sheets closed = new Sheets(scored().entries(), Optional.of(EVENING));

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
        assertThat(changed.corrections()).singleElement().satisfies(made -> {
            assertThat(made.before())
                    .hasValueSatisfying(before -> assertThat(before.total()).isEqualByComparingTo("80"));
            assertThat(made.after().reason()).contains("抄错一项");
            assertThat(made.after().sheet().total()).isEqualByComparingTo("86");
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
    void of_two_corrections_each_says_what_counted_before() {
        Sheets twice = closed.with(panel, sheet(2, "001", "86"), 2, EVENING.plusSeconds(60), "抄错一项")
                .with(panel, sheet(2, "001", "84"), 2, EVENING.plusSeconds(90), "又看了一遍");

        assertThat(twice.corrections())
                .extracting(made -> made.before().orElseThrow().total().intValue())
                .containsExactly(80, 86);
    }

    @Test
    void where_nothing_whole_counted_there_is_nothing_before() {
        ScoreSheet half = new ScoreSheet(2, "001", RUBRIC, Map.of("manner", BigDecimal.TEN));
        Sheets begun = Sheets.none().with(panel, half, 2, MORNING, null);
        Sheets changed = new Sheets(begun.entries(), Optional.of(EVENING))
                .with(panel, sheet(2, "001", "86"), 2, EVENING.plusSeconds(60), "抄错一项");

        assertThat(changed.corrections()).singleElement().satisfies(made -> assertThat(made.before())
                .isEmpty());
    }

    @Test
    void after_closing_everybody_on_the_panel_sees_what_counts() {
        Sheets changed = closed.with(panel, sheet(2, "001", "86"), 2, EVENING, "抄错一项");

        assertThat(closed.seenBy(1)).hasSize(6);
        assertThat(changed.seenBy(1))
                .hasSize(6)
                .extracting(entry -> entry.sheet().total().intValue())
                .contains(86);
    }
}
