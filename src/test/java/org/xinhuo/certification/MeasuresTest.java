package org.xinhuo.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinhuo.certification.CredentialEvent.Kind;
import org.xinhuo.shared.Refusal;

/** Who may suspend, restore or revoke a credential, and when? */
class MeasuresTest {

    private static final long HOLDER = 70;
    private static final long FIRST = 1;
    private static final long SECOND = 2;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static void refused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .extracting(Refusal::key)
                .isEqualTo(key);
    }

    private static Measure.Taken take(Kind kind, Status status, Kind last, long proposer, long confirmer) {
        return new Measure(kind, "conduct", proposer, TODAY)
                .take(status, Optional.ofNullable(last), HOLDER, confirmer, TODAY);
    }

    @Test
    void a_revocation_takes_two_officers() {
        assertThat(take(Kind.REVOKED, Status.VALID, null, FIRST, SECOND).confirmedBy())
                .isEqualTo(SECOND);
        refused("refusal.second_officer", () -> take(Kind.REVOKED, Status.VALID, null, FIRST, FIRST));
    }

    @Test
    void neither_of_them_its_holder() {
        refused("refusal.officer_concerned", () -> take(Kind.REVOKED, Status.VALID, null, HOLDER, SECOND));
        refused("refusal.officer_concerned", () -> take(Kind.REVOKED, Status.VALID, null, FIRST, HOLDER));
        refused("refusal.officer_concerned", () -> take(Kind.LIFTED, Status.SUSPENDED, Kind.SUSPENDED, HOLDER, FIRST));
    }

    @Test
    void suspending_and_restoring_take_one() {
        assertThat(take(Kind.SUSPENDED, Status.ENDING_SOON, null, FIRST, FIRST)).isNotNull();
        assertThat(take(Kind.LIFTED, Status.SUSPENDED, Kind.SUSPENDED, FIRST, FIRST))
                .isNotNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"TO_COME", "EXPIRED", "SUSPENDED", "REVOKED"})
    void only_what_is_in_force_can_be_suspended(Status status) {
        refused("refusal.not_in_force", () -> take(Kind.SUSPENDED, status, null, FIRST, FIRST));
    }

    @Test
    void only_what_was_suspended_can_be_restored_even_after_its_end() {
        assertThat(take(Kind.LIFTED, Status.EXPIRED, Kind.SUSPENDED, FIRST, FIRST))
                .isNotNull();
        refused("refusal.not_suspended", () -> take(Kind.LIFTED, Status.VALID, null, FIRST, FIRST));
        refused("refusal.not_suspended", () -> take(Kind.LIFTED, Status.VALID, Kind.LIFTED, FIRST, FIRST));
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"REVOKED"},
            mode = EnumSource.Mode.EXCLUDE)
    void anything_can_be_revoked_that_was_not_yet(Status status) {
        assertThat(take(Kind.REVOKED, status, null, FIRST, SECOND)).isNotNull();
    }

    @Test
    void nothing_is_revoked_twice() {
        refused("refusal.revoked_already", () -> take(Kind.REVOKED, Status.REVOKED, Kind.REVOKED, FIRST, SECOND));
    }

    @Test
    void a_reason_is_given_because_the_public_reads_it() {
        refused("refusal.measure_reason", () -> new Measure(Kind.REVOKED, " ", FIRST, TODAY));
    }

    @Test
    void nothing_is_taken_back_for_days_that_have_passed() {
        Measure yesterday = new Measure(Kind.REVOKED, "facts", FIRST, TODAY.minusDays(1));

        refused("refusal.measure_past", () -> yesterday.take(Status.VALID, Optional.empty(), HOLDER, SECOND, TODAY));
    }
}
