package org.xinhuo.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinhuo.account.Person;
import org.xinhuo.account.PersonName;
import org.xinhuo.organisation.OrganisationFixture;

/** By which rules is somebody judged who applied on this day in this province? */
class RulesOfTheProvinceTest {

    private static final LocalDate FIRST_OF_ANHUI = LocalDate.of(2026, 3, 1);
    private static final LocalDate SECOND_OF_THE_COUNTRY = LocalDate.of(2027, 1, 1);

    @TempDir
    private Path certificates;

    private SmallScheme files;

    @BeforeEach
    void write() {
        files = SmallScheme.in(certificates);
    }

    private int examPass(LocalDate day, String province) {
        return rules(day, province).round().orElseThrow().examPass();
    }

    private Scheme.Rules rules(LocalDate day, String province) {
        return files.scheme().rulesOn(day, province).orElseThrow();
    }

    /** The country asks for 72 in the exam from 2027 on, and gives sixty places. */
    private void secondVersionOfTheCountry() {
        String first = "  - version: 1";
        String text =
                """
                  - version: 2
                    from: 2027-01-01
                    validity: {years: 2}
                    hours: 26
                    requirements:
                      - {kind: recommendation, by: prefecture}
                    round:
                      stages: [application, review, exam, cut, approval]
                      quota: 3
                      pass: 70
                      exam: {minutes: 60, pass: 72}
                      cut: 60
                      weights: {exam: 100}
                    renewal: {window: 60, hours: 8, sessions: 6, grace: 30}
                """;
        files.change(SmallScheme.SCHEME, first, text.indent(0) + first);
    }

    @Test
    void the_national_ones_until_the_province_has_its_own() {
        assertThat(examPass(FIRST_OF_ANHUI.minusDays(1), "34")).isEqualTo(70);
        assertThat(rules(FIRST_OF_ANHUI.minusDays(1), "34").own()).isZero();
    }

    @Test
    void its_own_from_the_first_day_on() {
        assertThat(examPass(FIRST_OF_ANHUI, "34")).isEqualTo(75);
        assertThat(rules(FIRST_OF_ANHUI, "34").own()).isEqualTo(1);
    }

    @Test
    void another_province_has_the_national_ones() {
        assertThat(examPass(FIRST_OF_ANHUI, "44")).isEqualTo(70);
        assertThat(rules(FIRST_OF_ANHUI, "44").own()).isZero();
    }

    @Test
    void nobody_before_the_first_version_of_the_country() {
        assertThat(files.scheme().rulesOn(LocalDate.of(2025, 12, 31), "34")).isEmpty();
    }

    @Test
    void a_new_version_of_the_country_changes_what_the_province_is_silent_on() {
        secondVersionOfTheCountry();

        Scheme.Rules rules = rules(SECOND_OF_THE_COUNTRY, "34");

        assertThat(rules.version()).isEqualTo(2);
        assertThat(rules.own()).isEqualTo(1);
        assertThat(rules.validity().years()).isEqualTo(2);
        assertThat(rules.round().orElseThrow().examPass()).isEqualTo(75);
        assertThat(rules.round().orElseThrow().cut()).isEqualTo(25);
        assertThat(rules.renewal().orElseThrow().graceDays()).isEqualTo(30);
    }

    @Test
    void whoever_applied_before_a_change_is_judged_by_what_was_in_force() {
        secondVersionOfTheCountry();
        Scheme scheme = files.scheme();

        assertThat(scheme.version(1, "34", 0).round().orElseThrow().examPass()).isEqualTo(70);
        assertThat(scheme.version(1, "34", 1).round().orElseThrow().examPass()).isEqualTo(75);
        assertThat(scheme.version(2, "34", 1).hours()).isEqualTo(26);
        assertThat(scheme.version(2, "44", 0).round().orElseThrow().examPass()).isEqualTo(72);
    }

    @Test
    void rules_that_were_taken_away_are_missed_aloud() {
        Scheme scheme = files.scheme();

        assertThatIllegalStateException().isThrownBy(() -> scheme.version(1, "44", 1));
        assertThatIllegalStateException().isThrownBy(() -> scheme.version(3, "34", 0));
    }

    @Test
    void a_stage_that_the_province_leaves_out_takes_its_parameters_along() {
        files.change(
                SmallScheme.ANHUI,
                "      cut: 25",
                "      stages: [application, review, exam, approval]\n      weights: {exam: 100}");

        RoundRules round = rules(FIRST_OF_ANHUI, "34").round().orElseThrow();

        assertThat(round.cut()).isZero();
        assertThat(round.publicityDays()).isZero();
        assertThat(round.panel()).isEmpty();
        assertThat(round.rubric()).isEmpty();
        assertThat(round.minutes()).containsOnlyKeys(Stage.EXAM);
    }

    @Test
    void a_mistake_of_one_province_closes_the_scheme_there_and_nowhere_else() {
        files.change(SmallScheme.ANHUI, "pass: 75", "pass: many");

        assertThat(files.scheme().rulesOn(FIRST_OF_ANHUI, "34")).isEmpty();
        assertThat(examPass(FIRST_OF_ANHUI, "44")).isEqualTo(70);
    }

    @Test
    void what_a_province_judged_stays_judged_so_wherever_the_person_belongs() {
        Scheme scheme = files.scheme();
        Scheme.Rules ofAnhui = rules(FIRST_OF_ANHUI, "34");
        Instant now = Instant.parse("2026-03-01T04:00:00Z");
        Person moved = new Person("moved", new PersonName("欧阳修远"), OrganisationFixture.of("44"), now);

        Application application = CredentialFixture.application(moved, scheme, ofAnhui, "34");

        assertThat(application.rulesOf(scheme)).isEqualTo(ofAnhui);
        assertThat(new Credential(application, ofAnhui, OrganisationFixture.of("34"), FIRST_OF_ANHUI, 7, now)
                        .rulesOf(scheme))
                .isEqualTo(ofAnhui);
    }
}
