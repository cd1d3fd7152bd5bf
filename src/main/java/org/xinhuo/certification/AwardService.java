package org.xinhuo.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xinhuo.account.Caller;
import org.xinhuo.account.Person;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Refused;

/** Deciding who is certified, where the credential follows from it: at once for one, by and by for many. */
@ApplicationScoped
@Transactional
public class AwardService {

    @Inject
    private Awarding awarding;

    @Inject
    private CertificationService certification;

    @Inject
    private SchemeService schemes;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * What came of approving several at once.
     *
     * @param approved each waits for its credential now
     * @param refused why the others were not, by application
     */
    public record Approved(List<Application> approved, Map<Long, Refusal> refused) {}

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
        return awarding.award(new Awarding.Decided(
                Optional.empty(), to, scheme, rules, organiser, sentAt, caller.personId(), clock.instant()));
    }

    /** Approves applications without awarding them yet; what refuses one does not hold up the others. */
    @Allowed(Permission.AWARD)
    public Approved approve(Collection<Long> applications) {
        List<Application> approved = new ArrayList<>();
        Map<Long, Refusal> refused = new TreeMap<>();
        for (long id : new TreeSet<>(applications)) {
            try {
                approved.add(approve(id));
            } catch (Refusal refusal) {
                refused.put(id, refusal);
                events.fire(new Refused("CertificationService.award", "", refusal.getMessage()));
            }
        }
        return new Approved(approved, refused);
    }

    private Application approve(long id) {
        Application application = awarding.toDecide(id);
        application.mustWait();
        long person = application.getPerson().getId();
        Dossier dossier = certification.dossiers(List.of(person)).get(person);
        Scheme.Rules rules = application.rulesOf(schemes.get(application.getScheme()));
        Judgement.of(rules, dossier, LocalDate.now(clock)).mustBeComplete();
        application.approve(caller.personId(), clock.instant());
        events.fire(CertificationEvent.approved(application));
        return application;
    }
}
