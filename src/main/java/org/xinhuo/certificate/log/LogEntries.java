package org.xinhuo.certificate.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.xinhuo.certificate.log.tree.Growth;
import org.xinhuo.certificate.log.tree.Hashing;
import org.xinhuo.certificate.log.tree.TilePath;

/** The log as it is stored. Every read is a range of a primary key and never more than one tile. */
@ApplicationScoped
class LogEntries {

    @PersistenceContext
    private EntityManager em;

    /** The head, which nobody else gets until this transaction ends. */
    LogHead hold() {
        return em.find(LogHead.class, LogHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    LogHead head() {
        return em.find(LogHead.class, LogHead.ONLY);
    }

    void add(LogEntry entry) {
        em.persist(entry);
    }

    void add(Growth.Full full) {
        em.persist(new FullTile(full));
    }

    Optional<LogEntry> ofCertificate(long certificateId) {
        return em.createQuery("select e from LogEntry e where e.certificateId = :id", LogEntry.class)
                .setParameter("id", certificateId)
                .getResultStream()
                .findFirst();
    }

    /** What was recorded, from one place on, at most one tile. */
    List<byte[]> entries(long from) {
        return parsed(em.createQuery(
                        "select e.hash from LogEntry e where e.place >= :from and e.place < :to order by e.place",
                        String.class)
                .setParameter("from", from)
                .setParameter("to", from + TilePath.FULL)
                .getResultList());
    }

    /** The hashes of a tile, as far as there are any. */
    List<byte[]> hashes(int level, long number) {
        long from = number * TilePath.FULL;
        if (level == 0) {
            return entries(from).stream().map(Hashing::leaf).toList();
        }
        return parsed(em.createQuery(
                        "select t.hash from FullTile t where t.key.level = :level and t.key.place >= :from"
                                + " and t.key.place < :to order by t.key.place",
                        String.class)
                .setParameter("level", level)
                .setParameter("from", from)
                .setParameter("to", from + TilePath.FULL)
                .getResultList());
    }

    private static List<byte[]> parsed(List<String> hashes) {
        return hashes.stream().map(hash -> HexFormat.of().parseHex(hash)).toList();
    }

    /**
     * A certificate that is in no log.
     *
     * @param fields what stands on it, as JSON
     */
    record Unrecorded(long id, String fields, String token, String sha256, String signedBy, Instant issuedAt) {}

    /** Certificates of before there was a log, oldest first. The number of those in the log is the same as theirs. */
    List<Unrecorded> unrecorded(int most) {
        return em.createQuery(
                        "select c.id, c.fields, c.token, c.sha256, c.signedBy, c.issuedAt from Certificate c"
                                + " where not exists (select e from LogEntry e where e.certificateId = c.id)"
                                + " order by c.id",
                        Object[].class)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Unrecorded(
                        (Long) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4], (Instant)
                                row[5]))
                .toList();
    }

    long certificates() {
        return em.createQuery("select count(c) from Certificate c", Long.class).getSingleResult();
    }
}
