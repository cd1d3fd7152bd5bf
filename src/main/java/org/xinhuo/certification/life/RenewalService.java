package org.xinhuo.certification.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinhuo.account.Caller;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.CredentialAwarded;
import org.xinhuo.certification.CredentialEvent;
import org.xinhuo.certification.RenewalRules;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.SchemeService;
import org.xinhuo.certification.Window;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.organisation.OrganisationService;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.Message.Sentence;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;

/**
 * 换证: the holder, or an officer for them, gathers evidence and hands it in; an officer confirms it and one more period
 * begins. What is asked, the rules say by which the credential was awarded; the next period has the rules of its day.
 */
@ApplicationScoped
@Transactional
public class RenewalService {

    @Inject
    private Lives lives;

    @Inject
    private SchemeService schemes;

    @Inject
    private OrganisationService organisations;

    @Inject
    private Onlookers onlookers;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Where the renewal of a credential stands.
     *
     * @param rules what the scheme asks; empty where it is not renewed
     * @param missing what is missing today, in order, but for what only an officer can confirm
     */
    public record Standing(
            Optional<RenewalRules> rules,
            Optional<Window> window,
            int sessionsAsked,
            Renewal.State state,
            Optional<Renewal> renewal,
            List<Evidence> evidence,
            List<Sentence> missing,
            LocalDate day) {

        /** 学时 of 复训 so far. */
        public BigDecimal hours() {
            return counted(evidence, true).hours();
        }

        /** Sessions so far. */
        public int sessions() {
            return counted(evidence, true).sessions();
        }
    }

    /** Of the caller's own credential, or of one that the caller's organisations look after. */
    @Allowed({Permission.LEARN, Permission.SEE_PEOPLE})
    public Standing standing(long credentialId) {
        Credential credential = lives.get(credentialId);
        if (credential.getPerson().getId() != caller.personId()) {
            onlookers.mustSee(credential, lives.transfers(credentialId));
        }
        Optional<Renewal> renewal = lives.renewal(credentialId);
        List<Evidence> evidence = renewal.map(lives::evidence).orElse(List.of());
        Optional<RenewalRules> rules = rules(credential);
        return new Standing(
                rules,
                rules.map(one -> one.window(credential.getValidUntil())),
                rules.map(one -> one.sessionsIn(years(credential))).orElse(0),
                renewal.map(Renewal::state).orElse(Renewal.State.GATHERING),
                renewal,
                evidence,
                rules.map(one -> missing(one, credential, counted(evidence, true), LocalDate.now(clock)))
                        .orElse(List.of()),
                LocalDate.now(clock));
    }

    private static RenewalRules.Evidence counted(List<Evidence> evidence, boolean also) {
        BigDecimal hours = evidence.stream().map(Evidence::getHours).reduce(BigDecimal.ZERO, BigDecimal::add);
        long sessions = evidence.stream()
                .filter(one -> one.getKind() == Evidence.Kind.SESSION)
                .count();
        return new RenewalRules.Evidence(hours, (int) sessions, also);
    }

    private List<Sentence> missing(
            RenewalRules rules, Credential credential, RenewalRules.Evidence evidence, LocalDate day) {
        Optional<CredentialEvent.Kind> last =
                credential.lastMeasureOn(LocalDate.now(clock)).map(CredentialEvent::getKind);
        return rules.missing(credential.getValidUntil(), last, years(credential), evidence, day);
    }

    private Scheme.Rules awardedBy(Credential credential) {
        return credential.rulesOf(schemes.get(credential.getScheme()));
    }

    private Optional<RenewalRules> rules(Credential credential) {
        return awardedBy(credential).renewal();
    }

    private int years(Credential credential) {
        return awardedBy(credential).validity().years();
    }

    /** One more statement. @throws Refusal if it could not be true, or all of them lie with the officers already */
    @Allowed({Permission.LEARN, Permission.AWARD})
    public void add(long credentialId, Statement statement) {
        Credential credential = lives.getForDeciding(credentialId);
        mustConcern(credential);
        if (rules(credential).isEmpty()) {
            throw new Refusal("refusal.not_renewable");
        }
        statement.mustLieWithin(credential.getValidFrom(), LocalDate.now(clock));
        Renewal renewal = lives.renewal(credentialId).orElseGet(() -> {
            Renewal first = new Renewal(credential);
            lives.add(first);
            return first;
        });
        renewal.mustBeOpen();
        lives.add(new Evidence(renewal, statement, caller.personId(), clock.instant()));
    }

