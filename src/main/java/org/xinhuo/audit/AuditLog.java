package org.xinhuo.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The log itself: lines are appended and read, nothing else. */
@ApplicationScoped
class AuditLog {

    @PersistenceContext
    private EntityManager em;

    void append(AuditEvent event) {
        em.persist(event);
    }

    /** The newest lines that match and stand before this place in the log, newest first. */
    List<AuditEvent> page(AuditQuery query, Instant before, long beforeId, int size) {
        CriteriaBuilder is = em.getCriteriaBuilder();
        CriteriaQuery<AuditEvent> lines = is.createQuery(AuditEvent.class);
        Root<AuditEvent> line = lines.from(AuditEvent.class);
        List<Predicate> all = new ArrayList<>();
        all.add(is.greaterThanOrEqualTo(line.get("happenedAt"), query.start()));
        all.add(is.lessThan(line.get("happenedAt"), query.end()));
        all.add(is.lessThanOrEqualTo(line.get("happenedAt"), before));
        all.add(is.or(is.lessThan(line.get("happenedAt"), before), is.lessThan(line.get("id"), beforeId)));
        same(all, is, line, "actor", query.actor());
        same(all, is, line, "action", query.action());
        same(all, is, line, "subject", query.subject());
        lines.where(all.toArray(Predicate[]::new)).orderBy(is.desc(line.get("happenedAt")), is.desc(line.get("id")));
        return em.createQuery(lines).setMaxResults(size).getResultList();
    }

    private static void same(
            List<Predicate> all, CriteriaBuilder is, Root<AuditEvent> line, String column, String value) {
        if (value != null && !value.isBlank()) {
            all.add(is.equal(line.get(column), value.strip()));
        }
    }
}
