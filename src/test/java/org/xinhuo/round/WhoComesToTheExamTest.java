package org.xinhuo.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.xinhuo.round.RoundFixture.acts;
import static org.xinhuo.round.RoundFixture.at;
import static org.xinhuo.round.RoundFixture.refused;
import static org.xinhuo.round.RoundFixture.september;
import static org.xinhuo.round.RoundFixture.upTo;
import static org.xinhuo.round.RoundFixture.wholePlan;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinhuo.assessment.ExamHours;
import org.xinhuo.round.flow.Act.Kind;
import org.xinhuo.round.flow.Attendance;
import org.xinhuo.round.flow.ExamRoll;
import org.xinhuo.round.flow.Progress;
import org.xinhuo.round.flow.Tally;
import org.xinhuo.round.flow.TypedMark;
import org.xinhuo.round.ranking.Mark;
import org.xinhuo.shared.Message.Sentence;

/** Who sat the written exam of a round, who sits it, who is absent, and when can its marks be confirmed? */
class WhoComesToTheExamTest {

    private static final long SOMEBODY = 7;
    private static final long OTHER = 8;
    private static final Instant NINE = at(september(16), 9, 0);
    private static final ExamHours HOURS = new ExamHours(NINE, NINE.plus(Duration.ofHours(2)), 60);
    private static final Instant CLOSED = HOURS.closes();
    private static final ExamRoll.Begun SITTING =
            new ExamRoll.Begun(CLOSED.minusSeconds(1).plus(Duration.ofMinutes(60)), Optional.empty());
    private static final ExamRoll.Begun SAT = new ExamRoll.Begun(CLOSED, Optional.of(Mark.of(27, 40)));

    private static ExamRoll roll(Instant now, Map<Long, ExamRoll.Begun> begun) {
        return new ExamRoll(Optional.of(HOURS), begun, now);
    }

    private static Attendance of(ExamRoll roll) {
        return roll.of(SOMEBODY, false, Optional.empty());
    }

    @Test
    void who_has_not_begun_is_expected_until_it_closes_and_then_absent() {
        assertThat(of(roll(CLOSED.minusNanos(1000), Map.of())).state()).isEqualTo(Attendance.State.EXPECTED);
        assertThat(of(roll(CLOSED, Map.of())).state()).isEqualTo(Attendance.State.ABSENT);
        assertThat(of(roll(CLOSED, Map.of())).mark()).isEmpty();
        assertThat(of(ExamRoll.onPaper(CLOSED)).state()).isEqualTo(Attendance.State.EXPECTED);
    }

    @Test
    void who_began_in_the_last_second_sits_it_after_it_has_closed() {
        Attendance attendance = of(roll(CLOSED.plusSeconds(1), Map.of(SOMEBODY, SITTING)));

        assertThat(attendance.state()).isEqualTo(Attendance.State.SITTING);
        assertThat(attendance.until()).contains(SITTING.deadline());
        assertThat(attendance.isKnown()).isFalse();
    }

    @Test
    void a_mark_is_exact_and_stated_as_every_other() {
        assertThat(of(roll(CLOSED, Map.of(SOMEBODY, SAT))).mark().orElseThrow()).hasToString("67.50");
        assertThat(Mark.of(2, 3)).hasToString("66.67");
        assertThat(Mark.of(0, 40)).hasToString("0.00");
        assertThat(Mark.of(40, 40)).hasToString("100.00");
    }

    @Test
    void what_an_officer_noted_counts_before_what_was_sat_online() {
        ExamRoll roll = roll(CLOSED, Map.of(SOMEBODY, SAT));
        Mark paper = Mark.of(new BigDecimal("81"));

        assertThat(roll.of(SOMEBODY, true, Optional.of(paper)))
                .isEqualTo(new Attendance(Attendance.State.NOTED, Optional.of(paper), Optional.empty()));
    }

    @Test
    void the_marks_wait_for_who_sits_it_and_for_who_may_still_begin() {
        ExamRoll open = roll(NINE, Map.of(SOMEBODY, SITTING));
        List<Attendance> two = List.of(of(open), open.of(OTHER, false, Optional.empty()));

        assertThat(open.missing(two))
                .containsExactly(
                        Sentence.of("stage.sitting", 1, SITTING.deadline()), Sentence.of("stage.exam_open", 1, CLOSED));
    }