    /** Takes a statement back that was not handed in yet. */
    @Allowed({Permission.LEARN, Permission.AWARD})
    public void takeBack(long credentialId, long evidenceId) {
        Credential credential = lives.getForDeciding(credentialId);
        mustConcern(credential);
        Renewal renewal = renewal(credential);
        renewal.mustBeOpen();
        lives.evidence(renewal).stream()
                .filter(one -> one.getId() == evidenceId)
                .findFirst()
                .ifPresent(lives::remove);
    }

    private Renewal renewal(Credential credential) {
        return lives.renewal(credential.getId()).orElseThrow(() -> new Refusal("refusal.renewal_not_sent"));
    }

    /** Hands the evidence in. @throws Refusal with the first thing that is missing */
    @Allowed({Permission.LEARN, Permission.AWARD})
    public void send(long credentialId) {
        Credential credential = lives.getForDeciding(credentialId);
        mustConcern(credential);
        Renewal renewal = renewal(credential);
        mustBeComplete(credential, renewal, true, LocalDate.now(clock));
        renewal.send(caller.personId(), clock.instant());
        events.fire(LifeEvent.renewalAsked(credential));
    }

    private void mustBeComplete(Credential credential, Renewal renewal, boolean also, LocalDate day) {
        RenewalRules rules = rules(credential).orElseThrow(() -> new Refusal("refusal.not_renewable"));
        List<Sentence> missing = missing(rules, credential, counted(lives.evidence(renewal), also), day);
        if (!missing.isEmpty()) {
            throw new Refusal(missing.get(0));
        }
    }

    /** Back to who handed it in, with a reason; it can be put right and handed in again. */
    @Allowed(Permission.AWARD)
    public void giveBack(long credentialId, String reason) {
        Credential credential = decidable(credentialId);
        renewal(credential).giveBack(reason, caller.personId(), clock.instant());
        events.fire(LifeEvent.renewalReturned(credential, reason.strip()));
    }

    /**
     * Confirms the evidence: one more period, with a paper of its own.
     *
     * @param also whether what else the scheme asks was seen as well
     * @return the credential that follows
     * @throws Refusal if something is missing, somebody has decided it, or it is the caller's own
     */
    @Allowed(Permission.AWARD)
    public Credential renew(long credentialId, boolean also) {
        Credential credential = decidable(credentialId);
        Renewal renewal = renewal(credential);
        mustBeComplete(credential, renewal, also, renewal.sentOn());
        LocalDate day = LocalDate.now(clock);
        Scheme scheme = schemes.get(credential.getScheme());
        Scheme.Rules rules = scheme.rulesOn(
                        RenewalRules.nextFirstDay(credential.getValidUntil(), day),
                        Organisation.topCode(credential.getPath()))
                .orElseGet(() -> awardedBy(credential));
        Credential next = credential.renew(rules, issuer(credential), day, caller.personId(), clock.instant());
        CredentialEvent event =
                credential.getEvents().get(credential.getEvents().size() - 1);
        lives.add(event);
        lives.add(next);
        renewal.confirm(also, next, caller.personId(), clock.instant());
        events.fire(new CredentialChanged(credential, event));
        events.fire(new CredentialAwarded(next, scheme));
        return next;
    }

    /** Who issued it, as long as it is looked after there; otherwise the association of province rank that does. */
    private Organisation issuer(Credential credential) {
        Organisation before = credential.getIssuer();
        if (credential.getPath().startsWith(before.getPath())) {
            return before;
        }
        return organisations
                .byPath(List.of(credential.getPath()))
                .get(credential.getPath())
                .ofProvinceRank();
    }

    private Credential decidable(long credentialId) {
        Credential credential = lives.getForDeciding(credentialId);
        caller.mustReach(Permission.AWARD, credential.getPath(), "credential", credentialId);
        if (credential.getPerson().getId() == caller.personId()) {
            throw new Refusal("refusal.officer_concerned");
        }
        return credential;
    }

    private void mustConcern(Credential credential) {
        if (credential.getPerson().getId() != caller.personId()) {
            caller.mustReach(Permission.AWARD, credential.getPath(), "credential", credential.getId());
        }
    }
}
