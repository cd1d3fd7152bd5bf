package it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.boot.ContainerTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinhuo.account.Person;
import org.xinhuo.account.Role;
import org.xinhuo.audit.AuditEvent;
import org.xinhuo.audit.AuditQuery;
import org.xinhuo.audit.AuditService;
import org.xinhuo.certification.Application;
import org.xinhuo.certification.CertificationService;
import org.xinhuo.certification.Credential;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Refusal;

/** Does the log know what was done, and what was refused although nothing else came of it? */
class LoggedIT extends ContainerTest {

    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    @Inject
    private Stage stage;

    @Inject
    private CertificationService certification;

    @Inject
    private AuditService audit;

    @Inject
    private Database database;

    private List<AuditEvent> logged(String action, String subject) {
        Person auditor = stage.person("唐静姝", "CN", Role.AUDITOR);
        return stage.as(
                auditor, () -> audit.page(new AuditQuery(null, null, null, action, subject), EVER, Long.MAX_VALUE, 50));
    }

    @Test
    void a_refusal_stays_although_the_transaction_was_rolled_back() {
        Application application = stage.waiting("林晓禾", "3411");
        Person applicant = application.getPerson();

        assertThatThrownBy(() -> stage.applied(applicant)).isInstanceOf(Refusal.class);

        assertThat(logged("refused", "CertificationService.apply"))
                .filteredOn(line -> line.getAfter().contains("refusal.applied_already"))
                .extracting(AuditEvent::getActor)
                .contains(applicant.getName());
        assertThat(database.count("application", "person_id = ?", applicant.getId()))
                .isEqualTo(1);
    }

    @Test
    void asking_for_what_one_may_not_is_logged_with_what_it_would_have_needed() {
        Person trainee = stage.trainee("王一鸣", "3411");

        assertThatThrownBy(() -> stage.as(trainee, certification::waiting)).isInstanceOf(NotFound.class);

        assertThat(logged("refused", "CertificationService.waiting"))
                .anySatisfy(line -> assertThat(line.getAfter()).contains("SEE_PEOPLE"));
    }

    @Test
    void an_award_leaves_its_lines_with_before_and_after() {
        Application application = stage.waiting("林晓禾", "3411");
        Person officer = stage.officer("34");
        Credential credential = stage.awarded(application, officer);

        assertThat(logged("credential_awarded", "credential " + credential.getId()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.getActor()).isEqualTo(officer.getName());
                    assertThat(line.getOrganisationPath()).isEqualTo("CN/34/3411/");
                    assertThat(line.getBefore()).contains("WAITING");
                    assertThat(line.getAfter()).contains("APPROVED", "\"scheme\":\"peer-educator\"");
                });
        assertThat(logged("applied", "application " + application.getId())).hasSize(1);
    }

    @Test
    void nothing_of_a_failed_award_is_logged_as_done() {
        Application impossible = stage.waiting("李" + Character.toString(0x31350), "3411");
        Person officer = stage.officer("34");
        long before = database.count("audit_event", "action = 'credential_awarded'");

        assertThatThrownBy(() -> stage.awarded(impossible, officer)).isInstanceOf(Refusal.class);

        assertThat(database.count("audit_event", "action = 'credential_awarded'"))
                .isEqualTo(before);
    }

    @Test
    void postgresql_itself_refuses_to_change_what_was_logged() {
        if (database.isDerby()) {
            return;
        }
        for (String attempt : List.of(
                "update audit_event set actor = 'nobody'", "delete from audit_event", "truncate table audit_event")) {
            assertThatThrownBy(() -> database.rolledBack(connection -> {
                        try (var statement = connection.createStatement()) {
                            return statement.executeUpdate(attempt);
                        }
                    }))
                    .hasRootCauseMessage(
                            "ERROR: the audit log is append-only\n  Where: PL/pgSQL function refuse_change() line 1 at RAISE");
        }
    }
}
