package org.xinhuo.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinhuo.round.RoundFixture.acts;
import static org.xinhuo.round.RoundFixture.september;
import static org.xinhuo.round.RoundFixture.upTo;
import static org.xinhuo.round.RoundFixture.wholePlan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xinhuo.certification.Window;
import org.xinhuo.round.flow.Act;
import org.xinhuo.round.flow.Act.Kind;
import org.xinhuo.round.flow.Duty;
import org.xinhuo.round.flow.Progress;
import org.xinhuo.round.flow.Stage;
import org.xinhuo.round.flow.Step;
import org.xinhuo.round.flow.Tally;
import org.xinhuo.shared.Message.Sentence;

/** How far is a round, who may act, by when, and what is missing? */
class StageOfARoundTest {

    private static Progress after(Kind last) {
        return new Progress(wholePlan(), upTo(last), Tally.DONE);
    }

    private static Step step(Progress progress, Stage stage, LocalDate day) {
        return progress.steps(day).stream()
                .filter(step -> step.stage() == stage)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void before_anything_was_done_it_is_at_its_notice_whatever_the_day() {
        Progress progress = new Progress(wholePlan(), List.of(), Tally.DONE);

        assertThat(progress.stageOn(september(1))).contains(Stage.NOTICE);
        assertThat(progress.stageOn(september(30))).contains(Stage.NOTICE);
    }

    @Test
    void applications_end_with_their_last_day() {
        Progress progress = after(Kind.NOTICE_PUBLISHED);

        assertThat(progress.stageOn(september(10))).contains(Stage.APPLICATIONS);
        assertThat(progress.stageOn(september(11))).contains(Stage.REVIEW);
    }

    @Test
    void a_stage_with_a_closing_act_ends_with_it_and_not_with_its_days() {
        assertThat(after(Kind.NOTICE_PUBLISHED).stageOn(september(40))).contains(Stage.REVIEW);
        assertThat(after(Kind.REVIEW_CLOSED).stageOn(september(12))).contains(Stage.EXAM);
        assertThat(after(Kind.MARKS_CONFIRMED).stageOn(september(20))).contains(Stage.CUT);
        assertThat(after(Kind.CUT_MADE).stageOn(september(25))).contains(Stage.DRAW);
        assertThat(after(Kind.LIST_FROZEN).stageOn(september(30))).contains(Stage.DRAW);
        assertThat(after(Kind.DRAWN).stageOn(september(31))).contains(Stage.SCORING);
        assertThat(after(Kind.CHAIR_CLOSED).stageOn(september(36))).contains(Stage.RESULT);
    }

    @Test
    void publicity_runs_its_days_from_the_day_on_which_it_really_began() {
        Progress progress = after(Kind.LIST_PUBLICISED);

        assertThat(progress.window(Stage.PUBLICITY)).contains(new Window(september(40), september(46)));
        assertThat(progress.stageOn(september(46))).contains(Stage.PUBLICITY);
        assertThat(progress.stageOn(september(47))).contains(Stage.APPROVAL);
    }

    @Test
    void approved_it_waits_for_the_archive_and_archived_it_is_in_no_stage() {
        assertThat(after(Kind.APPROVED).stageOn(september(60))).contains(Stage.ARCHIVE);
        assertThat(after(Kind.ARCHIVED).stageOn(september(60))).isEmpty();
    }

    @Test
    void the_day_of_an_act_is_the_day_in_china() {
        Act act = new Act(Kind.NOTICE_PUBLISHED, 1, RoundFixture.at(september(2), 0, 30));

        assertThat(act.day()).isEqualTo(september(2));
    }

    @Test
    void each_step_says_who_by_when_and_what_is_missing() {
        Tally tally = new Tally(43, 2, List.of(), List.of(), 0, 0);
        Progress progress = new Progress(wholePlan(), upTo(Kind.NOTICE_PUBLISHED), tally);

        Step review = step(progress, Stage.REVIEW, september(12));

        assertThat(review.state()).isEqualTo(Step.State.NOW);
        assertThat(review.duties()).containsExactlyInAnyOrder(Duty.REVIEWER, Duty.CANDIDATE, Duty.SENDER);
        assertThat(review.days()).contains(new Window(september(11), september(15)));
        assertThat(review.missing()).containsExactly(Sentence.of("stage.undecided", 2));
        assertThat(step(progress, Stage.APPLICATIONS, september(12)).state()).isEqualTo(Step.State.OVER);
        assertThat(step(progress, Stage.EXAM, september(12)).state()).isEqualTo(Step.State.TO_COME);
    }

    @Test
    void a_step_is_late_from_the_day_after_its_last() {
        Progress progress = after(Kind.NOTICE_PUBLISHED);

        assertThat(step(progress, Stage.REVIEW, september(15)).isLate(september(15)))
                .isFalse();
        assertThat(step(progress, Stage.REVIEW, september(16)).isLate(september(16)))
                .isTrue();
        assertThat(step(progress, Stage.NOTICE, september(16)).isLate(september(16)))
                .isFalse();
    }

    @Test
    void what_is_missing_is_said_of_the_present_stage_only() {
        List<Sentence> unscored = List.of(Sentence.of("panel.sheets_missing", "001", 2));
        Tally nothingDone = new Tally(0, 3, List.of(Sentence.of("stage.unmarked", 43)), unscored, 1, 15);
        Map<Kind, List<Sentence>> expected = Map.of(
                Kind.NOTICE_PUBLISHED, List.of(Sentence.of("stage.undecided", 3)),
                Kind.REVIEW_CLOSED, List.of(Sentence.of("stage.unmarked", 43)),
                Kind.MARKS_CONFIRMED, List.of(),
                Kind.DRAWN, unscored,
                Kind.CHAIR_CLOSED, List.of(),
                Kind.APPROVED, List.of(Sentence.of("stage.objections", 1)));

        expected.forEach((last, missing) -> {
            Progress progress = new Progress(wholePlan(), upTo(last), nothingDone);
            List<Sentence> said = progress.steps(september(60)).stream()
                    .flatMap(step -> step.missing().stream())
                    .collect(Collectors.toList());
            assertThat(said).as("after %s", last).isEqualTo(missing);
        });
    }

    @Test
    void a_draw_misses_its_promise_and_its_list() {
        List<Act> acts = upTo(Kind.CUT_MADE);
        acts.removeIf(act -> act.kind() == Kind.SEED_PROMISED);
        Progress progress = new Progress(wholePlan(), acts, Tally.DONE);

        assertThat(step(progress, Stage.DRAW, september(26)).missing())
                .containsExactly(Sentence.of("stage.seed_not_promised"), Sentence.of("stage.list_not_frozen"));
        assertThat(step(after(Kind.LIST_FROZEN), Stage.DRAW, september(26)).missing())
                .isEmpty();
    }

    @Test
    void the_acts_may_come_in_any_order_of_the_list() {
        assertThat(new Progress(wholePlan(), acts(september(1), Kind.REVIEW_CLOSED, Kind.NOTICE_PUBLISHED), Tally.DONE)
                        .stageOn(september(16)))
                .contains(Stage.EXAM);
    }
}