    @Test
    void the_marks_wait_no_longer_once_everybody_has_a_result_however_long_it_is_open() {
        ExamRoll open = roll(NINE, Map.of(SOMEBODY, SAT));
        List<Attendance> two = List.of(of(open), open.of(OTHER, true, Optional.empty()));

        assertThat(open.missing(two)).isEmpty();
        assertThat(ExamRoll.onPaper(NINE).missing(List.of(of(ExamRoll.onPaper(NINE)))))
                .containsExactly(Sentence.of("stage.unmarked", 1));
    }

    @Test
    void confirming_names_who_still_sits_it() {
        ExamRoll late = roll(CLOSED.plusSeconds(1), Map.of(SOMEBODY, SITTING));
        Tally tally = new Tally(43, 0, late.missing(List.of(of(late))), List.of(), 0, 0);
        Progress progress = new Progress(wholePlan(), upTo(Kind.REVIEW_CLOSED), tally);

        refused("stage.sitting", () -> progress.mustAllow(Kind.MARKS_CONFIRMED, september(16)));
    }

    @Test
    void nothing_is_noted_under_the_hands_of_who_sits_it_and_nobody_who_came_is_absent() {
        ExamRoll roll = roll(CLOSED, Map.of(SOMEBODY, SITTING, OTHER, SAT));

        refused("refusal.exam_sitting", () -> roll.mustBeNotable(SOMEBODY, "007", false));
        refused("refusal.exam_was_there", () -> roll.mustBeNotable(OTHER, "008", true));
        assertThatCode(() -> roll.mustBeNotable(OTHER, "008", false)).doesNotThrowAnyException();
        assertThatCode(() -> roll.mustBeNotable(9, "009", true)).doesNotThrowAnyException();
    }

    @Test
    void hours_can_be_set_where_there_are_none_and_moved_while_nobody_came() {
        assertThat(ExamRoll.onPaper(NINE).isMovable()).isTrue();
        assertThat(roll(NINE.minusSeconds(1), Map.of()).isMovable()).isTrue();
        assertThat(roll(NINE, Map.of()).isMovable()).isFalse();
        assertThat(roll(CLOSED, Map.of()).isMovable()).isTrue();
        assertThat(roll(CLOSED, Map.of(SOMEBODY, SAT)).isMovable()).isFalse();
    }

    @Test
    void who_is_accepted_and_not_noted_begins_from_the_closing_of_the_review_on() {
        Progress reviewing = Progress.uncounted(wholePlan(), acts(september(5), Kind.NOTICE_PUBLISHED));
        Progress examining = Progress.uncounted(wholePlan(), upTo(Kind.REVIEW_CLOSED));
        Progress confirmed = Progress.uncounted(wholePlan(), upTo(Kind.MARKS_CONFIRMED));

        assertThatCode(() -> ExamRoll.mustAdmit(examining, september(16), true, false))
                .doesNotThrowAnyException();
        refused("refusal.exam_not_accepted", () -> ExamRoll.mustAdmit(examining, september(16), false, false));
        refused("refusal.exam_on_paper", () -> ExamRoll.mustAdmit(examining, september(16), true, true));
        refused("refusal.stage_to_come", () -> ExamRoll.mustAdmit(reviewing, september(16), true, false));
        refused("refusal.stage_over", () -> ExamRoll.mustAdmit(confirmed, september(16), true, false));
    }

    @Test
    void what_is_typed_is_a_mark_an_absence_or_nothing() {
        assertThat(new TypedMark(" ８０.5 ").mark().orElseThrow()).hasToString("80.50");
        assertThat(new TypedMark("缺考").mark()).isEmpty();
        assertThat(new TypedMark("Absent").isAbsent()).isTrue();
        assertThat(new TypedMark(null).isEmpty()).isTrue();
        assertThat(new TypedMark("100.01").wrong("007")).isPresent();
        assertThat(new TypedMark("80.555").wrong("007")).isPresent();
        assertThat(new TypedMark("").wrong("007")).isEmpty();
    }
}
