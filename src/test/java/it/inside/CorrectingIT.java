package it.inside;

import static it.inside.Refusing.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.boot.ContainerTest;
import it.inside.Together.Outcome;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinhuo.account.Person;
import org.xinhuo.certificate.Certificate;
import org.xinhuo.certificate.CertificateService;
import org.xinhuo.certificate.life.CopyService;
import org.xinhuo.certificate.life.CorrectionService;
import org.xinhuo.certificate.life.Withheld;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.life.MeasureService;
import org.xinhuo.registry.RegistryQuery;
import org.xinhuo.registry.RegistryQuery.Place;
import org.xinhuo.registry.RegistryQuery.Validity;
import org.xinhuo.registry.RegistryService;
import org.xinhuo.registry.Verification;
import org.xinhuo.registry.VerificationService;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Sha256;

/** A certificate with a wrong name: who may have it issued anew, what is the old one worth then, and who is found? */
class CorrectingIT extends ContainerTest {

    private static final String HERE = "54";
    private static final String WRONG = "林晓河";
    private static final String RIGHT = "林晓禾";
    private static final String EVIDENCE = "11 月 3 日核对了居民身份证";

    @Inject
    private Stage stage;

    @Inject
    private Together together;

    @Inject
    private Database database;

    @Inject
    private CorrectionService corrections;

    @Inject
    private CopyService copies;

    @Inject
    private CertificateService certificates;

    @Inject
    private MeasureService measures;

    @Inject
    private VerificationService verifications;

    @Inject
    private RegistryService registry;

    @Inject
    private Clock clock;

    private Credential certified(Person officer) {
        return stage.awarded(stage.waiting(WRONG, HERE), officer);
    }

    private Certificate paper(Credential credential, Person officer) {
        return stage.as(
                officer,
                () -> certificates.ofCredentials(List.of(credential.getId())).get(credential.getId()));
    }

    private void propose(Credential credential, Person officer) {
        stage.run(officer, () -> corrections.propose(credential.getId(), RIGHT, "name", EVIDENCE));
    }

    private Certificate corrected(Credential credential, Person first) {
        propose(credential, first);
        Person second = stage.officer(HERE);
        stage.run(second, () -> corrections.confirm(credential.getId()));
        return paper(credential, first);
    }

    @Test
    void the_new_one_counts_and_the_old_one_says_by_which_it_was_replaced() {
        Person officer = stage.officer(HERE);
        Credential credential = certified(officer);
        Certificate old = paper(credential, officer);
        byte[] bytes =
                stage.as(officer, () -> certificates.pdf(old.getNumber())).bytes();

        Certificate anew = corrected(credential, officer);

        assertThat(anew.getNumber()).isNotEqualTo(old.getNumber());
        assertThat(anew.getToken()).isNotEqualTo(old.getToken());
        assertThat(anew.getHolder()).isEqualTo(RIGHT);
        Verification before = verifications.byToken(old.getToken()).orElseThrow();
        assertThat(before.state()).isEqualTo("REPLACED");
        assertThat(before.isInForce()).isFalse();
        assertThat(before.holder().value()).as("what stands on it").isEqualTo(WRONG);
        assertThat(before.correction().orElseThrow().getReplacement().getNumber())
                .isEqualTo(anew.getNumber());
        assertThat(before.correction().orElseThrow().decidedOn()).isEqualTo(LocalDate.now(clock));
        Verification after = verifications.byToken(anew.getToken()).orElseThrow();
        assertThat(after.state()).isEqualTo("VALID");
        assertThat(after.isHolder(RIGHT)).isTrue();
        assertThatExceptionOfType(Withheld.class)
                .isThrownBy(() -> stage.as(officer, () -> certificates.pdf(old.getNumber())));
        assertThat(stage.as(officer, () -> certificates.original(old.getNumber()))
                        .bytes())
                .as("nothing of what was issued changes")
                .isEqualTo(bytes);
        byte[] now = stage.as(officer, () -> certificates.pdf(anew.getNumber())).bytes();
        assertThat(Sha256.hex(now)).isEqualTo(anew.getSha256());
        assertThat(database.list(
                        "select action from audit_event where subject = ? order by action",
                        "certificate " + old.getNumber()))
                .contains("correction_proposed", "certificate_replaced", "original_taken");
    }

