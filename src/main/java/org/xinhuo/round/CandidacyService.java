package org.xinhuo.round;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinhuo.account.Caller;
import org.xinhuo.account.PeopleService;
import org.xinhuo.account.Person;
import org.xinhuo.account.PersonName;
import org.xinhuo.account.Role;
import org.xinhuo.certification.CertificationService;
import org.xinhuo.certification.Dossier;
import org.xinhuo.certification.Judgement;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.SchemeService;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.round.flow.Act;
import org.xinhuo.round.flow.Progress;
import org.xinhuo.round.flow.Stage;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;

/** Getting into a round: sent by an organisation within its quota, or by one's own application; and mending what came back. */
@ApplicationScoped
@Transactional
public class CandidacyService {

    private static final int MOST_ROUNDS = 100;

    @Inject
    private Rounds rounds;

    @Inject
    private Acts acts;

    @Inject
    private Entrance entrance;

    @Inject
    private SchemeService schemes;

    @Inject
    private CertificationService certification;

    @Inject
    private PeopleService people;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * A round of an association above that waits for the caller's organisation to send people.
     *
     * @param rules that judge who is sent today
     * @param last  day of the applications
     * @param open  whether people can be sent today
     */
    public record Invitation(
            Round round,
            Scheme scheme,
            Optional<Scheme.Rules> rules,
            int places,
            int used,
            LocalDate last,
            boolean open) {}

    /**
     * A round as somebody who may stand in it sees it.
     *
     * @param rules     that would judge them today
     * @param candidacy their own, if they stand in it
     * @param open      whether an application, or one that was returned, can be sent today
     */
    public record Standing(
            Round round,
            Scheme scheme,
            Scheme.Rules rules,
            Judgement judgement,
            Optional<Candidacy> candidacy,
            LocalDate last,
            boolean open) {}

    /** The rounds that gave places to the caller's organisation. */
    @Allowed(Permission.RECOMMEND)
    public List<Invitation> invitations() {
        Organisation own = people.self().getOrganisation();
        return invitations(
                rounds.open(own.pathsUpwards(), 0, MOST_ROUNDS).stream()
                        .filter(round -> round.quotas().places().containsKey(own.getCode()))
                        .toList(),
                own);
    }

    @Allowed(Permission.RECOMMEND)
    public Invitation invitation(String code) {
        Organisation own = people.self().getOrganisation();
        return invitations(List.of(published(rounds.get(code), own)), own).get(0);
    }

    private List<Invitation> invitations(List<Round> to, Organisation own) {
        Map<Long, Long> used = rounds.candidacies(to, own.getCode()).stream()
                .filter(Candidacy::takesAPlace)
                .collect(groupingBy(one -> one.getRound().getId(), counting()));
        Map<Long, Progress> progress = acts.uncounted(to);
        LocalDate day = LocalDate.now(clock);
        return to.stream()
                .map(round -> new Invitation(
                        round,
                        schemes.get(round.getScheme()),
                        schemes.get(round.getScheme()).rulesOn(day, round.province()),
                        round.quotas().places().getOrDefault(own.getCode(), 0),
                        Math.toIntExact(used.getOrDefault(round.getId(), 0L)),
                        round.plan().window(Stage.APPLICATIONS).orElseThrow().last(),
                        progress.get(round.getId()).takesApplications(day, false)))
                .toList();
    }

    /** Whom the caller's organisation sent to a round. */
    @Allowed(Permission.RECOMMEND)
    public List<Candidacy> sent(String code) {
        Organisation own = people.self().getOrganisation();
        Round round = published(rounds.get(code), own);
        return rounds.candidacies(List.of(round), own.getCode());
    }

    /**
     * Sends somebody of the caller's organisations to a round, within its quota.
     *
     * @param who their login, or their name where only one of the caller's people has it
     * @throws Refusal if there is nobody, there is no place left, it is not the time, or something else stands against it
     */
    @Allowed(Permission.RECOMMEND)
    public Candidacy recommend(String code, String who, String statement) {
        return send(code, named(who.strip()), statement);
    }

    /**
     * As {@link #recommend} by login, if that is the person of this name.
     *
     * @throws Refusal as {@link #recommend}, and if the login is somebody else's
     */
    @Allowed(Permission.RECOMMEND)
    public Candidacy recommendAs(String code, String login, String name, String statement) {
        Person person = named(login.strip());
        if (!person.getName().equals(new PersonName(name).value())) {
            throw new Refusal("refusal.name_differs", login, person.getName());
        }
        return send(code, person, statement);
    }

    /** Adds somebody to the caller's organisation and sends them; neither is done where one is refused. */
    @Allowed(Permission.RECOMMEND)
    public PeopleService.Invited recommendNew(String code, String name, String statement) {
        PeopleService.Invited added =
                people.addByName(name, people.self().getOrganisation().getId(), Role.TRAINEE);
        send(code, added.person(), statement);
        return added;
    }

