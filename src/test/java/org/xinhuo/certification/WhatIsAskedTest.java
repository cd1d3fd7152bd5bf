package org.xinhuo.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinhuo.certification.Requirement.AgeReached;
import org.xinhuo.certification.Requirement.AnyOf;
import org.xinhuo.certification.Requirement.CourseToCome;
import org.xinhuo.certification.Requirement.CredentialHeld;
import org.xinhuo.certification.Requirement.SessionsTaught;
import org.xinhuo.shared.Bilingual;

/** When is a requirement met, and by what? */
class WhatIsAskedTest {

    private static final LocalDate AWARDED = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 2, 28);
    private static final SessionsTaught SESSIONS = new SessionsTaught(6);

    private static Dossier holding(Credential... credentials) {
        return new Dossier(List.of(), Arrays.asList(credentials));
    }

    private static Optional<LocalDate> metOn(Requirement requirement, Dossier dossier, LocalDate day) {
        return requirement.find(dossier, day).metOn();
    }

    private static CredentialHeld held(int years) {
        return new CredentialHeld(List.of("trainer-province", "peer-educator"), years);
    }

    @Test
    void a_credential_of_any_of_several_schemes_while_it_is_in_force() {
        Dossier dossier = holding(CredentialFixture.awardedOn(AWARDED));

        assertThat(metOn(held(0), dossier, AWARDED.minusDays(1))).isEmpty();
        assertThat(metOn(held(0), dossier, AWARDED)).contains(AWARDED);
        assertThat(metOn(held(0), dossier, LAST_DAY)).contains(AWARDED);
        assertThat(metOn(held(0), dossier, LAST_DAY.plusDays(1))).isEmpty();
    }

    @Test
    void held_for_a_year_is_reached_on_the_day_a_year_later_if_it_was_renewed_without_a_gap() {
        Credential first = CredentialFixture.awardedOn(AWARDED);
        Credential renewed = CredentialFixture.awardedOn(LAST_DAY.plusDays(1));
        LocalDate oneYear = AWARDED.plusYears(1);

        assertThat(metOn(held(1), holding(first), LAST_DAY)).isEmpty();
        assertThat(metOn(held(1), holding(renewed, first), oneYear)).contains(oneYear);
        assertThat(metOn(held(1), holding(renewed), oneYear)).isEmpty();
    }

    @Test
    void a_gap_of_a_day_begins_the_year_anew() {
        Credential first = CredentialFixture.awardedOn(AWARDED);
        Credential late = CredentialFixture.awardedOn(LAST_DAY.plusDays(2));

        assertThat(metOn(held(1), holding(late, first), LAST_DAY.plusDays(2))).isEmpty();
        assertThat(metOn(held(0), holding(late, first), LAST_DAY.plusDays(2))).contains(LAST_DAY.plusDays(2));
    }

    @Test
    void a_revoked_credential_counts_for_nothing() {
        Credential revoked = CredentialFixture.revoked(CredentialFixture.awardedOn(AWARDED), AWARDED.plusDays(100));
        Credential renewed = CredentialFixture.awardedOn(LAST_DAY.plusDays(1));

        assertThat(metOn(held(0), holding(revoked), AWARDED.plusDays(100))).isEmpty();
        assertThat(metOn(held(1), holding(renewed, revoked), AWARDED.plusYears(1)))
                .isEmpty();
    }

    @Test
    void one_of_several_is_enough_and_the_earliest_counts() {
        Requirement any = new AnyOf(List.of(held(0), SESSIONS));
        LocalDate confirmed = AWARDED.minusDays(3);
        Dossier both = new Dossier(
                List.of(), List.of(CredentialFixture.awardedOn(AWARDED)), Map.of(SESSIONS.key(), confirmed));

        assertThat(metOn(any, holding(), AWARDED)).isEmpty();
        assertThat(metOn(any, holding(CredentialFixture.awardedOn(AWARDED)), AWARDED))
                .contains(AWARDED);
        assertThat(metOn(any, both, AWARDED)).contains(confirmed);
        assertThat(any.isConfirmedByOfficer()).isTrue();
        assertThat(new AnyOf(List.of(held(0))).isConfirmedByOfficer()).isFalse();
    }

    @Test
    void what_nothing_records_is_missing_until_an_officer_confirms_it() {
        Dossier confirmed = new Dossier(List.of(), List.of(), Map.of(SESSIONS.key(), AWARDED));

        assertThat(metOn(SESSIONS, holding(), AWARDED)).isEmpty();
        assertThat(metOn(SESSIONS, confirmed, AWARDED)).contains(AWARDED);
        assertThat(metOn(SESSIONS, confirmed, AWARDED.minusDays(1))).isEmpty();
    }

    @Test
    void a_confirmation_of_less_is_not_one_of_more() {
        Dossier six = new Dossier(List.of(), List.of(), Map.of(SESSIONS.key(), AWARDED));

        assertThat(metOn(new SessionsTaught(8), six, AWARDED)).isEmpty();
        assertThat(metOn(new AgeReached(16), six, AWARDED)).isEmpty();
    }

    @Test
    void a_course_to_come_is_met_by_nobody_and_keeps_the_scheme_closed() {
        CourseToCome coming = new CourseToCome("trainer", new Bilingual("师资", "Trainer"));
        List<Requirement> asked = new ArrayList<>(SchemeFixture.courseAndTest());
        asked.add(coming);
        Scheme.Rules rules = SchemeFixture.rules(1, AWARDED, 1, asked);

        assertThat(metOn(coming, holding(CredentialFixture.awardedOn(AWARDED)), LAST_DAY))
                .isEmpty();
        assertThat(rules.toCome()).containsExactly(coming);
        assertThat(SchemeFixture.peerEducator().versions().get(0).toCome()).isEmpty();
    }
}
