package it.inside;

import static it.inside.Refusing.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.boot.ContainerTest;
import it.inside.Together.Outcome;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.xinhuo.account.Person;
import org.xinhuo.certificate.CertificateService;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.Status;
import org.xinhuo.certification.life.Evidence;
import org.xinhuo.certification.life.LifeService;
import org.xinhuo.certification.life.MeasureService;
import org.xinhuo.certification.life.RenewalService;
import org.xinhuo.certification.life.Statement;
import org.xinhuo.registry.RegistryQuery;
import org.xinhuo.registry.RegistryQuery.Place;
import org.xinhuo.registry.RegistryQuery.Validity;
import org.xinhuo.registry.RegistryService;
import org.xinhuo.shared.NotFound;

/** Renewed in time, in grace, too early or too late: does exactly one more period follow, with its paper? */
class RenewingIT extends ContainerTest {

    private static final String HERE = "45";

    @Inject
    private Stage stage;

    @Inject
    private Together together;

    @Inject
    private Database database;

    @Inject
    private RenewalService renewals;

    @Inject
    private LifeService lives;

    @Inject
    private MeasureService measures;

    @Inject
    private CertificateService certificates;

    @Inject
    private RegistryService registry;

    @Inject
    private Clock clock;

    private record Case(Person officer, Person holder, Credential credential) {

        long id() {
            return credential.getId();
        }
    }

    /** 省级师资 for three years, ending in so many days; below zero it has ended. */
    private Case endingIn(int days) {
        Person officer = stage.officer(HERE);
        Person holder = stage.trainee("林晓禾", HERE);
        LocalDate last = LocalDate.now(clock).plusDays(days);
        LocalDate first = last.plusDays(1).minusYears(3);
        int ago = (int) (LocalDate.now(clock).toEpochDay() - first.toEpochDay());
        Credential credential = stage.trainer(holder, officer, ago);
        assertThat(credential.getValidUntil()).isEqualTo(last);
        return new Case(officer, holder, credential);
    }

    private void gathered(Case one, Person by) {
        stage.run(by, () -> {
            LocalDate day = one.credential.getValidFrom().plusDays(1);
            renewals.add(one.id(), new Statement(Evidence.Kind.TRAINING, day, "复训班", new BigDecimal("8")));
            for (int i = 0; i < 18; i++) {
                renewals.add(one.id(), new Statement(Evidence.Kind.SESSION, day.plusDays(i), "第一中学", null));
            }
        });
    }

    private Case sent(int days) {
        Case one = endingIn(days);
        gathered(one, one.holder);
        stage.run(one.holder, () -> renewals.send(one.id()));
        return one;
    }

    private Credential renewed(Case one) {
        return stage.as(one.officer, () -> renewals.renew(one.id(), false));
    }

    private List<Long> found(Case one, Validity validity, LocalDate day) {
        RegistryQuery query = new RegistryQuery(Optional.empty(), Optional.empty(), Optional.empty(), validity, day);
        return stage.as(one.officer, () -> registry.page(query, Place.FIRST, 1000).stream()
                .map(found -> found.entry().getCredentialId())
                .filter(id ->
                        id == one.id() || database.count("credential", "id = ? and follows_id = ?", id, one.id()) == 1)
                .toList());
    }

    @Test
    void in_time_the_next_period_begins_the_day_after_the_last() {
        Case one = sent(40);
        LocalDate last = one.credential.getValidUntil();

        Credential next = renewed(one);

        assertThat(next.getValidFrom()).isEqualTo(last.plusDays(1));
        assertThat(next.getValidUntil()).isEqualTo(new Scheme.Validity(3).lastDay(last.plusDays(1)));
        CertificateService.Paper paper = certificates.following(one.credential).orElseThrow();
        assertThat(paper.credential().getId()).isEqualTo(next.getId());
        assertThat(stage.as(one.officer, () -> lives.see(one.id()).status())).isEqualTo(Status.ENDING_SOON);
        assertThat(found(one, Validity.IN_FORCE, LocalDate.now(clock))).containsExactly(one.id());
        assertThat(found(one, Validity.IN_FORCE, last)).containsExactly(one.id());
        assertThat(found(one, Validity.IN_FORCE, last.plusDays(1))).containsExactly(next.getId());
        assertThat(found(one, Validity.ENDED, last.plusDays(1)))
                .as("it has not run out: it goes on")
                .isEmpty();
    }

    @Test
    void in_grace_it_begins_today_and_the_days_between_stay_empty() {
        Case one = sent(-30);
        LocalDate today = LocalDate.now(clock);

        Credential next = renewed(one);

        assertThat(next.getValidFrom()).isEqualTo(today);
        assertThat(stage.as(one.officer, () -> lives.see(one.id()).status())).isEqualTo(Status.RENEWED);
        assertThat(found(one, Validity.IN_FORCE, today.minusDays(1))).isEmpty();
        assertThat(found(one, Validity.IN_FORCE, today)).containsExactly(next.getId());
        assertThat(found(one, Validity.ENDED, today)).isEmpty();
    }

    @Test
    void not_before_the_window_nor_after_grace() {
        Case early = endingIn(91);
        gathered(early, early.holder);
        refused("renewal.early", () -> stage.run(early.holder, () -> renewals.send(early.id())));
        Case late = endingIn(-91);
        gathered(late, late.holder);
        refused("renewal.over", () -> stage.run(late.holder, () -> renewals.send(late.id())));
        sent(90);
        sent(-90);
    }

