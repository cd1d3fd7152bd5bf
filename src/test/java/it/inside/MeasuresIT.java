package it.inside;

import static it.inside.Refusing.refused;
import static org.assertj.core.api.Assertions.assertThat;

import it.boot.ContainerTest;
import it.inside.Together.Outcome;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.xinhuo.account.Person;
import org.xinhuo.certification.CertificationService;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.Status;
import org.xinhuo.certification.life.LifeService;
import org.xinhuo.certification.life.MeasureService;
import org.xinhuo.registry.RegistryQuery;
import org.xinhuo.registry.RegistryQuery.Place;
import org.xinhuo.registry.RegistryQuery.Validity;
import org.xinhuo.registry.RegistryService;
import org.xinhuo.shared.Refusal;

/** Suspended, restored, revoked: what are credential and registry then, and who could do it? */
class MeasuresIT extends ContainerTest {

    private static final String HERE = "46";
    private static final String REMARK = "11 月 3 日收到来信";

    @Inject
    private Stage stage;

    @Inject
    private Together together;

    @Inject
    private Database database;

    @Inject
    private MeasureService measures;

    @Inject
    private LifeService lives;

    @Inject
    private CertificationService certification;

    @Inject
    private RegistryService registry;

    @Inject
    private Clock clock;

    private Credential certified(Person officer) {
        return stage.awarded(stage.waiting("林晓禾", HERE), officer);
    }

    private void suspend(Credential credential, Person officer) {
        stage.run(officer, () -> measures.suspend(credential.getId(), "inquiry", REMARK));
    }

    private Status status(Credential credential, Person officer) {
        return stage.as(officer, () -> lives.see(credential.getId()).status());
    }

    private List<Status> found(Credential credential, Person officer, Validity validity, LocalDate day) {
        RegistryQuery query = new RegistryQuery(Optional.empty(), Optional.empty(), Optional.empty(), validity, day);
        return stage.as(officer, () -> registry.page(query, Place.FIRST, 1000).stream()
                .filter(one -> credential.getId().equals(one.entry().getCredentialId()))
                .map(RegistryService.Found::status)
                .toList());
    }

    @Test
    void while_it_is_suspended_no_second_one_is_earned_beside_it() {
        Person officer = stage.officer(HERE);
        Credential credential = certified(officer);
        Runnable again = () -> stage.run(credential.getPerson(), () -> certification.apply(credential.getScheme()));

        suspend(credential, officer);

        refused("refusal.held_suspended", again);
        stage.run(officer, () -> measures.lift(credential.getId(), "cleared", REMARK));
        refused("refusal.held_already", again);
    }

    @Test
    void suspended_it_leaves_those_in_force_and_restored_it_comes_back_once() {
        Person officer = stage.officer(HERE);
        Credential credential = certified(officer);
        LocalDate today = LocalDate.now(clock);

        suspend(credential, officer);

        assertThat(status(credential, officer)).isEqualTo(Status.SUSPENDED);
        assertThat(found(credential, officer, Validity.IN_FORCE, today)).isEmpty();
        assertThat(found(credential, officer, Validity.ENDED, today)).containsExactly(Status.SUSPENDED);
        assertThat(found(credential, officer, Validity.ANY, today)).containsExactly(Status.SUSPENDED);

        stage.at(
                clock.instant().plus(java.time.Duration.ofDays(10)),
                () -> stage.run(officer, () -> measures.lift(credential.getId(), "cleared", REMARK)));

        LocalDate later = today.plusDays(10);
        assertThat(found(credential, officer, Validity.IN_FORCE, later)).hasSize(1);
        assertThat(found(credential, officer, Validity.ENDED, later)).isEmpty();
        assertThat(found(credential, officer, Validity.ANY, later)).hasSize(1);
        assertThat(found(credential, officer, Validity.IN_FORCE, later.minusDays(1)))
                .as("the days in between stay without it")
                .isEmpty();
        assertThat(database.count("credential_event", "credential_id = ?", credential.getId()))
                .as("nothing is deleted")
                .isEqualTo(2);
    }

    @Test
    void suspended_and_restored_on_one_day_it_is_as_before() {
        Person officer = stage.officer(HERE);
        Credential credential = certified(officer);
        LocalDate today = LocalDate.now(clock);

        for (int i = 0; i < 2; i++) {
            suspend(credential, officer);
            stage.run(officer, () -> measures.lift(credential.getId(), "cleared", REMARK));
        }

        assertThat(status(credential, officer)).isEqualTo(Status.VALID);
        assertThat(found(credential, officer, Validity.IN_FORCE, today)).containsExactly(Status.VALID);
        assertThat(database.count("registry_entry", "credential_id = ?", credential.getId()))
                .isEqualTo(1);
    }

