package org.xinhuo.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xinhuo.account.Caller;
import org.xinhuo.account.PeopleService;
import org.xinhuo.account.Person;
import org.xinhuo.learning.Achievement;
import org.xinhuo.learning.TranscriptService;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;

/** Applying, being judged, and being approved or sent back. */
@ApplicationScoped
@Transactional
public class CertificationService {

    @Inject
    private Dossiers dossiers;

    @Inject
    private SchemeService schemes;

    @Inject
    private TranscriptService transcripts;

    @Inject
    private PeopleService people;

    @Inject
    private Awarding awarding;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * An application as an officer sees it: who asks, by which rules, what is met and what is missing.
     *
     * @param decides whether the caller decides it: officers below the office that does read along, and nobody decides their own
     */
    public record Candidate(Application application, Scheme scheme, Judgement judgement, boolean decides) {}

    /**
     * A credential as an officer sees it: what it is worth today and who approved it.
     *
     * @param kept whether an organisation of the caller's looks after it, and has its paper
     */
    public record Award(
            Credential credential, Scheme scheme, Status status, Optional<String> approvedBy, boolean kept) {}

    /** A scheme as a person sees it: what they still need, what they asked for, what they hold of it. */
    public record Standing(
            Scheme scheme,
            Scheme.Rules rules,
            Judgement judgement,
            Optional<Application> application,
            List<Credential> credentials) {}

    /** Where the caller stands in each scheme. */
    @Allowed(Permission.LEARN)
    public List<Standing> standings() {
        LocalDate day = LocalDate.now(clock);
        String province = people.self().getOrganisation().topCode();
        Dossier dossier = dossier(caller.personId());
        List<Application> applications = dossiers.list(caller.personId());
        return schemes.list().stream()
                .flatMap(
                        scheme -> scheme
                                .rulesOn(day, province)
                                .map(rules -> standing(scheme, rules, dossier, applications, day))
                                .stream())
                .toList();
    }

    /** All that the caller ever applied for, the last one of each scheme before the earlier ones. */
    @Allowed(Permission.LEARN)
    public List<Application> applications() {
        return dossiers.list(caller.personId());
    }

    private static Standing standing(
            Scheme scheme, Scheme.Rules rules, Dossier dossier, List<Application> applications, LocalDate day) {
        return new Standing(
                scheme,
                rules,
                Judgement.of(rules, dossier, day),
                applications.stream()
                        .filter(application -> application.getScheme().equals(scheme.code()))
                        .findFirst(),
                dossier.credentials().stream()
                        .filter(credential -> credential.getScheme().equals(scheme.code()))
                        .toList());
    }

    /**
     * The caller asks to be certified. The rules of today apply, whatever comes later. What is still missing then may be
     * met while the application waits: the officer sees it, and approves only when nothing is missing.
     *
     * @throws Refusal if an application waits already, the credential is held or suspended, or one applies in a round
     */
    @Allowed(Permission.LEARN)
    public Application apply(String schemeCode) {
        LocalDate day = LocalDate.now(clock);
        Scheme scheme = schemes.get(schemeCode);
        Person self = people.self();
        Scheme.Rules rules = scheme.rulesOn(day, self.getOrganisation().topCode())
                .filter(found -> found.toCome().isEmpty())
                .orElseThrow(() -> new Refusal("refusal.scheme_not_open"));
        if (rules.round().isPresent()) {
            throw new Refusal("refusal.scheme_by_round");
        }
        Dossier dossier = dossier(caller.personId());
        if (dossier.credential(schemeCode, day).isPresent()) {
            throw new Refusal("refusal.held_already");
        }
        if (dossier.isSuspended(schemeCode, day)) {
            throw new Refusal("refusal.held_suspended");
        }
        List<Application> before = dossiers.list(caller.personId(), schemeCode);
        if (before.stream().anyMatch(application -> application.state() == Application.State.WAITING)) {
            throw new Refusal("refusal.applied_already");
        }
        Application application = new Application(
                self, scheme, rules, self.getOrganisation().topCode(), before.size() + 1, clock.instant());
        dossiers.add(application);
        events.fire(CertificationEvent.applied(application));
        return application;
    }

    /** A page of the applications in the caller's organisations, each with what is met and what is missing. */
    @Allowed(Permission.SEE_PEOPLE)
    public List<Candidate> candidates(Application.State state, int first, int size) {
        List<Application> page = dossiers.page(caller.subtree(Permission.SEE_PEOPLE), state, first, size);
        List<Long> ids =
                page.stream().map(Application::getPerson).map(Person::getId).toList();
        Map<Long, Dossier> known = dossiers(ids);
        return page.stream()
                .map(application ->
                        candidate(application, known.get(application.getPerson().getId())))
                .toList();
    }

