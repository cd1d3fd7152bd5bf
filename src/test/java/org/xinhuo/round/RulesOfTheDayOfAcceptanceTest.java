package org.xinhuo.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinhuo.round.RoundFixture.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinhuo.certification.Dossier;
import org.xinhuo.certification.IssuingLevel;
import org.xinhuo.certification.Judgement;
import org.xinhuo.certification.Requirement;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.Scheme.Rules;
import org.xinhuo.certification.Scheme.Validity;
import org.xinhuo.certification.Track;
import org.xinhuo.shared.Bilingual;

/** By which rules is somebody judged if they change between acceptance and judgement? */
class RulesOfTheDayOfAcceptanceTest {

    private static final LocalDate CHANGE = LocalDate.of(2026, 10, 1);

    /** Nothing is asked for at first; from October on a test. */
    private final Scheme scheme = new Scheme(
            "trainer-province",
            "T2",
            new Bilingual("省级师资", "Provincial trainer"),
            new Track("trainer", new Bilingual("师资", "Trainer"), List.of()),
            Optional.empty(),
            IssuingLevel.PROVINCE,
            false,
            List.of(
                    rules(1, LocalDate.of(2026, 1, 1), 3, List.of()),
                    rules(2, CHANGE, 2, List.of(new Requirement.TestPassed("ladder", 70)))),
            Map.of());

    private static Rules rules(int version, LocalDate from, int years, List<Requirement> requirements) {
        return new Rules(
                version, 0, from, new Validity(years), 24, requirements, Set.of(), Optional.empty(), Optional.empty());
    }

    private Rules rulesOf(LocalDate acceptedOn) {
        return Review.rules("34", scheme, acceptedOn);
    }

    @Test
    void accepted_on_the_day_before_the_change_the_old_ones_judge_however_late() {
        Rules rules = rulesOf(CHANGE.minusDays(1));

        assertThat(rules.version()).isEqualTo(1);
        assertThat(Judgement.of(rules, new Dossier(List.of(), List.of()), CHANGE.plusYears(1))
                        .isComplete())
                .isTrue();
        assertThat(rules.validity()).isEqualTo(new Validity(3));
    }

    @Test
    void accepted_on_the_day_of_the_change_the_new_ones_do() {
        Rules rules = rulesOf(CHANGE);

        assertThat(rules.version()).isEqualTo(2);
        assertThat(Judgement.of(rules, new Dossier(List.of(), List.of()), CHANGE)
                        .missing())
                .hasSize(1);
    }

    @Test
    void before_there_were_rules_nobody_is_accepted() {
        refused("refusal.scheme_not_open", () -> rulesOf(LocalDate.of(2025, 12, 31)));
    }
}
