package org.xinhuo.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.xinhuo.certification.Transfer.State;
import org.xinhuo.shared.Refusal;

/** What becomes of a credential whose holder moves to another province? */
class MovingToAnotherProvinceTest {

    private static final long HOLDER = 70;
    private static final long IN_ANHUI = 1;
    private static final long IN_GUANGDONG = 2;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    private final Transfer asked = Transfer.ask(HOLDER, "CN/34/", "CN/44/", Status.VALID, DAY);
    private final Transfer released = asked.release(IN_ANHUI, DAY.plusDays(5));

    private static void refused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .extracting(Refusal::key)
                .isEqualTo(key);
    }

    @Test
    void it_belongs_to_the_old_province_until_the_new_one_has_recognised_it() {
        Transfer moved = released.recognise(IN_GUANGDONG, Status.VALID, DAY.plusDays(9));

        assertThat(asked.state()).isEqualTo(State.ASKED);
        assertThat(released.state()).isEqualTo(State.RELEASED);
        assertThat(released.keeperOn(DAY.plusDays(9))).isEqualTo("CN/34/");
        assertThat(moved.state()).isEqualTo(State.RECOGNISED);
        assertThat(moved.keeperOn(DAY.plusDays(8))).isEqualTo("CN/34/");
        assertThat(moved.keeperOn(DAY.plusDays(9))).isEqualTo("CN/44/");
    }

    @Test
    void not_recognised_it_stays_with_the_reason() {
        Transfer declined = released.decline(IN_GUANGDONG, " 本省要求复训 ", DAY.plusDays(9));

        assertThat(declined.state()).isEqualTo(State.DECLINED);
        assertThat(declined.keeperOn(DAY.plusYears(1))).isEqualTo("CN/34/");
        assertThat(declined.answer().orElseThrow().declined()).contains("本省要求复训");
        refused("refusal.transfer_reason", () -> released.decline(IN_GUANGDONG, "", DAY));
    }

    @Test
    void only_what_is_in_force_moves_also_when_it_arrives() {
        refused("refusal.not_in_force", () -> Transfer.ask(HOLDER, "CN/34/", "CN/44/", Status.SUSPENDED, DAY));
        refused("refusal.not_in_force", () -> Transfer.ask(HOLDER, "CN/34/", "CN/44/", Status.EXPIRED, DAY));
        refused("refusal.not_in_force", () -> released.recognise(IN_GUANGDONG, Status.REVOKED, DAY));
    }

    @Test
    void it_moves_somewhere_else() {
        refused("refusal.transfer_nowhere", () -> Transfer.ask(HOLDER, "CN/34/", "CN/34/", Status.VALID, DAY));
    }

    @Test
    void step_by_step_and_each_once() {
        refused("refusal.transfer_step", () -> asked.recognise(IN_GUANGDONG, Status.VALID, DAY));
        refused("refusal.transfer_step", () -> released.release(IN_ANHUI, DAY));
        Transfer moved = released.recognise(IN_GUANGDONG, Status.VALID, DAY);
        refused("refusal.transfer_step", () -> moved.decline(IN_GUANGDONG, "改变主意", DAY));
    }

    @Test
    void two_officers_and_not_the_holder() {
        refused("refusal.second_officer", () -> released.recognise(IN_ANHUI, Status.VALID, DAY));
        refused("refusal.officer_concerned", () -> asked.release(HOLDER, DAY));
        refused("refusal.officer_concerned", () -> released.recognise(HOLDER, Status.VALID, DAY));
    }
}
