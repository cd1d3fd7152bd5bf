package org.xinhuo.certificate.design;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The papers of issuers: drafts, and every version that was published. */
@ApplicationScoped
class Designs {

    private static final String END = "\uFFFF";

    @PersistenceContext
    private EntityManager em;

    void add(Design design) {
        em.persist(design);
        em.flush();
    }

    Optional<Design> find(long id) {
        return Optional.ofNullable(em.find(Design.class, id));
    }

    /** The draft of an issuer; whoever else changes it waits. */
    Optional<Design> findOpenForChanging(long organisation, String scheme) {
        Optional<Design> open = findOpen(organisation, scheme);
        open.ifPresent(design -> em.refresh(design, LockModeType.PESSIMISTIC_WRITE));
        return open;
    }

    Optional<Design> findOpen(long organisation, String scheme) {
        return em.createQuery(
                        "select d from Design d where d.organisation.id = :organisation and d.scheme = :scheme"
                                + " and d.number = 0",
                        Design.class)
                .setParameter("organisation", organisation)
                .setParameter("scheme", scheme)
                .getResultStream()
                .findFirst();
    }

    /** Drafts of a subtree that were proposed or given back, the earliest first. */
    List<Design> listDecidedAbout(String path, int most) {
        return em.createQuery(
                        "select d from Design d join fetch d.organisation o where d.number = 0 and o.path >= :path"
                                + " and o.path < :end and (d.proposedAt is not null or d.returned is not null)"
                                + " order by d.keptAt, d.id",
                        Design.class)
                .setParameter("path", path)
                .setParameter("end", path + END)
                .setMaxResults(most)
                .getResultList();
    }

    /** What an issuer has published, the last version first. */
    List<Design> listPublished(long organisation, String scheme) {
        return em.createQuery(
                        "select d from Design d where d.organisation.id = :organisation and d.scheme = :scheme"
                                + " and d.number > 0 order by d.number desc",
                        Design.class)
                .setParameter("organisation", organisation)
                .setParameter("scheme", scheme)
                .getResultList();
    }

    /** All of an issuer: drafts and what was published. */
    List<Design> list(long organisation) {
        return em.createQuery("select d from Design d where d.organisation.id = :organisation", Design.class)
                .setParameter("organisation", organisation)
                .getResultList();
    }

    /** The number of the last version an issuer published; 0 where it has none. */
    int last(long organisation, String scheme) {
        return em.createQuery(
                        "select d.number from Design d where d.organisation.id = :organisation and d.scheme = :scheme"
                                + " order by d.number desc",
                        Integer.class)
                .setParameter("organisation", organisation)
                .setParameter("scheme", scheme)
                .setMaxResults(1)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultStream()
                .findFirst()
                .orElse(0);
    }

    Optional<Design> findPublished(long organisation, String scheme, int number) {
        return em.createQuery(
                        "select d from Design d where d.organisation.id = :organisation and d.scheme = :scheme"
                                + " and d.number = :number and d.number > 0",
                        Design.class)
                .setParameter("organisation", organisation)
                .setParameter("scheme", scheme)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }
}
