package org.xinhuo.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.xinhuo.shared.Refusal;

/** When may an examination be begun, until when is it sat, and when may its hours be moved? */
class ExamHoursTest {

    private static final Instant NINE = Instant.parse("2026-11-25T01:00:00Z");
    private static final Instant ELEVEN = NINE.plus(Duration.ofHours(2));
    private static final ExamHours HOURS = new ExamHours(NINE, ELEVEN, 60);

    private static void refused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .extracting(Refusal::key)
                .isEqualTo(key);
    }

    @Test
    void it_is_begun_from_the_first_moment_until_just_before_the_last() {
        refused("refusal.exam_to_come", () -> HOURS.mustBeOpen(NINE.minusNanos(1000)));
        assertThatCode(() -> HOURS.mustBeOpen(NINE)).doesNotThrowAnyException();
        assertThatCode(() -> HOURS.mustBeOpen(ELEVEN.minusSeconds(1))).doesNotThrowAnyException();
        assertThatCode(() -> HOURS.mustBeOpen(ELEVEN.minusNanos(1000))).doesNotThrowAnyException();
        refused("refusal.exam_over", () -> HOURS.mustBeOpen(ELEVEN));
    }

    @Test
    void who_begins_in_the_last_second_has_the_whole_time_and_nobody_sits_longer() {
        Instant late = ELEVEN.minusSeconds(1);

        assertThat(HOURS.deadline(late)).isEqualTo(late.plus(Duration.ofMinutes(60)));
        assertThat(HOURS.deadline(late)).isBefore(HOURS.last());
        assertThat(HOURS.last()).isEqualTo(ELEVEN.plus(Duration.ofMinutes(60)));
    }

    @Test
    void they_close_after_they_open_and_within_a_week() {
        refused("refusal.exam_reversed", () -> new ExamHours(NINE, NINE, 60));
        refused("refusal.exam_reversed", () -> new ExamHours(ELEVEN, NINE, 60));
        assertThatCode(() -> new ExamHours(NINE, NINE.plus(Duration.ofDays(7)), 60))
                .doesNotThrowAnyException();
        refused(
                "refusal.exam_long",
                () -> new ExamHours(NINE, NINE.plus(Duration.ofDays(7)).plusSeconds(60), 60));
    }

    @Test
    void they_are_set_for_now_or_later() {
        assertThatCode(() -> HOURS.mustLieAhead(NINE.plusSeconds(300))).doesNotThrowAnyException();
        refused("refusal.exam_past", () -> HOURS.mustLieAhead(NINE.plusSeconds(301)));
        refused("refusal.exam_past", () -> new ExamHours(NINE, NINE.plusSeconds(30), 60)
                .mustLieAhead(NINE.plusSeconds(30)));
    }

    @Test
    void they_are_moved_until_they_begin() {
        assertThatCode(() -> HOURS.mustBeMovable(false, NINE.minusNanos(1000))).doesNotThrowAnyException();
        refused("refusal.exam_running", () -> HOURS.mustBeMovable(false, NINE));
        refused("refusal.exam_running", () -> HOURS.mustBeMovable(true, NINE));
        refused("refusal.exam_running", () -> HOURS.mustBeMovable(false, ELEVEN.minusNanos(1000)));
    }

    @Test
    void when_they_are_over_they_are_moved_only_if_nobody_came() {
        assertThatCode(() -> HOURS.mustBeMovable(false, ELEVEN)).doesNotThrowAnyException();
        refused("refusal.exam_held", () -> HOURS.mustBeMovable(true, ELEVEN));
    }
}
