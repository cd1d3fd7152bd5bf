package org.xinhuo.round.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.xinhuo.round.panel.PanelFixture.MORNING;
import static org.xinhuo.round.panel.PanelFixture.RUBRIC;
import static org.xinhuo.round.panel.PanelFixture.RULES;
import static org.xinhuo.round.panel.PanelFixture.panel;
import static org.xinhuo.round.panel.PanelFixture.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinhuo.round.panel.Rubric.Criterion;
import org.xinhuo.shared.Bilingual;
import org.xinhuo.shared.Message.Sentence;
import org.xinhuo.shared.Refusal;

/** What makes a score sheet, and who sees it? */
class ScoringAloneTest {

    private static void refused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .extracting(Refusal::key)
                .isEqualTo(key);
    }

    private static ScoreSheet content(String points) {
        return new ScoreSheet(1, "001", RUBRIC, Map.of("content", new BigDecimal(points)));
    }

    @Test
    void a_sheet_is_complete_when_each_criterion_has_points_even_none() {
        assertThat(content("50").missing())
                .containsExactly(Sentence.of("sheet.missing", new Bilingual("主持", "Manner"), 40));
        assertThat(sheet(1, "001", "0").isComplete()).isTrue();
        assertThat(sheet(1, "001", "87.5").total()).isEqualByComparingTo("87.5");
    }

    @Test
    void an_incomplete_sheet_is_kept_but_does_not_count() {
        Sheets sheets = Sheets.none().with(panel(3), content("50"), 1, MORNING, null);

        assertThat(sheets.counting()).hasSize(1);
        assertThat(RULES.judge(panel(3), "001", sheets.counting()))
                .isEqualTo(new PanelScore.Waiting("001", Set.of(1L, 2L, 3L)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"60.5", "-0.5", "50.25", "61"})
    void points_outside_the_criterion_or_between_the_steps_are_refused(String points) {
        refused("refusal.sheet_points", () -> content(points));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "60", "60.0", "59.5"})
    void the_bounds_themselves_are_allowed(String points) {
        assertThat(content(points).points()).hasSize(1);
    }

    @Test
    void nobody_hands_in_the_sheet_of_another() {
        refused("refusal.sheet_of_another", () -> Sheets.none()
                .with(panel(3), sheet(1, "001", "80"), 2, MORNING, null));
        refused("refusal.sheet_of_another", () -> Sheets.none()
                .with(panel(3), sheet(9, "001", "80"), 9, MORNING, null));
    }

    @Test
    void a_judge_sees_their_own_sheets_until_the_chair_has_closed() {
        Sheets sheets = Sheets.none()
                .with(panel(3), sheet(1, "001", "80"), 1, MORNING, null)
                .with(panel(3), sheet(2, "001", "90"), 2, MORNING, null);

        assertThat(sheets.seenBy(1))
                .extracting(entry -> entry.sheet().assessor())
                .containsExactly(1L);
    }

    @Test
    void a_rubric_makes_a_hundred_points() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rubric(
                        List.of(new Criterion("content", new Bilingual("内容", "Content"), 99)), BigDecimal.ONE));
    }
}
