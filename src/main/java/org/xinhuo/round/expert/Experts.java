package org.xinhuo.round.expert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xinhuo.account.Person;
import org.xinhuo.round.Round;
import org.xinhuo.shared.NotFound;

/** Every assessor, with what the expert pool knows of them, and the draws from it. */
@ApplicationScoped
class Experts {

    private static final String END = "\uFFFF";

    private static final String JUDGES = " exists (select g.id from RoleGrant g where g.person = p"
            + " and g.role = org.xinhuo.account.Role.ASSESSOR)";

    private static final String OVER_SINCE = "exists (select a.id from ActRecord a where a.round = j.round"
            + " and a.kind = org.xinhuo.round.flow.Act.Kind.CHAIR_CLOSED and a.doneAt < :since)";

    @PersistenceContext
    private EntityManager em;

    void add(Object entity) {
        em.persist(entity);
        em.flush();
    }

    /** A page of the assessors of a subtree, in the order of names. */
    List<Person> page(String path, ExpertQuery query, int first, int size) {
        String condition =
                switch (query.state()) {
                    case ALL -> "";
                    case CALLED ->
                        " and exists (select e.id from ExpertRecord e where e.person = p and e.pausedFor is null)";
                    case PAUSED ->
                        " and exists (select e.id from ExpertRecord e where e.person = p and e.pausedFor is not null)";
                    case UNLISTED -> " and not exists (select e.id from ExpertRecord e where e.person = p)";
                };
        String field = query.field().isEmpty()
                ? ""
                : " and exists (select e.id from ExpertRecord e join e.fields f where e.person = p and f = :field)";
        TypedQuery<Person> found = em.createQuery(
                "select p from Person p join fetch p.organisation o where o.path >= :path and o.path < :end and"
                        + JUDGES + condition + field
                        + " and (p.name like :name escape '!' or p.sortKey like :reading escape '!')"
                        + " order by p.sortKey, p.id",
                Person.class);
        if (!field.isEmpty()) {
            found.setParameter("field", query.field());
        }
        return found.setParameter("path", path)
                .setParameter("end", path + END)
                .setParameter("name", literal(query.name()) + "%")
                .setParameter(
                        "reading", literal(query.name().toLowerCase(Locale.ROOT).replace(" ", "")) + "%")
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    private static String literal(String typed) {
        return typed.replaceAll("[!%_]", "!$0");
    }

    /** @throws NotFound if nobody who judges has this id */
    Person assessor(long id) {
        return em.createQuery(
                        "select p from Person p join fetch p.organisation where p.id = :id and" + JUDGES, Person.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("expert", id));
    }

    /** What the pool knows of these people, by person. */
    Map<Long, ExpertRecord> of(Collection<Long> people) {
        return people.isEmpty()
                ? Map.of()
                : em.createQuery("select e from ExpertRecord e where e.person.id in :people", ExpertRecord.class)
                        .setParameter("people", people)
                        .getResultStream()
                        .collect(Collectors.toMap(one -> one.getPerson().getId(), Function.identity()));
    }

    Optional<ExpertRecord> of(Person person) {
        return Optional.ofNullable(of(List.of(person.getId())).get(person.getId()));
    }

    /** Everybody in the pool who belongs to a subtree and still judges, in the order of numbers; nobody whose account is closed. */
    List<ExpertRecord> pool(String path) {
        return em.createQuery(
                        "select e from ExpertRecord e join fetch e.person p join fetch p.organisation o"
                                + " where o.path >= :path and o.path < :end and"
                                + JUDGES + " order by e.id",
                        ExpertRecord.class)
                .setParameter("path", path)
                .setParameter("end", path + END)
                .getResultStream()
                .filter(one -> one.getPerson().isEnabled())
                .toList();
    }

    /** Everybody who was ever in the pool, by number, for reading old draws. */
    Map<String, ExpertRecord> byNumber(Collection<String> numbers) {
        Set<Long> ids = numbers.stream()
                .map(number -> Long.parseLong(number.substring(1)))
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select e from ExpertRecord e join fetch e.person p join fetch p.organisation"
                                        + " where e.id in :ids",
                                ExpertRecord.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(ExpertRecord::number, Function.identity()));
    }

    /** On how many panels these people sit that were not closed before an instant, by person. */
    Map<Long, Integer> panels(Collection<Long> people, Instant since) {
        Map<Long, Integer> panels = new HashMap<>();
        if (!people.isEmpty()) {
            em.createQuery(
                            "select j.person.id, count(j.id) from Judge j where j.person.id in :people"
                                    + " and j.releasedFor is null and not " + OVER_SINCE + " group by j.person.id",
                            Object[].class)
                    .setParameter("people", people)
                    .setParameter("since", since)
                    .getResultStream()
                    .forEach(row -> panels.put((Long) row[0], ((Number) row[1]).intValue()));
        }
        return panels;
    }

    /** For drawing in it: whoever else draws for the same round waits. */
    Round getForDrawing(String code) {
        Round round = get(code);
        em.lock(round, LockModeType.PESSIMISTIC_WRITE);
        return round;
    }

    Round get(String code) {
        return em.createQuery("select r from Round r join fetch r.organisation where r.code = :code", Round.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("round", code));
    }

    /** Codes of the organisations whose people stand in a round, and of those who sent them. */
    Set<String> sending(Round round) {
        Set<String> codes = new HashSet<>();
        for (String whose : List.of("c.person.organisation.code", "c.sender.code")) {
            codes.addAll(em.createQuery(
                            "select distinct " + whose + " from Candidacy c where c.round = :round", String.class)
                    .setParameter("round", round)
                    .getResultList());
        }
        return codes;
    }

    /** Ids of the people who sit, sat or stand in a round. */
    Set<Long> involved(Round round) {
        Set<Long> people = new HashSet<>();
        for (String what : List.of("Judge", "Candidacy")) {
            people.addAll(
                    em.createQuery("select one.person.id from " + what + " one where one.round = :round", Long.class)
                            .setParameter("round", round)
                            .getResultList());
        }
        return people;
    }

    /** The draws for a round, the first one first. */
    List<PanelDrawRecord> draws(Round round) {
        return em.createQuery(
                        "select d from PanelDrawRecord d where d.round = :round order by d.number",
                        PanelDrawRecord.class)
                .setParameter("round", round)
                .getResultList();
    }
}
