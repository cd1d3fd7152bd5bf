package it.inside;

import static it.inside.Refusing.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.boot.ContainerTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinhuo.account.Person;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.Transfer.State;
import org.xinhuo.certification.life.Evidence;
import org.xinhuo.certification.life.LifeService;
import org.xinhuo.certification.life.MeasureService;
import org.xinhuo.certification.life.RenewalService;
import org.xinhuo.certification.life.Statement;
import org.xinhuo.certification.life.TransferService;
import org.xinhuo.region.RegionCode;
import org.xinhuo.registry.RegistryQuery;
import org.xinhuo.registry.RegistryQuery.Place;
import org.xinhuo.registry.RegistryQuery.Validity;
import org.xinhuo.registry.RegistryService;
import org.xinhuo.shared.NotFound;

/** Released and recognised, or declined: who looks after a credential then, and where is it found? */
class TransferringIT extends ContainerTest {

    private static final String OLD = "52";
    private static final String NEW = "53";

    @Inject
    private Stage stage;

    @Inject
    private TransferService transfers;

    @Inject
    private MeasureService measures;

    @Inject
    private RenewalService renewals;

    @Inject
    private LifeService lives;

    @Inject
    private RegistryService registry;

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    private record Case(Person holder, Person old, Person young, Credential credential) {

        long id() {
            return credential.getId();
        }
    }

    private Case held(int daysAgo) {
        Person old = stage.officer(OLD);
        Person holder = stage.trainee("林晓禾", OLD);
        return new Case(holder, old, stage.officer(NEW), stage.trainer(holder, old, daysAgo));
    }

    private Case asked(int daysAgo) {
        Case one = held(daysAgo);
        stage.run(one.holder, () -> transfers.ask(one.id(), NEW));
        return one;
    }

    private Case released() {
        Case one = asked(100);
        stage.run(one.old, () -> transfers.release(one.id()));
        return one;
    }

    private Case moved() {
        Case one = released();
        stage.run(one.young, () -> transfers.recognise(one.id()));
        return one;
    }

    private static void nothingThere(Runnable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act::run);
    }

    private boolean finds(Person officer, Case one, Optional<RegionCode> where, LocalDate day) {
        RegistryQuery query = new RegistryQuery(where, Optional.empty(), Optional.empty(), Validity.IN_FORCE, day);
        return stage.as(officer, () -> registry.page(query, Place.FIRST, 1000)).stream()
                .anyMatch(found -> found.entry().getCredentialId() == one.id());
    }

    @Test
    void recognised_the_new_province_looks_after_it_and_the_old_one_sees_its_history() {
        Case one = moved();
        LocalDate today = LocalDate.now(clock);
        Optional<RegionCode> there = Optional.of(RegionCode.of("530000"));

        assertThat(finds(one.young, one, Optional.empty(), today)).isTrue();
        assertThat(finds(one.young, one, there, today)).isTrue();
        assertThat(finds(one.old, one, Optional.empty(), today)).isFalse();
        assertThat(finds(one.old, one, Optional.empty(), today.minusDays(1)))
                .as("yesterday it was there")
                .isTrue();
        assertThat(stage.as(one.young, () -> lives.see(one.id()).decides())).isTrue();
        assertThat(stage.as(one.old, () -> lives.see(one.id()).decides())).isFalse();
        nothingThere(() -> stage.run(one.old, () -> measures.suspend(one.id(), "inquiry", "来信")));
        stage.run(one.young, () -> measures.suspend(one.id(), "inquiry", "来信"));
        assertThat(finds(one.young, one, Optional.empty(), today)).isFalse();
        stage.run(one.young, () -> measures.lift(one.id(), "cleared", "核实"));
        assertThat(finds(one.young, one, there, today)).isTrue();
        assertThat(stage.as(
                        one.holder,
                        () -> lives.own(one.id()).credential().getIssuer().getCode()))
                .as("number and issuer stay")
                .isEqualTo(OLD);
    }

    @Test
    void declined_it_stays_where_it_was_and_may_be_asked_again() {
        Case one = released();

        refused("refusal.transfer_reason", () -> stage.run(one.young, () -> transfers.decline(one.id(), " ")));
        stage.run(one.young, () -> transfers.decline(one.id(), "本省要求复训"));

        assertThat(finds(one.old, one, Optional.empty(), LocalDate.now(clock))).isTrue();
        nothingThere(() -> stage.run(one.young, () -> lives.see(one.id())));
        assertThat(stage.as(
                        one.holder,
                        () -> transfers.list(one.id()).get(0).transfer().state()))
                .isEqualTo(State.DECLINED);
        stage.run(one.holder, () -> transfers.ask(one.id(), NEW));
        assertThat(database.count("credential_transfer", "credential_id = ?", one.id()))
                .isEqualTo(2);
    }

    @Test
    void step_by_step_and_by_nobody_else() {
        Case one = asked(100);
        Person stranger = stage.officer("51");

        refused("refusal.transfer_asked", () -> stage.run(one.holder, () -> transfers.ask(one.id(), "51")));
        nothingThere(() -> stage.run(one.young, () -> transfers.recognise(one.id())));
        nothingThere(() -> stage.run(stranger, () -> transfers.release(one.id())));
        nothingThere(() -> stage.run(one.old, () -> transfers.ask(one.id(), NEW)));
        stage.run(one.old, () -> transfers.release(one.id()));
        refused("refusal.transfer_step", () -> stage.run(one.old, () -> transfers.release(one.id())));
        nothingThere(() -> stage.run(one.old, () -> transfers.recognise(one.id())));
        nothingThere(() -> stage.run(stranger, () -> transfers.recognise(one.id())));
        assertThat(database.count("audit_event", "subject = ? and action = 'refused'", "credential " + one.id()))
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    void not_to_nowhere_nor_while_it_is_not_in_force() {
        Case one = held(100);
        refused("refusal.transfer_where", () -> stage.run(one.holder, () -> transfers.ask(one.id(), "")));
        refused("refusal.transfer_where", () -> stage.run(one.holder, () -> transfers.ask(one.id(), "3411")));
        refused("refusal.transfer_nowhere", () -> stage.run(one.holder, () -> transfers.ask(one.id(), OLD)));
        stage.run(one.old, () -> measures.suspend(one.id(), "inquiry", "来信"));
        refused("refusal.not_in_force", () -> stage.run(one.holder, () -> transfers.ask(one.id(), NEW)));

        Case other = released();
        stage.run(other.old, () -> measures.suspend(other.id(), "inquiry", "来信"));
        refused("refusal.not_in_force", () -> stage.run(other.young, () -> transfers.recognise(other.id())));
    }

    @Test
    void the_new_province_renews_it_and_issues_the_next_paper() {
        Case one = asked(365 * 3 - 20);
        stage.run(one.old, () -> transfers.release(one.id()));
        stage.run(one.young, () -> transfers.recognise(one.id()));
        stage.run(one.holder, () -> {
            LocalDate day = one.credential.getValidFrom();
            renewals.add(one.id(), new Statement(Evidence.Kind.TRAINING, day, "复训班", BigDecimal.valueOf(8)));
            List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18)
                    .forEach(i ->
                            renewals.add(one.id(), new Statement(Evidence.Kind.SESSION, day.plusDays(i), "一中", null)));
            renewals.send(one.id());
        });

        nothingThere(() -> stage.run(one.old, () -> renewals.renew(one.id(), false)));
        Credential next = stage.as(one.young, () -> renewals.renew(one.id(), false));

        assertThat(next.getIssuer().getCode()).isEqualTo(NEW);
        assertThat(next.getPath()).isEqualTo("CN/53/");
    }
}
