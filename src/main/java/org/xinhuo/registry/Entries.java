package org.xinhuo.registry;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The entries of the registry: added when a certificate is issued, found by {@link Search}. */
@ApplicationScoped
class Entries {

    @PersistenceContext
    private EntityManager em;

    @Resource(lookup = "java:app/jdbc/xinhuo")
    private DataSource dataSource;

    private boolean derby;

    @PostConstruct
    void look() {
        try (Connection connection = dataSource.getConnection()) {
            derby = connection.getMetaData().getDatabaseProductName().contains("Derby");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void add(RegistryEntry entry) {
        em.persist(entry);
    }

    /** The last span of a credential. */
    RegistryEntry last(long credentialId) {
        return em.createQuery(
                        "select e from RegistryEntry e where e.credentialId = :credential order by e.validFrom desc",
                        RegistryEntry.class)
                .setParameter("credential", credentialId)
                .setMaxResults(1)
                .getSingleResult();
    }

    /** Of a record that was withdrawn: it was never right, or is not any more, for no day. */
    void removeEarlier(long earlierId) {
        em.createQuery("delete from RegistryEntry e where e.earlierId = :earlier")
                .setParameter("earlier", earlierId)
                .executeUpdate();
    }

    /** All spans of a credential. */
    List<RegistryEntry> spans(long credentialId) {
        return em.createQuery("select e from RegistryEntry e where e.credentialId = :credential", RegistryEntry.class)
                .setParameter("credential", credentialId)
                .getResultList();
    }

    /** A page in the order of names, of what lies within a subtree of organisations. */
    @SuppressWarnings("unchecked")
    List<RegistryEntry> page(RegistryQuery query, String path, RegistryQuery.Place place, int size) {
        Search search = Search.page(query, path, place, size, derby);
        List<RegistryEntry> page =
                new ArrayList<>(bound(search, em.createNativeQuery(search.text(), RegistryEntry.class))
                        .getResultList());
        if (place.before().isPresent()) {
            Collections.reverse(page);
        }
        return page;
    }

    /** How many match, up to {@code most}. */
    int count(RegistryQuery query, String path, int most) {
        Search search = Search.count(query, path, most);
        Query counting = em.createNativeQuery(search.text());
        return ((Number) bound(search, counting).getSingleResult()).intValue();
    }

    private static Query bound(Search search, Query query) {
        for (int i = 0; i < search.values().size(); i++) {
            query.setParameter(i + 1, search.values().get(i));
        }
        return query;
    }

    Set<Integer> regionsCovered(LocalDate day) {
        List<?> codes = em.createNativeQuery(
                        "select distinct coalesce(county, prefecture, province) from registry_entry"
                                + " where valid_from <= ? and valid_until >= ? and province is not null")
                .setParameter(1, day)
                .setParameter(2, day)
                .getResultList();
        return codes.stream().map(code -> ((Number) code).intValue()).collect(Collectors.toSet());
    }
}
