package org.xinhuo.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinhuo.round.RoundFixture.JUDGE;
import static org.xinhuo.round.RoundFixture.refused;
import static org.xinhuo.round.RoundFixture.september;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinhuo.round.flow.Admission;
import org.xinhuo.round.flow.Entry;
import org.xinhuo.round.flow.Quotas;

/** Who may be let into a round who is, or was, in one already? */
class OnePersonInTwoRoundsTest {

    private static final String CHUZHOU = "CN/34/3411/";
    private static final LocalDate DAY = september(7);
    private static final long PERSON = 70;

    private final Admission admission =
            new Admission("AH-2026-T2-1", "trainer-province", new Quotas(Map.of(CHUZHOU, 2)), Set.of(JUDGE));

    private static Entry entry(String round, String scheme, long person) {
        return new Entry(round, scheme, person, CHUZHOU, DAY);
    }

    private static Entry here(long person) {
        return entry("AH-2026-T2-1", "trainer-province", person);
    }

    private Entry admit(long person, List<Entry> present, List<Entry> elsewhere) {
        return admission.admit(person, CHUZHOU, DAY, present, elsewhere);
    }

    @Test
    void somebody_new_is_let_in() {
        assertThat(admit(PERSON, List.of(here(71)), List.of())).isEqualTo(here(PERSON));
    }

    @Test
    void nobody_twice_into_one_round() {
        refused("refusal.round_twice", () -> admit(PERSON, List.of(here(PERSON)), List.of()));
    }

    @Test
    void nobody_into_two_open_rounds_for_the_same_scheme() {
        Entry guangdong = entry("GD-2026-T2-1", "trainer-province", PERSON);

        refused("refusal.round_elsewhere", () -> admit(PERSON, List.of(), List.of(guangdong)));
    }

    @Test
    void but_into_two_for_two_schemes() {
        Entry parents = entry("AH-2026-F1-1", "parent-facilitator", PERSON);

        assertThat(admit(PERSON, List.of(), List.of(parents)).round()).isEqualTo("AH-2026-T2-1");
    }

    @Test
    void what_somebody_else_applied_for_is_no_matter() {
        Entry other = entry("GD-2026-T2-1", "trainer-province", 71);

        assertThat(admit(PERSON, List.of(), List.of(other))).isNotNull();
    }

    @Test
    void nobody_who_works_or_judges_in_it() {
        refused("refusal.round_official", () -> admit(JUDGE, List.of(), List.of()));
    }

    @Test
    void nobody_beyond_the_places_of_their_organisation() {
        refused("refusal.quota_full", () -> admit(PERSON, List.of(here(71), here(72)), List.of()));
        Entry fromHefei = new Entry("AH-2026-T2-1", "trainer-province", 72, "CN/34/3401/", DAY);

        assertThat(admit(PERSON, List.of(here(71), fromHefei), List.of()))
                .as("who others sent takes no place")
                .isNotNull();
    }
}