    private Candidacy send(String code, Person person, String statement) {
        Organisation own = people.self().getOrganisation();
        Round round = published(rounds.getForActing(code), own);
        Candidacy candidacy = entrance.admit(round, person, own, statement);
        candidacy.isRecommended(LocalDate.now(clock));
        return candidacy;
    }

    private Person named(String who) {
        if (who.isEmpty()) {
            throw new Refusal("refusal.nobody_written");
        }
        List<Person> found = people.page(who, 0, MOST_ROUNDS).stream()
                .filter(one ->
                        one.getLogin().equalsIgnoreCase(who) || one.getName().equals(who))
                .toList();
        if (found.isEmpty()) {
            throw new Refusal("refusal.nobody_named", who);
        }
        return found.stream()
                .filter(one -> found.size() == 1 || one.getLogin().equalsIgnoreCase(who))
                .findFirst()
                .orElseThrow(() -> new Refusal("refusal.several_named", found.size(), who));
    }

    /** The rounds in which the caller may stand or stands, the newest first. */
    @Allowed(Permission.LEARN)
    public List<Standing> standings() {
        Person self = people.self();
        return standings(rounds.open(self.getOrganisation().pathsUpwards(), 0, MOST_ROUNDS), self).stream()
                .filter(one -> one.open() || one.candidacy().isPresent())
                .toList();
    }

    /** Where the caller stands or stood, the newest first. */
    @Allowed(Permission.LEARN)
    public List<Candidacy> own() {
        return rounds.candidaciesOf(caller.personId());
    }

    @Allowed(Permission.LEARN)
    public Standing standing(String code) {
        Person self = people.self();
        return standings(List.of(published(rounds.get(code), self.getOrganisation())), self)
                .get(0);
    }

    private List<Standing> standings(List<Round> in, Person self) {
        List<Candidacy> all = rounds.candidaciesOf(self.getId());
        List<Candidacy> standing = entrance.standing(all);
        Map<Long, Candidacy> own =
                all.stream().collect(toMap(one -> one.getRound().getId(), one -> one));
        Map<Long, Progress> progress = acts.uncounted(in);
        Dossier known = certification.dossiers(List.of(self.getId())).get(self.getId());
        return in.stream()
                .map(round -> standing(round, progress.get(round.getId()), own, known, standing))
                .toList();
    }

    private Standing standing(
            Round round, Progress progress, Map<Long, Candidacy> all, Dossier known, List<Candidacy> standing) {
        Optional<Candidacy> own = Optional.ofNullable(all.get(round.getId()));
        LocalDate today = LocalDate.now(clock);
        Scheme scheme = schemes.get(round.getScheme());
        Scheme.Rules rules = Review.rules(
                round.province(),
                scheme,
                own.map(one -> one.entry().acceptedOn()).orElse(today));
        boolean returned =
                own.filter(one -> one.state() == Candidacy.State.RETURNED).isPresent();
        boolean time = progress.takesApplications(today, returned)
                && !Entrance.isElsewhere(standing, round)
                && !Entrance.holdsBeyond(round, known)
                && !known.isSuspended(round.getScheme(), today);
        return new Standing(
                round,
                scheme,
                rules,
                Judgement.of(rules, Review.withPapers(known, own), today),
                own,
                round.plan()
                        .window(returned && round.plan().has(Stage.REVIEW) ? Stage.REVIEW : Stage.APPLICATIONS)
                        .orElseThrow()
                        .last(),
                time && (own.isEmpty() || returned));
    }

    /** The caller asks to be let in; it counts in the quota of the nearest organisation above them that has places. */
    @Allowed(Permission.LEARN)
    public Candidacy apply(String code, String statement) {
        Person self = people.self();
        Round round = published(rounds.getForActing(code), self.getOrganisation());
        Organisation sender = self.getOrganisation();
        while (!round.quotas().places().containsKey(sender.getCode()) && sender.getParent() != null) {
            sender = sender.getParent();
        }
        return entrance.admit(round, self, sender, statement);
    }

    /** Sends again what was returned: by the candidate, or an officer of those who sent them. */
    @Allowed({Permission.LEARN, Permission.RECOMMEND})
    public void sendAgain(long id, String statement) {
        Round round = rounds.getForActing(rounds.roundOf(id));
        Candidacy candidacy = rounds.candidacy(id);
        if (candidacy.getPerson().getId() != caller.personId()) {
            caller.mustReach(Permission.RECOMMEND, candidacy.getSender().getPath(), "candidacy", id);
        }
        entrance.mustTake(acts.records(round).progress(), candidacy.state() == Candidacy.State.RETURNED);
        candidacy.sendAgain(Entrance.statementOf(statement), caller.personId(), clock.instant());
        events.fire(RoundEvent.candidacy(candidacy));
    }

    /** For those below the organiser, once its notice is published; for anybody else there is no such round. */
    private Round published(Round round, Organisation below) {
        boolean known = below.getPath().startsWith(round.getPath())
                && rounds.acts(round).stream().anyMatch(record -> record.act().kind() == Act.Kind.NOTICE_PUBLISHED);
        if (!known) {
            throw new NotFound("round", round.getCode());
        }
        return round;
    }
}