    /** How many applications wait in the caller's organisations; counts no further than a thousand. */
    @Allowed(Permission.SEE_PEOPLE)
    public long waiting() {
        return dossiers.count(caller.subtree(Permission.SEE_PEOPLE), Application.State.WAITING);
    }

    /** One application in the caller's organisations. */
    @Allowed(Permission.SEE_PEOPLE)
    public Candidate candidate(long applicationId) {
        Application application = dossiers.get(applicationId);
        caller.mustReach(Permission.SEE_PEOPLE, application.getPath(), "application", applicationId);
        return candidate(application, dossier(application.getPerson().getId()));
    }

    private Candidate candidate(Application application, Dossier dossier) {
        Scheme scheme = schemes.get(application.getScheme());
        Scheme.Rules rules = application.rulesOf(scheme);
        return new Candidate(
                application,
                scheme,
                Judgement.of(rules, dossier, LocalDate.now(clock)),
                awarding.decides(application) && !isOwn(application));
    }

    private boolean isOwn(Application application) {
        return application.getPerson().getId() == caller.personId();
    }

    /** An application in the caller's organisations; empty for any other. */
    @Allowed(Permission.SEE_PEOPLE)
    public Optional<Application> find(long applicationId) {
        return dossiers.find(applicationId, caller.subtree(Permission.SEE_PEOPLE));
    }

    /** The name of who decided an application in the caller's organisations; empty while it waits. */
    @Allowed(Permission.SEE_PEOPLE)
    public Optional<String> decidedBy(long applicationId) {
        Application application = dossiers.get(applicationId);
        caller.mustReach(Permission.SEE_PEOPLE, application.getPath(), "application", applicationId);
        return Optional.ofNullable(application.getDecidedBy())
                .map(decider -> people.names(List.of(decider)).get(decider));
    }

    /** The credentials in the caller's organisations that came of these applications, by application. */
    @Allowed(Permission.SEE_PEOPLE)
    public Map<Long, Award> awardsOf(Collection<Long> applicationIds) {
        return awards(dossiers.credentialsOf(applicationIds, caller.subtree(Permission.SEE_PEOPLE))).stream()
                .collect(Collectors.toMap(award -> award.credential().getApplicationId(), Function.identity()));
    }

    /** What somebody of the caller's organisations holds or held, the newest first. */
    @Allowed(Permission.SEE_PEOPLE)
    public List<Award> awardsTo(long personId) {
        people.get(personId);
        return awards(dossiers.credentials(List.of(personId)));
    }

    private List<Award> awards(List<Credential> credentials) {
        LocalDate day = LocalDate.now(clock);
        Map<Long, String> names = people.names(credentials.stream()
                .map(Credential::getAwardedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return credentials.stream()
                .map(credential -> new Award(
                        credential,
                        schemes.get(credential.getScheme()),
                        credential.statusOn(day),
                        Optional.ofNullable(credential.getAwardedBy()).map(names::get),
                        caller.reaches(Permission.SEE_PEOPLE, credential.getPath())))
                .toList();
    }

    /**
     * Approves an application: awards the credential, and in the same transaction the certificate is numbered, made and
     * recorded by those who listen.
     *
     * @throws Refusal if it is decided already, something is missing, the caller applies to themselves or is not of the
     *     office that issues, or the certificate cannot be made
     */
    @Allowed(Permission.AWARD)
    public Credential award(long applicationId) {
        Application application = awarding.toDecide(applicationId);
        application.approve(caller.personId(), clock.instant());
        LocalDate day = LocalDate.now(clock);
        Scheme scheme = schemes.get(application.getScheme());
        Scheme.Rules rules = application.rulesOf(scheme);
        Dossier dossier = dossier(application.getPerson().getId());
        Judgement.of(rules, dossier, day).mustBeComplete();
        return awarding.award(Awarding.Decided.of(application, scheme, application.issuer()));
    }

    /** Sends an application back with a reason that its sender reads; they may apply again. */
    @Allowed(Permission.AWARD)
    public void giveBack(long applicationId, String reason) {
        Application application = awarding.toDecide(applicationId);
        application.giveBack(reason, caller.personId(), clock.instant());
        events.fire(CertificationEvent.returned(application));
    }

    private Dossier dossier(long personId) {
        return dossiers(List.of(personId)).get(personId);
    }

    /**
     * What is known of these people, without papers. Whose they may be is for the caller on the floor above to have asked:
     * it comes here with people it has reached already.
     */
    @Allowed({Permission.LEARN, Permission.SEE_PEOPLE})
    public Map<Long, Dossier> dossiers(Collection<Long> personIds) {
        Map<Long, List<Achievement>> achievements = transcripts.transcripts(personIds);
        Map<Long, List<Credential>> credentials = dossiers.credentials(personIds).stream()
                .collect(Collectors.groupingBy(held -> held.getPerson().getId()));
        return personIds.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> new Dossier(
                                achievements.getOrDefault(id, List.of()), credentials.getOrDefault(id, List.of()))));
    }
}
