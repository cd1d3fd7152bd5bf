package org.xinhuo.certification.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.xinhuo.certification.Credential;
import org.xinhuo.shared.NotFound;

/** Credentials with what was asked, proposed and decided about them since they were awarded. */
@ApplicationScoped
class Lives {

    private static final String END = "\uFFFF";

    @PersistenceContext
    private EntityManager em;

    void add(Object entity) {
        em.persist(entity);
        em.flush();
    }

    /** @throws NotFound if there is none with this id */
    Credential get(long id) {
        return find(id).orElseThrow(() -> new NotFound("credential", id));
    }

    Optional<Credential> find(long id) {
        return list(List.of(id)).stream().findFirst();
    }

    /** With holder, issuer and all that happened to them. */
    List<Credential> list(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select distinct c from Credential c join fetch c.person join fetch c.issuer"
                                        + " left join fetch c.events where c.id in :ids",
                                Credential.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** For deciding something about it: whoever else decides about the same one waits, and then sees what was decided. */
    Credential getForDeciding(long id) {
        Credential credential = em.find(Credential.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (credential == null) {
            throw new NotFound("credential", id);
        }
        return credential;
    }

    /** Revocations of a credential that were ever proposed, the last one first. */
    List<Revocation> revocations(long credentialId) {
        return em.createQuery(
                        "select r from Revocation r where r.credential.id = :credential order by r.proposedAt desc, r.id desc",
                        Revocation.class)
                .setParameter("credential", credentialId)
                .getResultList();
    }

    /** The one that waits for its second officer. */
    Optional<Revocation> openRevocation(long credentialId) {
        return revocations(credentialId).stream().filter(Revocation::isOpen).findFirst();
    }

    /** Revocations within a subtree that wait for a second officer, the oldest first. */
    List<Revocation> openRevocations(String path, int most) {
        return em.createQuery(
                        "select r from Revocation r join fetch r.credential c join fetch c.person where r.decidedAt is null"
                                + " and c.path >= :path and c.path < :end order by r.proposedAt, r.id",
                        Revocation.class)
                .setParameter("path", path)
                .setParameter("end", path + END)
                .setMaxResults(most)
                .getResultList();
    }

    /** Where the renewal of a credential stands; empty until something was gathered for it. */
    Optional<Renewal> renewal(long credentialId) {
        return em.createQuery("select r from Renewal r where r.credential.id = :credential", Renewal.class)
                .setParameter("credential", credentialId)
                .getResultStream()
                .findFirst();
    }

    /** What was gathered for a renewal, in the order of days. */
    List<Evidence> evidence(Renewal renewal) {
        return em.createQuery(
                        "select e from Evidence e where e.renewal.id = :renewal order by e.kind, e.heldOn, e.id",
                        Evidence.class)
                .setParameter("renewal", renewal.getId())
                .getResultList();
    }

    /** Renewals within a subtree that wait for an officer, the oldest first. */
    List<Renewal> sentRenewals(String path, int most) {
        return em.createQuery(
                        "select r from Renewal r join fetch r.credential c join fetch c.person where r.sentAt is not null"
                                + " and r.decidedAt is null and c.path >= :path and c.path < :end order by r.sentAt, r.id",
                        Renewal.class)
                .setParameter("path", path)
                .setParameter("end", path + END)
                .setMaxResults(most)
                .getResultList();
    }

    /** The credential that follows another one by renewal, for deciding about both. */
    Optional<Credential> followerForDeciding(Credential credential) {
        return em.createQuery("select c from Credential c where c.follows = :before", Credential.class)
                .setParameter("before", credential.getId())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Transfers of a credential that were ever asked for, the last one first. */
    List<TransferRecord> transfers(long credentialId) {
        return em.createQuery(
                        "select t from TransferRecord t where t.credential.id = :credential order by t.askedAt desc, t.id desc",
                        TransferRecord.class)
                .setParameter("credential", credentialId)
                .getResultList();
    }

    Optional<TransferRecord> openTransfer(long credentialId) {
        return transfers(credentialId).stream().filter(TransferRecord::isOpen).findFirst();
    }

    /** Transfers out of or into a subtree that wait for an officer there, the oldest first. */
    List<TransferRecord> waitingTransfers(String path, int most) {
        return em.createQuery(
                        "select t from TransferRecord t join fetch t.credential c join fetch c.person where t.answeredOn is"
                                + " null and ((t.releasedOn is null and t.from >= :path and t.from < :end)"
                                + " or (t.releasedOn is not null and t.to >= :path and t.to < :end))"
                                + " order by t.askedAt, t.id",
                        TransferRecord.class)
                .setParameter("path", path)
                .setParameter("end", path + END)
                .setMaxResults(most)
                .getResultList();
    }

    void remove(Object entity) {
        em.remove(entity);
    }
}
