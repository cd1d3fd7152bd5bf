package org.xinhuo.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xinhuo.account.Person;
import org.xinhuo.shared.NotFound;

/** Applications and the credentials that came of them. */
@ApplicationScoped
class Dossiers {

    private static final String END = "\uFFFF";

    @PersistenceContext
    private EntityManager em;

    void add(Object entity) {
        em.persist(entity);
        em.flush();
    }

    void add(Collection<?> entities) {
        entities.forEach(em::persist);
        em.flush();
    }

    Application get(long id) {
        return Optional.ofNullable(em.find(Application.class, id)).orElseThrow(() -> new NotFound("application", id));
    }

    Optional<Application> find(long id, String path) {
        return Optional.ofNullable(em.find(Application.class, id))
                .filter(application -> application.getPath().startsWith(path));
    }

    /** For deciding it: whoever else wants to decide waits, and then sees what was decided. */
    Application getForDeciding(Application application) {
        em.refresh(application, LockModeType.PESSIMISTIC_WRITE);
        return application;
    }

    /** Somebody's applications for a scheme, the last one first. */
    List<Application> list(long personId, String scheme) {
        return em.createQuery(
                        "select a from Application a where a.person.id = :person and a.scheme = :scheme"
                                + " order by a.number desc",
                        Application.class)
                .setParameter("person", personId)
                .setParameter("scheme", scheme)
                .getResultList();
    }

    /** Applications by their ids, with who applied. */
    Map<Long, Application> list(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery(
                                "select a from Application a join fetch a.person join fetch a.organisation where a.id in :ids",
                                Application.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(Application::getId, Function.identity()));
    }

    /** For which schemes these people ever applied, once for each time, by person. */
    Map<Long, List<String>> applied(Collection<Long> personIds) {
        return em.createQuery(
                        "select a.person.id, a.scheme from Application a where a.person.id in :people", Object[].class)
                .setParameter("people", personIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0],
                        HashMap::new,
                        Collectors.mapping(row -> (String) row[1], Collectors.toCollection(ArrayList::new))));
    }

    /** All that somebody ever applied for, the last one of each scheme before the earlier ones. */
    List<Application> list(long personId) {
        return em.createQuery(
                        "select a from Application a where a.person.id = :person order by a.scheme, a.number desc",
                        Application.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** A page of the applications of a subtree in one state: who waits longest first, of those decided the latest first. */
    List<Application> page(String path, Application.State state, int first, int size) {
        String order = state == Application.State.WAITING ? "a.submittedAt, a.id" : "a.decidedAt desc, a.id desc";
        return em.createQuery(
                        "select a from Application a join fetch a.person join fetch a.organisation where " + in(state)
                                + " and a.path >= :path and a.path < :end order by " + order,
                        Application.class)
                .setParameter("path", path)
                .setParameter("end", path + END)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    long count(String path, Application.State state) {
        return em.createQuery(
                        "select count(a) from Application a where " + in(state)
                                + " and a.path >= :path and a.path < :end",
                        Long.class)
                .setParameter("path", path)
                .setParameter("end", path + END)
                .getSingleResult();
    }

    private static String in(Application.State state) {
        return switch (state) {
            case WAITING -> "a.decision is null";
            case APPROVED -> "a.decision = org.xinhuo.certification.Application.Decision.APPROVED";
            case RETURNED -> "a.decision = org.xinhuo.certification.Application.Decision.RETURNED";
        };
    }

    /** The credentials within a subtree that came of these applications. */
    List<Credential> credentialsOf(Collection<Long> applicationIds, String path) {
        return applicationIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select c from Credential c join fetch c.issuer where c.applicationId in :applications"
                                        + " and c.path >= :path and c.path < :end",
                                Credential.class)
                        .setParameter("applications", applicationIds)
                        .setParameter("path", path)
                        .setParameter("end", path + END)
                        .getResultList();
    }

    /** Whoever else awards one of them waits until this transaction ends: nobody is given twice what they do not hold yet. */
    void hold(Collection<Long> personIds) {
        em.createQuery("select p from Person p where p.id in :people", Person.class)
                .setParameter("people", new TreeSet<>(personIds))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Every credential these people hold or held. */
    List<Credential> credentials(Collection<Long> personIds) {
        return personIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select c from Credential c join fetch c.issuer where c.person.id in :people"
                                        + " order by c.validFrom desc, c.id desc",
                                Credential.class)
                        .setParameter("people", personIds)
                        .getResultList();
    }
}
