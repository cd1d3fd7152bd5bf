package org.xinhuo.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.xinhuo.account.Caller;
import org.xinhuo.account.Person;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.shared.ChinaTime;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;

/**
 * Carrying out what was decided: the credential of who was approved. It follows from the decision alone, by its officer and
 * its day, whenever it is carried out and by whom; whether the officer might was asked when they decided. Joins the
 * transaction it finds. Who listens makes paper and registry entry.
 */
@ApplicationScoped
public class Awarding {

    @Inject
    private Dossiers dossiers;

    @Inject
    private SchemeService schemes;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * What an officer of a round, or of several applications, decided about somebody.
     *
     * @param rules that were in force for them
     * @param issuer whose certificate it becomes
     * @param sentAt when they applied
     */
    public record Decided(
            Person person,
            Scheme scheme,
            Scheme.Rules rules,
            Organisation issuer,
            Instant sentAt,
            long officer,
            Instant decidedAt) {}

    /** @throws Refusal if they hold it already, the issuer has no code for certificates, or none can be made */
    public Credential award(Decided decided) {
        Organisation issuer = decided.issuer();
        if (issuer.getIssuerCode() == null || issuer.getIssuerCode().isBlank()) {
            throw new Refusal("refusal.issuer_without_code", issuer.getName());
        }
        Person person = decided.person();
        int number = dossiers.list(person.getId(), decided.scheme().code()).size() + 1;
        Application application = new Application(
                person,
                decided.scheme(),
                decided.rules(),
                issuer.ofProvinceRank().getCode(),
                number,
                decided.sentAt());
        application.approve(decided.officer(), decided.decidedAt());
        dossiers.add(application);
        return certify(application, decided.scheme(), decided.rules(), issuer);
    }

    /**
     * Awards an application that was approved and not awarded at once.
     *
     * @throws Refusal if the credential is held already, or the certificate cannot be made
     */
    public Credential award(long approved, Organisation issuer) {
        Application application = dossiers.get(approved);
        if (application.state() != Application.State.APPROVED) {
            throw new IllegalStateException("Application " + approved + " is not approved");
        }
        Scheme scheme = schemes.get(application.getScheme());
        return certify(application, scheme, application.rulesOf(scheme), issuer);
    }

    /** @throws Refusal if the credential is held already */
    Credential certify(Application approved, Scheme scheme, Scheme.Rules rules, Organisation issuer) {
        LocalDate day = LocalDate.ofInstant(approved.getDecidedAt(), ChinaTime.ZONE);
        Person holder = approved.getPerson();
        Dossier held = new Dossier(List.of(), dossiers.credentials(List.of(holder.getId())));
        if (held.holds(scheme.code(), day) || held.holds(scheme.code(), LocalDate.now(clock))) {
            throw new Refusal("refusal.holds_already", holder.getName());
        }
        if (held.isSuspended(scheme.code(), LocalDate.now(clock))) {
            throw new Refusal("refusal.holds_suspended", holder.getName());
        }
        Credential credential =
                new Credential(approved, rules, issuer, day, approved.getDecidedBy(), approved.getDecidedAt());
        dossiers.add(credential);
        events.fire(new CredentialAwarded(credential, scheme));
        return credential;
    }

    /**
     * An application that the caller decides now: whoever else wants to waits.
     *
     * @throws NotFound if it is not of the caller's organisations
     * @throws Refusal if it is the caller's own, or another office issues
     */
    Application toDecide(long id) {
        Application application = dossiers.get(id);
        caller.mustReach(Permission.AWARD, application.getPath(), "application", id);
        if (application.getPerson().getId() == caller.personId()) {
            throw new Refusal("refusal.own_application");
        }
        if (!decides(application)) {
            throw new Refusal("refusal.issuer_decides", application.issuer().getName());
        }
        return dossiers.getForDeciding(application);
    }

    boolean decides(Application application) {
        return caller.reaches(Permission.AWARD, Organisation.topPath(application.getPath()));
    }
}
