package org.xinhuo.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every organisation that is or was. */
@ApplicationScoped
class Organisations {

    /** Sorts behind every character of a path, so that {@code path} to {@code path + END} is the subtree. */
    private static final String END = "\uFFFF";

    @PersistenceContext
    private EntityManager em;

    boolean any() {
        return !em.createQuery("select o.id from Organisation o", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    void add(Organisation organisation) {
        em.persist(organisation);
    }

    Optional<Organisation> find(String code) {
        return em.createQuery("select o from Organisation o where o.code = :code", Organisation.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    Optional<Organisation> find(long id) {
        return Optional.ofNullable(em.find(Organisation.class, id));
    }

    List<Organisation> listWithin(String path) {
        return em.createQuery(
                        "select o from Organisation o where o.path >= :path and o.path < :end order by o.path",
                        Organisation.class)
                .setParameter("path", path)
                .setParameter("end", path + END)
                .getResultList();
    }

    List<Organisation> listOfProvinceRank() {
        return em.createQuery("select o from Organisation o where o.kind in :kinds order by o.path", Organisation.class)
                .setParameter(
                        "kinds",
                        Arrays.stream(OrganisationKind.values())
                                .filter(OrganisationKind::hasProvinceRank)
                                .toList())
                .getResultList();
    }

    Map<String, Organisation> byPath(Collection<String> paths) {
        return paths.isEmpty()
                ? Map.of()
                : em.createQuery("select o from Organisation o where o.path in :paths", Organisation.class)
                        .setParameter("paths", new HashSet<>(paths))
                        .getResultStream()
                        .collect(Collectors.toMap(Organisation::getPath, Function.identity()));
    }
}
