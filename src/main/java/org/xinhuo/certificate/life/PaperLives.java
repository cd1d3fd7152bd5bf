package org.xinhuo.certificate.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.xinhuo.certificate.Certificate;
import org.xinhuo.certification.Credential;
import org.xinhuo.shared.NotFound;

/** Corrections and copies of certificates. */
@ApplicationScoped
class PaperLives {

    private static final String END = "\uFFFF";

    @PersistenceContext
    private EntityManager em;

    void add(Object entity) {
        em.persist(entity);
        em.flush();
    }

    /** For deciding something about its paper: whoever else decides about the same one waits. */
    Credential getForDeciding(long credentialId) {
        Credential credential = em.find(Credential.class, credentialId, LockModeType.PESSIMISTIC_WRITE);
        if (credential == null) {
            throw new NotFound("credential", credentialId);
        }
        return credential;
    }

    Credential get(long credentialId) {
        return Optional.ofNullable(em.find(Credential.class, credentialId))
                .orElseThrow(() -> new NotFound("credential", credentialId));
    }

    /** The paper of a credential that was not replaced. */
    Certificate paper(long credentialId) {
        return em.createQuery("select c from Certificate c where c.credentialId = :id", Certificate.class)
                .setParameter("id", credentialId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("certificate of credential", credentialId));
    }

    /** Corrections of the papers of a credential, replaced ones too, the last one first. */
    List<Correction> corrections(long credentialId) {
        return em.createQuery(
                        "select k from Correction k join fetch k.certificate left join fetch k.replacement"
                                + " where k.credential.id = :id order by k.proposedAt desc, k.id desc",
                        Correction.class)
                .setParameter("id", credentialId)
                .getResultList();
    }

    /** The correction by which another certificate replaced this one. */
    Optional<Correction> correctionOf(Certificate certificate) {
        return em.createQuery(
                        "select k from Correction k join fetch k.replacement where k.certificate.id = :id",
                        Correction.class)
                .setParameter("id", certificate.getId())
                .getResultStream()
                .findFirst();
    }

    /** Corrections within a subtree that wait for a second officer, the oldest first. */
    List<Correction> openCorrections(String path, int most) {
        return em.createQuery(
                        "select k from Correction k join fetch k.credential c join fetch c.person where k.decidedAt is null"
                                + " and c.path >= :path and c.path < :end order by k.proposedAt, k.id",
                        Correction.class)
                .setParameter("path", path)
                .setParameter("end", path + END)
                .setMaxResults(most)
                .getResultList();
    }

    /** Copies of a certificate in the order they were given. */
    List<Copy> copies(Certificate certificate) {
        return em.createQuery("select c from Copy c where c.certificate.id = :id order by c.number", Copy.class)
                .setParameter("id", certificate.getId())
                .getResultList();
    }
}