    @Test
    void the_city_where_the_holder_is_takes_no_measure_on_what_the_province_issued() {
        Person province = stage.officer("34");
        Person city = stage.officer("3411");
        Credential credential = stage.trainer(stage.trainee("林晓禾", "3411"), province, 10);

        refused("refusal.office_decides", () -> suspend(credential, city));
        refused(
                "refusal.office_decides",
                () -> stage.run(city, () -> measures.proposeRevocation(credential.getId(), "conduct", REMARK)));
        stage.run(province, () -> measures.proposeRevocation(credential.getId(), "conduct", REMARK));
        refused("refusal.office_decides", () -> stage.run(city, () -> measures.confirmRevocation(credential.getId())));

        assertThat(stage.as(city, () -> lives.see(credential.getId())).decides())
                .isFalse();
        assertThat(status(credential, province)).isEqualTo(Status.VALID);
        assertThat(stage.as(city, lives::waiting))
                .noneMatch(one -> one.credential().getId().equals(credential.getId()));
        assertThat(stage.as(province, lives::waiting))
                .anyMatch(one -> one.credential().getId().equals(credential.getId()));
    }

    @Test
    void a_revocation_waits_for_another_officer() {
        Person first = stage.officer(HERE);
        Credential credential = certified(first);

        stage.run(first, () -> measures.proposeRevocation(credential.getId(), "facts", REMARK));

        assertThat(status(credential, first)).isEqualTo(Status.VALID);
        refused("refusal.second_officer", () -> stage.run(first, () -> measures.confirmRevocation(credential.getId())));
        refused(
                "refusal.revocation_proposed",
                () -> stage.run(
                        stage.officer(HERE), () -> measures.proposeRevocation(credential.getId(), "conduct", REMARK)));
        stage.run(stage.officer(HERE), () -> measures.confirmRevocation(credential.getId()));
        assertThat(status(credential, first)).isEqualTo(Status.REVOKED);
        assertThat(found(credential, first, Validity.IN_FORCE, LocalDate.now(clock)))
                .isEmpty();
        refused(
                "refusal.revoked_already",
                () -> stage.run(first, () -> measures.confirmRevocation(credential.getId())));
        refused(
                "refusal.revoked_already",
                () -> stage.run(first, () -> measures.proposeRevocation(credential.getId(), "facts", REMARK)));
        refused("refusal.not_in_force", () -> suspend(credential, first));
    }

    @Test
    void dropped_it_can_be_proposed_again() {
        Person first = stage.officer(HERE);
        Credential credential = certified(first);

        stage.run(first, () -> measures.proposeRevocation(credential.getId(), "facts", REMARK));
        stage.run(stage.officer(HERE), () -> measures.dropRevocation(credential.getId()));
        refused("refusal.revocation_gone", () -> stage.run(first, () -> measures.dropRevocation(credential.getId())));
        stage.run(first, () -> measures.proposeRevocation(credential.getId(), "conduct", REMARK));

        assertThat(status(credential, first)).isEqualTo(Status.VALID);
        assertThat(database.count("revocation", "credential_id = ?", credential.getId()))
                .isEqualTo(2);
    }

    @Test
    void four_second_officers_at_one_instant_revoke_it_once() {
        Person first = stage.officer(HERE);
        Credential credential = certified(first);
        stage.run(first, () -> measures.proposeRevocation(credential.getId(), "facts", REMARK));
        List<Supplier<Boolean>> confirmations = java.util.stream.Stream.generate(() -> stage.officer(HERE))
                .limit(4)
                .<Supplier<Boolean>>map(second -> () -> stage.as(second, () -> {
                    measures.confirmRevocation(credential.getId());
                    return true;
                }))
                .toList();

        List<Outcome<Boolean>> outcomes = together.all(confirmations);

        assertThat(outcomes).filteredOn(one -> one.failure() == null).hasSize(1);
        assertThat(outcomes).filteredOn(one -> one.failure() != null).hasSize(3).allSatisfy(one -> assertThat(
                        one.failure())
                .isInstanceOf(Refusal.class)
                .extracting(failure -> ((Refusal) failure).key())
                .isEqualTo("refusal.revoked_already"));
        assertThat(database.count("credential_event", "credential_id = ?", credential.getId()))
                .isEqualTo(1);
    }

    @Test
    void not_without_a_reason_of_the_list_and_a_remark() {
        Person officer = stage.officer(HERE);
        long id = certified(officer).getId();

        refused("refusal.measure_reason", () -> stage.run(officer, () -> measures.suspend(id, "", REMARK)));
        refused("refusal.measure_reason", () -> stage.run(officer, () -> measures.suspend(id, "facts", REMARK)));
        refused("refusal.remark_missing", () -> stage.run(officer, () -> measures.suspend(id, "inquiry", " ")));
        refused(
                "refusal.remark_long",
                () -> stage.run(officer, () -> measures.suspend(id, "inquiry", "长".repeat(501))));
        refused("refusal.not_suspended", () -> stage.run(officer, () -> measures.lift(id, "cleared", REMARK)));
        assertThat(database.count("credential_event", "credential_id = ?", id)).isZero();
    }
}
