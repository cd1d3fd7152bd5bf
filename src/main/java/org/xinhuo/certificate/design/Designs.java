package org.xinhuo.certificate.design;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.xinhuo.certificate.paper.PaperTemplate;

/** The papers of issuers, and which of them is printed on. */
@ApplicationScoped
public class Designs {

    /** What was published never changes, and so is read from its text once. */
    private final Map<Version, PaperTemplate> published = new ConcurrentHashMap<>();

    private record Version(long organisation, String scheme, int number) {}

    @PersistenceContext
    private EntityManager em;

    void add(Design design) {
        em.persist(design);
        em.flush();
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

    /** What an issuer prints on by its own design; empty where it has none and the file of the scheme holds. */
    public Optional<PaperTemplate> inForce(long organisation, String scheme) {
        return em.createQuery(
                        "select max(d.number) from Design d where d.organisation.id = :organisation"
                                + " and d.scheme = :scheme",
                        Integer.class)
                .setParameter("organisation", organisation)
                .setParameter("scheme", scheme)
                .getResultStream()
                .filter(number -> number != null && number > 0)
                .findFirst()
                .flatMap(number -> version(organisation, scheme, Design.VERSIONS_FROM + number));
    }

    /**
     * A version that an issuer published.
     *
     * @param version as a certificate keeps it
     */
    public Optional<PaperTemplate> version(long organisation, String scheme, int version) {
        return Optional.ofNullable(published.computeIfAbsent(
                new Version(organisation, scheme, version - Design.VERSIONS_FROM), this::read));
    }

    private PaperTemplate read(Version version) {
        return em.createQuery(
                        "select d from Design d where d.organisation.id = :organisation and d.scheme = :scheme"
                                + " and d.number = :number and d.number > 0",
                        Design.class)
                .setParameter("organisation", version.organisation())
                .setParameter("scheme", version.scheme())
                .setParameter("number", version.number())
                .getResultStream()
                .findFirst()
                .map(design -> design.template(design.paper().orElseThrow()))
                .orElse(null);
    }
}