    @Test
    void the_registry_finds_the_right_name_and_the_books_have_it() {
        Person officer = stage.officer(HERE);
        Credential credential = certified(officer);

        corrected(credential, officer);

        RegistryQuery all = new RegistryQuery(
                Optional.empty(), Optional.empty(), Optional.of(RIGHT), Validity.IN_FORCE, LocalDate.now(clock));
        List<RegistryService.Found> found = stage.as(officer, () -> registry.page(all, Place.FIRST, 1000)).stream()
                .filter(one -> credential.getId().equals(one.entry().getCredentialId()))
                .toList();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).certificate().getHolder()).isEqualTo(RIGHT);
        assertThat(database.list(
                        "select name from person where id = ?",
                        credential.getPerson().getId()))
                .containsExactly(RIGHT);
    }

    @Test
    void one_officer_alone_cannot_and_dropped_nothing_has_changed() {
        Person first = stage.officer(HERE);
        Credential credential = certified(first);
        Certificate old = paper(credential, first);
        propose(credential, first);

        refused("refusal.second_officer", () -> stage.run(first, () -> corrections.confirm(credential.getId())));
        refused("refusal.correction_proposed", () -> propose(credential, stage.officer(HERE)));
        stage.run(stage.officer(HERE), () -> corrections.drop(credential.getId()));
        refused(
                "refusal.correction_gone",
                () -> stage.run(stage.officer(HERE), () -> corrections.confirm(credential.getId())));

        assertThat(paper(credential, first).getNumber()).isEqualTo(old.getNumber());
        assertThat(verifications.byToken(old.getToken()).orElseThrow().state()).isEqualTo("VALID");
    }

    @Test
    void not_without_something_to_correct_a_reason_and_evidence() {
        Person officer = stage.officer(HERE);
        long id = certified(officer).getId();

        refused(
                "refusal.correction_reason",
                () -> stage.run(officer, () -> corrections.propose(id, RIGHT, "", EVIDENCE)));
        refused(
                "refusal.correction_evidence",
                () -> stage.run(officer, () -> corrections.propose(id, RIGHT, "name", " ")));
        refused(
                "refusal.correction_same_name",
                () -> stage.run(officer, () -> corrections.propose(id, WRONG, "name", EVIDENCE)));
        refused(
                "refusal.correction_other_name",
                () -> stage.run(officer, () -> corrections.propose(id, RIGHT, "wording", EVIDENCE)));
        refused(
                "refusal.correction_same",
                () -> stage.run(officer, () -> corrections.propose(id, WRONG, "wording", EVIDENCE)));
        assertThat(database.count("certificate_correction", "holder = ? and proposed_by = ?", RIGHT, officer.getId()))
                .isZero();
    }

    @Test
    void what_ended_before_it_was_confirmed_stays_as_it_is_and_waits_for_nobody_once_dropped() {
        Person first = stage.officer(HERE);
        Person second = stage.officer(HERE);
        Credential credential = certified(first);
        propose(credential, first);
        stage.run(first, () -> measures.proposeRevocation(credential.getId(), "facts", EVIDENCE));
        stage.run(second, () -> measures.confirmRevocation(credential.getId()));

        refused("refusal.correction_ended", () -> stage.run(second, () -> corrections.confirm(credential.getId())));
        assertThat(waits(credential, first)).isTrue();
        stage.run(first, () -> corrections.drop(credential.getId()));
        assertThat(waits(credential, first)).isFalse();
    }

    private boolean waits(Credential credential, Person officer) {
        return stage.as(officer, corrections::waiting).stream()
                .anyMatch(matter -> matter.credential().getId().equals(credential.getId()));
    }

    @Test
    void another_province_neither_corrects_nor_copies_it() {
        Credential credential = certified(stage.officer(HERE));
        Person stranger = stage.officer("61");

        for (Runnable act : List.<Runnable>of(
                () -> propose(credential, stranger),
                () -> stage.run(stranger, () -> copies.give(credential.getId(), "lost")))) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(act::run);
        }
        assertThat(stage.as(stranger, () -> corrections.of(credential.getId())).list())
                .isEmpty();
    }

    @Test
    void four_second_officers_at_one_instant_issue_one() {
        Person first = stage.officer(HERE);
        Credential credential = certified(first);
        propose(credential, first);
        List<Supplier<Boolean>> confirmations = Stream.generate(() -> stage.officer(HERE))
                .limit(4)
                .<Supplier<Boolean>>map(second -> () -> stage.as(second, () -> {
                    corrections.confirm(credential.getId());
                    return true;
                }))
                .toList();

        List<Outcome<Boolean>> outcomes = together.all(confirmations);

        assertThat(outcomes).filteredOn(one -> one.failure() == null).hasSize(1);
        assertThat(database.count("certificate", "former_credential_id = ?", credential.getId()))
                .isEqualTo(1);
        assertThat(database.count("certificate", "credential_id = ?", credential.getId()))
                .isEqualTo(1);
    }

    @Test
    void further_copies_are_counted_and_change_nothing() {
        Person officer = stage.officer(HERE);
        Credential credential = certified(officer);
        Certificate paper = paper(credential, officer);

        stage.run(credential.getPerson(), () -> copies.give(credential.getId(), "lost"));
        stage.run(officer, () -> copies.give(credential.getId(), "damaged"));

        CopyService.Copies given = stage.as(officer, () -> copies.of(credential.getId()));
        assertThat(given.count()).isEqualTo(3);
        assertThat(given.given()).extracting(one -> one.getNumber()).containsExactly(2, 3);
        assertThat(paper(credential, officer).getSha256()).isEqualTo(paper.getSha256());
        refused("refusal.copy_reason", () -> stage.run(officer, () -> copies.give(credential.getId(), "again")));
        stage.run(officer, () -> measures.suspend(credential.getId(), "inquiry", EVIDENCE));
        refused("refusal.not_in_force", () -> stage.run(officer, () -> copies.give(credential.getId(), "lost")));
    }
}
