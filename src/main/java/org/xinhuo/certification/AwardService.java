package org.xinhuo.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.xinhuo.account.Caller;
import org.xinhuo.account.Person;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;

/** Making the credential of who was approved, alone or in a round; those who listen make paper and registry entry. */
@ApplicationScoped
@Transactional
public class AwardService {

    @Inject
    private Dossiers dossiers;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Awards what a round decided; whom, its own rules have said. Its organiser issues the certificate.
     *
     * @param sentAt when they applied in the round
     * @throws Refusal if they hold it already, the organiser has no code for certificates, or none can be made
     */
    @Allowed(Permission.AWARD)
    public Credential awardInRound(
            Person to, Scheme scheme, Scheme.Rules rules, Organisation organiser, Instant sentAt) {
        caller.mustReach(Permission.AWARD, organiser.getPath(), "organisation", organiser.getCode());
        if (to.getId() == caller.personId()) {
            throw new Refusal("refusal.own_application");
        }
        if (organiser.getIssuerCode() == null || organiser.getIssuerCode().isBlank()) {
            throw new Refusal("refusal.issuer_without_code", organiser.getName());
        }
        int number = dossiers.list(to.getId(), scheme.code()).size() + 1;
        Application application =
                new Application(to, scheme, rules, organiser.ofProvinceRank().getCode(), number, sentAt);
        application.approve(caller.personId(), clock.instant());
        dossiers.add(application);
        return certify(application, scheme, rules, organiser);
    }

    /** @throws Refusal if the credential is held already */
    Credential certify(Application approved, Scheme scheme, Scheme.Rules rules, Organisation issuer) {
        LocalDate day = LocalDate.now(clock);
        Person holder = approved.getPerson();
        Dossier held = new Dossier(List.of(), dossiers.credentials(List.of(holder.getId())));
        if (held.credential(scheme.code(), day).isPresent()) {
            throw new Refusal("refusal.holds_already", holder.getName());
        }
        Credential credential = new Credential(approved, rules, issuer, day, caller.personId(), clock.instant());
        dossiers.add(credential);
        events.fire(new CredentialAwarded(credential, scheme));
        return credential;
    }
}
