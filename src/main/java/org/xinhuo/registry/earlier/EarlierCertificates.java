package org.xinhuo.registry.earlier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.xinhuo.shared.NotFound;

/** Lists, their scans, and the certificates in them. */
@ApplicationScoped
class EarlierCertificates {

    @PersistenceContext
    private EntityManager em;

    void add(EarlierList list) {
        em.persist(list);
        em.flush();
    }

    EarlierList list(long id) {
        return Optional.ofNullable(em.find(EarlierList.class, id)).orElseThrow(() -> new NotFound("earlier_list", id));
    }

    /** For changing it: whoever else decides about the same one waits. */
    EarlierList listForDeciding(long id) {
        return Optional.ofNullable(em.find(EarlierList.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("earlier_list", id));
    }

    /** Of an office, the last one first. */
    List<EarlierList> lists(long organisation, int first, int most) {
        return em.createQuery(
                        "select l from EarlierList l where l.organisation.id = :office order by l.uploadedAt desc, l.id desc",
                        EarlierList.class)
                .setParameter("office", organisation)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** Of an office, what waits for the second officer. */
    List<EarlierList> waiting(long organisation, int most) {
        return em.createQuery(
                        "select l from EarlierList l where l.organisation.id = :office and l.recordedAt is null"
                                + " and l.sentAt is not null order by l.sentAt, l.id",
                        EarlierList.class)
                .setParameter("office", organisation)
                .setMaxResults(most)
                .getResultList();
    }

    /** In the order of the file. */
    List<EarlierCertificate> rows(EarlierList list) {
        return em.createQuery(
                        "select c from EarlierCertificate c where c.list.id = :list order by c.line",
                        EarlierCertificate.class)
                .setParameter("list", list.getId())
                .getResultList();
    }

    void replaceRows(EarlierList list, List<EarlierCertificate> rows) {
        deleteRows(list);
        rows.forEach(em::persist);
    }

    private void deleteRows(EarlierList list) {
        em.createQuery("delete from EarlierCertificate c where c.list.id = :list")
                .setParameter("list", list.getId())
                .executeUpdate();
    }

    Optional<byte[]> scan(EarlierList list) {
        return Optional.ofNullable(em.find(EarlierEvidence.class, list.getId())).map(EarlierEvidence::getContent);
    }

    void replaceScan(EarlierList list, byte[] content) {
        deleteScan(list);
        em.persist(new EarlierEvidence(list.getId(), content));
    }

    private void deleteScan(EarlierList list) {
        em.createQuery("delete from EarlierEvidence e where e.listId = :list")
                .setParameter("list", list.getId())
                .executeUpdate();
    }

    void remove(EarlierList list) {
        deleteRows(list);
        deleteScan(list);
        em.remove(list);
    }

    /** Numbers among these that stand already. */
    List<String> standing(Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select c.standingKey from EarlierCertificate c where c.standingKey in :keys",
                                String.class)
                        .setParameter("keys", keys)
                        .getResultList();
    }

    /** Recorded ones with this number, the one that stands before those that were withdrawn. */
    List<EarlierCertificate> byKey(String key) {
        return em.createQuery(
                        "select c from EarlierCertificate c join fetch c.list l join fetch l.organisation"
                                + " where c.key = :key and l.recordedAt is not null order by c.id desc",
                        EarlierCertificate.class)
                .setParameter("key", key)
                .getResultList();
    }

    EarlierCertificate get(long id) {
        return Optional.ofNullable(em.find(EarlierCertificate.class, id))
                .filter(one -> one.getList().isRecorded())
                .orElseThrow(() -> new NotFound("earlier", id));
    }

    EarlierCertificate getForDeciding(long id) {
        return Optional.ofNullable(em.find(EarlierCertificate.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(one -> one.getList().isRecorded())
                .orElseThrow(() -> new NotFound("earlier", id));
    }

    /** Whose withdrawal waits for the second officer of an office. */
    List<EarlierCertificate> withdrawalsAt(long organisation, int most) {
        return em.createQuery(
                        "select c from EarlierCertificate c where c.withdrawal.waitsAt = :office order by c.id",
                        EarlierCertificate.class)
                .setParameter("office", organisation)
                .setMaxResults(most)
                .getResultList();
    }

    List<EarlierCertificate> listByIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select c from EarlierCertificate c where c.id in :ids", EarlierCertificate.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
