package org.xinhuo.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.organisation.OrganisationService;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.StartUpOnly;

/** The people of one's organisations: who they are, what they may do, and the link by which they first come in. */
@ApplicationScoped
@Transactional
public class PeopleService {

    @Inject
    private People people;

    @Inject
    private OrganisationService organisations;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Somebody just added, and the secret of the link by which they choose a password; it is shown once. */
    public record Invited(Person person, String token) {}

    /** A page of the people of the caller's organisations, found by name, reading, initials or login. */
    @Allowed(Permission.SEE_PEOPLE)
    public List<Person> page(String typed, int first, int size) {
        return people.page(caller.subtree(Permission.SEE_PEOPLE), typed.strip(), first, size);
    }

    @Allowed(Permission.SEE_PEOPLE)
    public List<Role> rolesOf(Person person) {
        return people.listGrants(person).stream().map(RoleGrant::role).toList();
    }

    /** What these people are called, of whatever organisation: officers sign with their names what they decide. */
    @Allowed(Permission.SEE_PEOPLE)
    public Map<Long, String> names(Collection<Long> personIds) {
        return people.names(personIds);
    }

    @Allowed({Permission.LEARN, Permission.SEE_PEOPLE})
    public Person self() {
        return people.get(caller.personId());
    }

    /** Adds somebody to one of the caller's organisations, in one role. They choose their password by a link. */
    @Allowed(Permission.KEEP_PEOPLE)
    public Invited add(String login, String name, long organisationId, Role role) {
        Organisation organisation = reachable(organisationId);
        NewPerson.mustFit(role, organisation);
        return invite(addPerson(login, new PersonName(name), organisation, role));
    }

    /** All that speaks against adding somebody to one of the caller's organisations; empty if nothing does. */
    @Allowed(Permission.KEEP_PEOPLE)
    public List<Refusal> refusals(String login, String name, long organisationId, Role role, boolean oldEnough) {
        return new NewPerson(login, name, reachable(organisationId), role, oldEnough)
                .refusals(people.find(NewPerson.loginOf(login)).isPresent());
    }

    /** Adds somebody whose login is made of the reading of their name, with a number where it is taken. */
    @Allowed(Permission.KEEP_PEOPLE)
    public Invited addByName(String name, long organisationId, Role role) {
        String reading = new PersonName(name).reading();
        String stem = reading.length() < 3 ? "xinhuo" : reading.substring(0, Math.min(80, reading.length()));
        String login = stem;
        for (int next = 2; people.find(login).isPresent(); next++) {
            login = stem + next;
        }
        return add(login, name, organisationId, role);
    }

    private Organisation reachable(long organisationId) {
        Organisation organisation =
                organisations.find(organisationId).orElseThrow(() -> new NotFound("organisation", organisationId));
        caller.mustReach(Permission.KEEP_PEOPLE, organisation.getPath(), "organisation", organisationId);
        return organisation;
    }

    /** Somebody of the caller's organisations. */
    @Allowed(Permission.SEE_PEOPLE)
    public Person get(long personId) {
        Person person = people.get(personId);
        caller.mustReach(Permission.SEE_PEOPLE, person.getOrganisation().getPath(), "person", personId);
        return person;
    }

    /** Somebody of the caller's organisations; empty for anybody else, and for who is not there. */
    @Allowed(Permission.SEE_PEOPLE)
    public Optional<Person> find(long personId) {
        return people.find(personId, caller.subtree(Permission.SEE_PEOPLE));
    }

    /** Corrects somebody's name. What was issued keeps the name it was issued with. */
    @Allowed(Permission.KEEP_PEOPLE)
    public void correctName(long personId, String name) {
        Person person = kept(personId);
        String before = person.getName();
        person.isCalled(new PersonName(name));
        events.fire(AccountEvent.renamed(person, before));
    }

    /** Closes somebody's account: they cannot sign in any more. Sessions that are open end by themselves. */
    @Allowed(Permission.KEEP_PEOPLE)
    public void close(long personId) {
        Person person = kept(personId);
        if (personId == caller.personId()) {
            throw new Refusal("refusal.own_account");
        }
        person.close();
        events.fire(new AccountEvent("account_closed", person));
    }

    /** Opens a closed account again. */
    @Allowed(Permission.KEEP_PEOPLE)
    public void open(long personId) {
        Person person = kept(personId);
        person.open();
        events.fire(new AccountEvent("account_opened", person));
    }

    private Person kept(long personId) {
        Person person = people.get(personId);
        caller.mustReach(Permission.KEEP_PEOPLE, person.getOrganisation().getPath(), "person", personId);
        return person;
    }

    /** A fresh link for somebody who lost theirs or forgot the password; older links stay good until they expire. */
    @Allowed(Permission.KEEP_PEOPLE)
    public Invited inviteAgain(long personId) {
        return invite(kept(personId));
    }

    /** The link for the first national administrator; empty once there is one who has come in. */
    @StartUpOnly
    public Optional<String> inviteFirstAdministrator() {
        if (people.anyWith(Role.NATIONAL)) {
            return people.find("admin").filter(Person::isInvited).map(person -> invite(person)
                    .token());
        }
        Organisation national =
                organisations.find("CN").orElseThrow(() -> new IllegalStateException("no national association"));
        return Optional.of(invite(addPerson("admin", new PersonName("管理员"), national, Role.NATIONAL))
                .token());
    }

    private Invited invite(Person person) {
        String token = Invitation.newToken();
        people.add(new Invitation(person, token, clock.instant()));
        events.fire(new AccountEvent("person_invited", person));
        return new Invited(person, token);
    }

    private Person addPerson(String login, PersonName name, Organisation organisation, Role role) {
        String key = NewPerson.loginOf(login);
        NewPerson.mustBeLogin(key);
        if (people.find(key).isPresent()) {
            throw new Refusal("refusal.login_taken", key);
        }
        Person person = new Person(key, name, organisation, clock.instant());
        people.add(person);
        people.add(new RoleGrant(person, role, organisation));
        events.fire(new AccountEvent(
                "person_added", person, Map.of("login", key, "role", role, "organisation", organisation.getCode())));
        return person;
    }

    /** Whether the database has anybody in it. */
    @StartUpOnly
    public boolean anybody() {
        return people.anyWith(Role.NATIONAL);
    }

    /** What a generated person may do, for going their way. */
    @StartUpOnly
    public List<SignedIn.Grant> grantsOf(Person person) {
        return people.listGrants(person).stream().map(RoleGrant::held).toList();
    }

    /** Adds a generated person who can sign in at once. For sample data only; no page leads here. */
    @StartUpOnly
    public Person addSample(String login, String name, String organisation, Role role, String passwordHash) {
        Organisation home = organisations.find(organisation).orElseThrow();
        Person person = addPerson(login, new PersonName(name), home, role).asSample();
        person.choosesPassword(passwordHash);
        return person;
    }

    /** Assessors of the whole country by their whole name or login: experts are called across provinces. */
    @Allowed(Permission.RUN_ROUNDS)
    public List<Person> assessors(String typed) {
        return people.assessors(typed.strip());
    }
}
