package org.xinhuo.certificate.stamp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.xinhuo.certificate.Certificate;
import org.xinhuo.certificate.kept.CertificateFile;
import org.xinhuo.certification.Credential;

/** The certificates that wait for their time stamp. */
@ApplicationScoped
class DueStamps {

    @PersistenceContext
    private EntityManager em;

    /** Takes the one that is due first, so that no other node asks for it until then. */
    Optional<Certificate> claim(Instant now, Instant until) {
        Optional<Certificate> first = em.createQuery(
                        "select c from Certificate c where c.stampDue <= :now order by c.stampDue, c.id",
                        Certificate.class)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
        return first.filter(one ->
                em.createQuery("update Certificate c set c.stampDue = :until where c.id = :id and c.stampDue <= :now")
                                .setParameter("until", until)
                                .setParameter("id", one.getId())
                                .setParameter("now", now)
                                .executeUpdate()
                        == 1);
    }

    /** One that nobody else changes meanwhile; empty if it does not wait any more. */
    Optional<Certificate> lock(long certificateId) {
        Certificate one = em.find(Certificate.class, certificateId, LockModeType.PESSIMISTIC_WRITE);
        return Optional.of(one).filter(Certificate::isAwaitingStamp);
    }

    CertificateFile file(Certificate certificate) {
        return em.find(CertificateFile.class, certificate.getId());
    }

    /** Of the organisation that issued it. */
    String path(Certificate certificate) {
        return em.find(Credential.class, certificate.getCredentialId()).getPath();
    }

    /** @return how many waited */
    int release() {
        return em.createQuery("update Certificate c set c.stampDue = null where c.stampDue > :begin")
                .setParameter("begin", Instant.EPOCH)
                .executeUpdate();
    }

    long count() {
        return em.createQuery("select count(c) from Certificate c where c.stampDue > :begin", Long.class)
                .setParameter("begin", Instant.EPOCH)
                .getSingleResult();
    }

    /** When the one was issued that waits longest. */
    Optional<Instant> oldest() {
        return em.createQuery(
                        "select c from Certificate c where c.stampDue > :begin order by c.issuedAt", Certificate.class)
                .setParameter("begin", Instant.EPOCH)
                .setMaxResults(1)
                .getResultStream()
                .map(Certificate::getIssuedAt)
                .findFirst();
    }
}
