package org.xinhuo.certification.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinhuo.shared.NotFound;

/** What was decided by the batch, and how far it is carried out. */
@ApplicationScoped
class Batches {

    private static final String END = "\uFFFF";

    /** Beyond that many the list of refused people is no list any more. */
    private static final int MOST_REFUSED = 500;

    @PersistenceContext
    private EntityManager em;

    void add(Object entity) {
        em.persist(entity);
    }

    void flush() {
        em.flush();
    }

    Batch get(long id) {
        return Optional.ofNullable(em.find(Batch.class, id)).orElseThrow(() -> new NotFound("batch", id));
    }

    /** For going on with it, or stopping it: whoever else wants to waits until the transaction ends. */
    Batch getForWork(long id) {
        return Optional.ofNullable(em.find(Batch.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("batch", id));
    }

    Item item(long id) {
        return em.find(Item.class, id);
    }

    /** Ids of those that go on, the earliest decision first. */
    List<Long> listRunning() {
        return em.createQuery(
                        "select b.id from Batch b where b.finishedAt is null and b.pausedAt is null"
                                + " order by b.decidedAt, b.id",
                        Long.class)
                .getResultList();
    }

    /** Of a subtree: what is under way, and what has refused somebody; the earliest first. */
    List<Batch> listUnsettled(String path) {
        return em.createQuery(
                        "select b from Batch b where b.path >= :path and b.path < :end and (b.finishedAt is null"
                                + " or b.id in (select i.batch.id from Item i"
                                + " where i.credential is null and i.refusedFor is not null)) order by b.decidedAt, b.id",
                        Batch.class)
                .setParameter("path", path)
                .setParameter("end", path + END)
                .getResultList();
    }

    List<Batch> ofRound(String code) {
        return em.createQuery("select b from Batch b where b.round = :code order by b.decidedAt, b.id", Batch.class)
                .setParameter("code", code)
                .getResultList();
    }

    /** The candidacies of a round that it was decided about. */
    List<Long> candidacies(String round) {
        return em.createQuery("select i.candidacy from Item i where i.batch.round = :round", Long.class)
                .setParameter("round", round)
                .getResultList();
    }

    /** The first open items in the order of the list, and at most so many. */
    List<Item> open(Batch batch, int most) {
        return first(batch).stream()
                .flatMap(place -> em.createQuery(
                                "select i from Item i join fetch i.person p join fetch p.organisation join fetch i.issuer"
                                        + " where i.batch = :batch and i.place >= :from and i.place < :to"
                                        + " and i.settledAt is null order by i.place",
                                Item.class)
                        .setParameter("batch", batch)
                        .setParameter("from", place)
                        .setParameter("to", place + most)
                        .getResultStream())
                .toList();
    }

    /** Place of the first that is open; the order is that of the index, or all open ones would be read and sorted each time. */
    private Optional<Integer> first(Batch batch) {
        return em.createQuery(
                        "select i.place from Item i where i.batch = :batch and i.settledAt is null"
                                + " order by i.settledAt, i.place",
                        Integer.class)
                .setParameter("batch", batch)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    boolean hasOpen(Batch batch) {
        return !em.createQuery("select i.id from Item i where i.batch = :batch and i.settledAt is null", Long.class)
                .setParameter("batch", batch)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** How many are settled, and how many of them refused. */
    long[] count(Batch batch) {
        Object[] counts = em.createQuery(
                        "select count(i.settledAt), count(i.refusedFor) from Item i where i.batch = :batch",
                        Object[].class)
                .setParameter("batch", batch)
                .getSingleResult();
        return new long[] {((Number) counts[0]).longValue(), ((Number) counts[1]).longValue()};
    }

    List<Item> refused(Batch batch) {
        return em.createQuery(
                        "select i from Item i join fetch i.person p join fetch p.organisation"
                                + " where i.batch = :batch and i.refusedFor is not null order by i.place",
                        Item.class)
                .setParameter("batch", batch)
                .setMaxResults(MOST_REFUSED)
                .getResultList();
    }

    List<Long> credentials(Batch batch) {
        return em.createQuery(
                        "select i.credential from Item i where i.batch = :batch and i.credential is not null"
                                + " order by i.place",
                        Long.class)
                .setParameter("batch", batch)
                .getResultList();
    }

    /** Of a subtree, the last decided first. */
    List<Batch> page(String path, int first, int size) {
        return em.createQuery(
                        "select b from Batch b where b.path >= :path and b.path < :end order by b.decidedAt desc, b.id desc",
                        Batch.class)
                .setParameter("path", path)
                .setParameter("end", path + END)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    /** As {@link #count}, of several by id. */
    Map<Long, long[]> counts(List<Batch> of) {
        Map<Long, long[]> counts = new HashMap<>();
        if (!of.isEmpty()) {
            em.createQuery(
                            "select i.batch.id, count(i.settledAt), count(i.refusedFor) from Item i where i.batch in :batches"
                                    + " group by i.batch.id",
                            Object[].class)
                    .setParameter("batches", of)
                    .getResultList()
                    .forEach(row -> counts.put(
                            ((Number) row[0]).longValue(),
                            new long[] {((Number) row[1]).longValue(), ((Number) row[2]).longValue()}));
        }
        return counts;
    }

    /** Those who were awarded, in the order of the list. */
    List<Item> awarded(Batch batch, int first, int size) {
        return em.createQuery(
                        "select i from Item i join fetch i.person p join fetch p.organisation"
                                + " where i.batch = :batch and i.credential is not null order by i.place",
                        Item.class)
                .setParameter("batch", batch)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    int tryAgain(Batch batch) {
        return em.createQuery("update Item i set i.refusedFor = null, i.settledAt = null"
                        + " where i.batch = :batch and i.refusedFor is not null")
                .setParameter("batch", batch)
                .executeUpdate();
    }
}
