package org.xinhuo.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinhuo.certification.CredentialEvent.Kind;
import org.xinhuo.certification.RenewalRules.Evidence;
import org.xinhuo.shared.Bilingual;
import org.xinhuo.shared.Message.Sentence;

/** On which days may a credential be renewed, and by what? */
class RenewingInTimeTest {

    /** 省级: 90 days before, 90 days of grace, 8 学时, 6 sessions a year. */
    private static final RenewalRules PROVINCIAL = new RenewalRules(90, 8, 6, 90, Optional.empty());

    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final Evidence ENOUGH = new Evidence(new BigDecimal("8.0"), 18, false);

    private static List<Sentence> missing(Kind last, Evidence evidence, LocalDate day) {
        return PROVINCIAL.missing(LAST, Optional.ofNullable(last), 3, evidence, day);
    }

    private static List<Sentence> missing(LocalDate day) {
        return missing(null, ENOUGH, day);
    }

    @Test
    void from_the_day_on_which_it_is_called_ending_soon() {
        LocalDate first = LocalDate.of(2026, 10, 2);

        assertThat(missing(first)).isEmpty();
        assertThat(missing(first.minusDays(1))).containsExactly(Sentence.of("renewal.early", first, LAST.plusDays(90)));
        assertThat(CredentialFixture.endingOn(LAST).statusOn(first)).isEqualTo(Status.ENDING_SOON);
        assertThat(CredentialFixture.endingOn(LAST).statusOn(first.minusDays(1)))
                .isEqualTo(Status.VALID);
    }

    @Test
    void to_the_last_day_of_grace() {
        LocalDate last = LocalDate.of(2027, 3, 31);

        assertThat(missing(LAST)).isEmpty();
        assertThat(missing(LAST.plusDays(1))).isEmpty();
        assertThat(missing(last)).isEmpty();
        assertThat(missing(last.plusDays(1))).containsExactly(Sentence.of("renewal.over", last));
    }

    @Test
    void without_grace_the_last_day_is_the_last() {
        RenewalRules noGrace = new RenewalRules(90, 0, 0, 0, Optional.empty());

        assertThat(noGrace.missing(LAST, Optional.empty(), 1, ENOUGH, LAST)).isEmpty();
        assertThat(noGrace.missing(LAST, Optional.empty(), 1, ENOUGH, LAST.plusDays(1)))
                .containsExactly(Sentence.of("renewal.over", LAST));
    }

    @Test
    void with_hours_and_sessions_of_the_whole_period() {
        assertThat(missing(null, new Evidence(new BigDecimal("7.5"), 17, false), LAST))
                .containsExactly(Sentence.of("renewal.hours", "0.5", "8"), Sentence.of("renewal.sessions", 1, 18));
        assertThat(PROVINCIAL.missing(LAST, Optional.empty(), 2, new Evidence(BigDecimal.TEN, 12, false), LAST))
                .as("two years need twelve")
                .isEmpty();
    }

    @Test
    void with_what_else_the_scheme_asks_once_an_officer_confirmed_it() {
        Bilingual project = new Bilingual("完成 1 个项目", "One project completed");
        RenewalRules officers = new RenewalRules(90, 72, 0, 90, Optional.of(project));
        BigDecimal hours = new BigDecimal("72");

        assertThat(officers.missing(LAST, Optional.empty(), 3, new Evidence(hours, 0, false), LAST))
                .containsExactly(Sentence.of("renewal.also", project));
        assertThat(officers.missing(LAST, Optional.empty(), 3, new Evidence(hours, 0, true), LAST))
                .isEmpty();
    }

    @Test
    void not_while_it_is_suspended_even_after_its_end() {
        assertThat(missing(Kind.SUSPENDED, ENOUGH, LAST)).containsExactly(Sentence.of("renewal.suspended"));
        assertThat(missing(Kind.SUSPENDED, ENOUGH, LAST.plusDays(1))).containsExactly(Sentence.of("renewal.suspended"));
        assertThat(missing(Kind.LIFTED, ENOUGH, LAST)).isEmpty();
    }

    @Test
    void never_once_it_was_revoked() {
        assertThat(missing(Kind.REVOKED, ENOUGH, LAST)).containsExactly(Sentence.of("renewal.revoked"));
    }

    @Test
    void early_renewal_loses_no_day_and_late_renewal_wins_none() {
        assertThat(RenewalRules.nextFirstDay(LAST, LAST.minusDays(90))).isEqualTo(LAST.plusDays(1));
        assertThat(RenewalRules.nextFirstDay(LAST, LAST)).isEqualTo(LAST.plusDays(1));
        assertThat(RenewalRules.nextFirstDay(LAST, LAST.plusDays(1))).isEqualTo(LAST.plusDays(1));
        assertThat(RenewalRules.nextFirstDay(LAST, LAST.plusDays(90))).isEqualTo(LAST.plusDays(90));
    }
}