    @Test
    void handed_in_on_the_last_day_it_may_be_confirmed_later() {
        Case one = endingIn(-95);
        gathered(one, one.holder);
        stage.at(
                clock.instant().minus(java.time.Duration.ofDays(5)),
                () -> stage.run(one.holder, () -> renewals.send(one.id())));

        assertThat(renewed(one).getValidFrom()).isEqualTo(LocalDate.now(clock));
    }

    @Test
    void not_with_less_than_the_rules_ask_nor_with_what_cannot_be() {
        Case one = endingIn(10);
        LocalDate first = one.credential.getValidFrom();
        stage.run(
                one.holder,
                () -> renewals.add(one.id(), new Statement(Evidence.Kind.TRAINING, first, "复训班", BigDecimal.ONE)));

        refused("renewal.hours", () -> stage.run(one.holder, () -> renewals.send(one.id())));
        refused(
                "refusal.evidence_day",
                () -> stage.run(
                        one.holder,
                        () -> renewals.add(
                                one.id(), new Statement(Evidence.Kind.SESSION, first.minusDays(1), "一中", null))));
        refused(
                "refusal.evidence_day",
                () -> stage.run(
                        one.holder,
                        () -> renewals.add(
                                one.id(),
                                new Statement(
                                        Evidence.Kind.SESSION,
                                        LocalDate.now(clock).plusDays(1),
                                        "一中",
                                        null))));
        refused("refusal.evidence_hours", () -> new Statement(Evidence.Kind.TRAINING, first, "班", BigDecimal.ZERO));
        refused("refusal.evidence_place", () -> new Statement(Evidence.Kind.SESSION, first, " ", null));
        refused("refusal.evidence_no_day", () -> new Statement(Evidence.Kind.SESSION, null, "一中", null));
    }

    @Test
    void returned_it_can_be_put_right_and_handed_in_again() {
        Case one = sent(20);

        refused("refusal.renewal_sent", () -> stage.run(one.holder, () -> renewals.send(one.id())));
        refused("refusal.reason_missing", () -> stage.run(one.officer, () -> renewals.giveBack(one.id(), " ")));
        stage.run(one.officer, () -> renewals.giveBack(one.id(), "请补复训证明"));
        refused("refusal.renewal_not_sent", () -> renewed(one));
        stage.run(one.holder, () -> renewals.send(one.id()));

        assertThat(renewed(one)).isNotNull();
        refused("refusal.renewed_already", () -> renewed(one));
    }

    @Test
    void officers_may_hand_it_in_for_the_holder_but_nobody_decides_about_themselves() {
        Case one = endingIn(20);
        gathered(one, one.officer);
        stage.run(one.officer, () -> renewals.send(one.id()));
        assertThat(renewed(one)).isNotNull();

        Person colleague = stage.officer(HERE);
        Person officer = stage.officer(HERE);
        Case own = new Case(officer, officer, stage.trainer(officer, colleague, 365 * 3 - 20));
        gathered(own, officer);
        stage.run(officer, () -> renewals.send(own.id()));
        refused("refusal.officer_concerned", () -> renewed(own));
    }

    @Test
    void not_while_suspended_and_what_is_done_to_the_old_one_is_done_to_the_next() {
        Case one = sent(20);
        stage.run(one.officer, () -> measures.suspend(one.id(), "inquiry", "来信"));
        refused("renewal.suspended", () -> renewed(one));
        stage.run(one.officer, () -> measures.lift(one.id(), "cleared", "核实"));
        Credential next = renewed(one);

        stage.run(one.officer, () -> measures.suspend(one.id(), "inquiry", "来信"));

        LocalDate then = next.getValidFrom();
        assertThat(stage.as(
                        one.officer, () -> lives.see(next.getId()).credential().statusOn(then)))
                .isEqualTo(Status.SUSPENDED);
        assertThat(found(one, Validity.IN_FORCE, then)).isEmpty();
        stage.run(one.officer, () -> measures.lift(one.id(), "cleared", "核实"));
        assertThat(found(one, Validity.IN_FORCE, then)).containsExactly(next.getId());
    }

    @Test
    void another_province_cannot() {
        Case one = sent(20);
        Person stranger = stage.officer("43");

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> stage.as(stranger, () -> renewals.renew(one.id(), false)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> stage.as(stranger, () -> renewals.standing(one.id())));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> stage.run(stage.trainee("王一鸣", HERE), () -> renewals.send(one.id())));
        assertThat(database.count("audit_event", "subject = ? and action = 'refused'", "credential " + one.id()))
                .isEqualTo(3);
    }

    @Test
    void four_officers_at_one_instant_renew_it_once() {
        Case one = sent(20);
        List<Supplier<Credential>> confirmations = java.util.stream.Stream.generate(() -> stage.officer(HERE))
                .limit(4)
                .<Supplier<Credential>>map(officer -> () -> stage.as(officer, () -> renewals.renew(one.id(), false)))
                .toList();

        List<Outcome<Credential>> outcomes = together.all(confirmations);

        assertThat(outcomes).filteredOn(outcome -> outcome.failure() == null).hasSize(1);
        assertThat(database.count("credential", "follows_id = ?", one.id())).isEqualTo(1);
        assertThat(database.count(
                        "certificate", "credential_id in (select id from credential where follows_id = ?)", one.id()))
                .isEqualTo(1);
    }
}
