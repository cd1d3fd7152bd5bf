package org.xinhuo.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinhuo.round.RoundFixture.ORGANISER;
import static org.xinhuo.round.RoundFixture.at;
import static org.xinhuo.round.RoundFixture.refused;
import static org.xinhuo.round.RoundFixture.september;

import java.time.Instant;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.xinhuo.certification.Window;
import org.xinhuo.round.approval.Objection;
import org.xinhuo.round.approval.Publicity;

/** Until when may anybody object? */
class ObjectionOnTheLastDayTest {

    private final Publicity publicity = Publicity.from(september(10), 7);

    @Test
    void seven_days_are_the_first_and_six_more() {
        assertThat(publicity.days()).isEqualTo(new Window(september(10), september(16)));
        assertThat(publicity.days().days()).isEqualTo(7);
    }

    @Test
    void the_first_and_the_last_minute_count() {
        assertThat(publicity.object("001", "授课记录不实", at(september(10), 0, 0)).ruling())
                .isEmpty();
        assertThat(publicity.object("001", "授课记录不实", at(september(16), 23, 59)).candidate())
                .isEqualTo("001");
    }

    @Test
    void the_minute_before_and_the_minute_after_do_not() {
        refused("refusal.objection_time", () -> publicity.object("001", "不实", at(september(9), 23, 59)));
        refused("refusal.objection_time", () -> publicity.object("001", "不实", at(september(17), 0, 0)));
    }

    @Test
    void days_are_days_in_china_wherever_the_server_stands() {
        Instant lastMinute = Instant.parse("2026-09-16T15:59:59Z");

        assertThat(publicity.object("001", "不实", lastMinute)).isNotNull();
        refused("refusal.objection_time", () -> publicity.object("001", "不实", lastMinute.plusSeconds(1)));
    }

    @Test
    void approval_begins_on_the_day_after_the_last() {
        refused("refusal.publicity_runs", () -> publicity.mustBeOver(september(16)));
        Assertions.assertThatNoException().isThrownBy(() -> publicity.mustBeOver(september(17)));
    }

    @Test
    void an_objection_says_why() {
        refused("refusal.objection_grounds", () -> publicity.object("001", "  ", at(september(12), 9, 0)));
        assertThat(publicity.object("001", " 不实 ", at(september(12), 9, 0)).grounds())
                .isEqualTo("不实");
    }

    @Test
    void it_is_decided_once_with_a_reason_also_after_the_last_day() {
        Objection raised = publicity.object("001", "不实", at(september(16), 23, 59));
        Objection decided = raised.decide(true, "经核实", ORGANISER, at(september(20), 9, 0));

        assertThat(decided.ruling())
                .hasValueSatisfying(ruling -> assertThat(ruling.upheld()).isTrue());
        refused("refusal.objection_decided", () -> decided.decide(false, "再议", ORGANISER, at(september(21), 9, 0)));
        refused("refusal.objection_reason", () -> raised.decide(false, null, ORGANISER, at(september(21), 9, 0)));
    }
}
