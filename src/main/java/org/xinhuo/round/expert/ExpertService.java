package org.xinhuo.round.expert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinhuo.account.Caller;
import org.xinhuo.account.Person;
import org.xinhuo.certification.IssuingLevel;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.SchemeService;
import org.xinhuo.certification.Track;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.organisation.OrganisationService;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.ChinaTime;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.OpenToAll;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;

/** Keeping the expert pool (专家库) of one's organisations: what assessors can judge, how much they do, who is spared. */
@ApplicationScoped
@Transactional
public class ExpertService {

    /** Panels closed longer ago weigh nothing any more. */
    private static final Period YEAR = Period.ofMonths(12);

    @Inject
    private Experts experts;

    @Inject
    private SchemeService schemes;

    @Inject
    private OrganisationService organisations;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * An assessor as the pool knows them.
     *
     * @param entry empty for whom nobody has said what they can judge
     * @param open  panels they sit on that are not closed yet
     * @param panels those, and the ones closed in the last twelve months
     */
    public record Listed(Person person, Optional<ExpertRecord> entry, int open, int panels) {}

    /** A page of the assessors in the caller's organisations, in the order of names. */
    @Allowed(Permission.SEE_PEOPLE)
    public List<Listed> page(ExpertQuery query, int first, int size) {
        return listed(experts.page(caller.subtree(Permission.SEE_PEOPLE), query, first, size));
    }

    /** An assessor of the caller's organisations. */
    @Allowed(Permission.SEE_PEOPLE)
    public Listed get(long person) {
        return listed(List.of(reached(person, Permission.SEE_PEOPLE))).get(0);
    }

    /** What the pool keeps of the caller; empty for whom it does not know. */
    @Allowed(Permission.LEARN)
    public Optional<ExpertRecord> own() {
        return Optional.ofNullable(experts.of(List.of(caller.personId())).get(caller.personId()));
    }

    private List<Listed> listed(List<Person> people) {
        List<Long> ids = people.stream().map(Person::getId).toList();
        Map<Long, ExpertRecord> entries = experts.of(ids);
        Map<Long, Integer> panels = experts.panels(ids, since());
        Map<Long, Integer> open = experts.panels(ids, Instant.parse("9999-01-01T00:00:00Z"));
        return people.stream()
                .map(one -> new Listed(
                        one,
                        Optional.ofNullable(entries.get(one.getId())),
                        open.getOrDefault(one.getId(), 0),
                        panels.getOrDefault(one.getId(), 0)))
                .toList();
    }

    /** From when on a closed panel weighs. */
    Instant since() {
        return ZonedDateTime.ofInstant(clock.instant(), ChinaTime.ZONE)
                .minus(YEAR)
                .toInstant();
    }

    /** The tracks in which somebody may be able to judge. */
    @OpenToAll
    public List<Track> fields() {
        return schemes.list().stream().map(Scheme::track).distinct().toList();
    }

    /**
     * Says what an assessor of the caller's organisations can judge; from then on they are in the pool.
     *
     * @param fields codes of tracks
     * @throws Refusal if there is none, or something is too long
     */
    @Allowed(Permission.KEEP_PEOPLE)
    public void list(long person, Set<String> fields, String topics, IssuingLevel rank, String title) {
        Person assessor = reached(person, Permission.KEEP_PEOPLE);
        if (!fields().stream().map(Track::code).toList().containsAll(fields)) {
            throw new NotFound("track", fields);
        }
        Optional<ExpertRecord> known = experts.of(assessor);
        Map<String, Object> before = known.map(ExpertEvent::facts).orElse(Map.of());
        ExpertRecord expert = known.orElseGet(() -> new ExpertRecord(assessor));
        expert.judges(fields, topics, rank, title);
        if (known.isEmpty()) {
            experts.add(expert);
        }
        events.fire(ExpertEvent.listed(expert, before));
    }

    /** They are not drawn any more until they are resumed; on panels they sit on they stay. */
    @Allowed(Permission.KEEP_PEOPLE)
    public void pause(long person, String reason) {
        ExpertRecord expert = kept(person);
        expert.pause(reason);
        events.fire(ExpertEvent.paused(expert));
    }

    @Allowed(Permission.KEEP_PEOPLE)
    public void resume(long person) {
        ExpertRecord expert = kept(person);
        Optional<String> before = expert.paused();
        expert.resume();
        before.ifPresent(reason -> events.fire(ExpertEvent.resumed(expert, reason)));
    }

    /**
     * Notes that an expert is not free towards the people of an organisation (申明回避).
     *
     * @param typed its code or its whole name
     * @throws Refusal if there is no such organisation
     */
    @Allowed(Permission.KEEP_PEOPLE)
    public void declare(long person, String typed, String reason) {
        ExpertRecord expert = kept(person);
        String words = typed == null ? "" : typed.strip();
        Organisation organisation = organisations
                .find(words)
                .or(() -> organisations.listWithin("CN/").stream()
                        .filter(one -> one.getName().equals(words))
                        .findFirst())
                .orElseThrow(() -> new Refusal("refusal.organisation_unknown", words));
        expert.declare(organisation.getCode(), reason);
        events.fire(ExpertEvent.declared(
                expert, organisation.getCode(), expert.getDeclared().get(organisation.getCode())));
    }

    /** Notes that they are free again. */
    @Allowed(Permission.KEEP_PEOPLE)
    public void free(long person, String organisation) {
        ExpertRecord expert = kept(person);
        String before = expert.getDeclared().get(organisation);
        if (before == null) {
            throw new NotFound("recusal", organisation);
        }
        expert.isFreeAgain(organisation);
        events.fire(ExpertEvent.freed(expert, organisation, before));
    }

    private ExpertRecord kept(long person) {
        return experts.of(reached(person, Permission.KEEP_PEOPLE))
                .orElseThrow(() -> new Refusal("refusal.expert_unlisted"));
    }

    private Person reached(long person, Permission permission) {
        Person assessor = experts.assessor(person);
        caller.mustReach(permission, assessor.getOrganisation().getPath(), "expert", person);
        return assessor;
    }
}
