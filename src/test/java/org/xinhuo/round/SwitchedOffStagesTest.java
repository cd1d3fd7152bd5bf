package org.xinhuo.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinhuo.round.RoundFixture.planWithout;
import static org.xinhuo.round.RoundFixture.refused;
import static org.xinhuo.round.RoundFixture.september;
import static org.xinhuo.round.RoundFixture.upTo;
import static org.xinhuo.round.RoundFixture.wholePlan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinhuo.certification.Window;
import org.xinhuo.round.flow.Act.Kind;
import org.xinhuo.round.flow.Plan;
import org.xinhuo.round.flow.Progress;
import org.xinhuo.round.flow.Stage;
import org.xinhuo.round.flow.Tally;

/** What can a scheme do without? */
class SwitchedOffStagesTest {

    @Test
    void a_stage_that_is_off_is_skipped() {
        Plan plan = planWithout(Stage.CUT, Stage.DRAW);
        Progress progress = new Progress(plan, upTo(Kind.MARKS_CONFIRMED), Tally.DONE);

        assertThat(plan.stages()).doesNotContain(Stage.CUT, Stage.DRAW).hasSize(9);
        assertThat(progress.stageOn(september(20))).contains(Stage.SCORING);
        refused("refusal.stage_off", () -> progress.mustAllow(Kind.LIST_FROZEN, september(20)));
        refused("refusal.stage_off", () -> progress.mustAllow(Kind.SEED_PROMISED, september(20)));
    }

    @Test
    void without_publicity_the_proposed_list_is_approved_at_once() {
        Progress progress = new Progress(planWithout(Stage.PUBLICITY), upTo(Kind.LIST_PUBLICISED), Tally.DONE);

        assertThat(progress.publicity()).isEmpty();
        assertThat(progress.stageOn(september(40))).contains(Stage.APPROVAL);
    }

    @Test
    void without_a_review_nothing_can_be_mended_after_the_last_day() {
        Progress progress = new Progress(planWithout(Stage.REVIEW), upTo(Kind.NOTICE_PUBLISHED), Tally.DONE);

        assertThat(progress.takesApplications(september(11), true)).isFalse();
        assertThat(progress.stageOn(september(11))).contains(Stage.EXAM);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"REVIEW", "CUT", "DRAW", "PUBLICITY"})
    void any_of_these_alone_can_be_off(Stage off) {
        assertThat(planWithout(off).has(off)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"NOTICE", "APPLICATIONS", "RESULT", "APPROVAL", "ARCHIVE"})
    void none_of_these_can(Stage off) {
        refused("refusal.plan_days_missing", () -> planWithout(off));
    }

    @Test
    void something_must_be_judged() {
        assertThat(planWithout(Stage.EXAM, Stage.CUT).stages()).contains(Stage.SCORING);
        assertThat(planWithout(Stage.DRAW, Stage.SCORING).stages()).contains(Stage.EXAM);
        refused("refusal.plan_nothing_judged", () -> planWithout(Stage.EXAM, Stage.CUT, Stage.DRAW, Stage.SCORING));
    }

    @Test
    void a_cut_needs_an_exam_and_a_draw_a_panel() {
        refused("refusal.plan_cut_without_exam", () -> planWithout(Stage.EXAM));
        refused("refusal.plan_draw_without_scoring", () -> planWithout(Stage.SCORING));
    }

    @Test
    void stages_may_overlap_but_not_change_places() {
        assertThat(changed(Stage.REVIEW, new Window(september(6), september(15)))
                        .windows())
                .hasSize(11);
        refused("refusal.plan_order", () -> changed(Stage.REVIEW, new Window(september(5), september(15))));
        refused("refusal.plan_order", () -> changed(Stage.EXAM, new Window(september(12), september(14))));
    }

    private static Plan changed(Stage stage, Window window) {
        Map<Stage, Window> windows = new EnumMap<>(wholePlan().windows());
        windows.put(stage, window);
        return new Plan(windows, 7);
    }

    @Test
    void what_can_be_switched_off_is_what_the_decision_says() {
        assertThat(List.of(Stage.values()).stream().filter(Stage::canBeSwitchedOff))
                .containsExactly(Stage.REVIEW, Stage.EXAM, Stage.CUT, Stage.DRAW, Stage.SCORING, Stage.PUBLICITY);
    }
}
