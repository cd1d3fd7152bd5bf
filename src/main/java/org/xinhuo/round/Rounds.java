package org.xinhuo.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinhuo.round.flow.Contest;
import org.xinhuo.round.flow.ExamRoll;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Stored;

/** Every certification round, and who stands, judges and objects in it. */
@ApplicationScoped
class Rounds {

    private static final String END = "\uFFFF";
    private static final String LISTED = "select r from Round r join fetch r.organisation where ";
    private static final String PUBLISHED = "exists (select a.id from ActRecord a where a.round = r"
            + " and a.kind = org.xinhuo.round.flow.Act.Kind.NOTICE_PUBLISHED)";
    private static final String NEWEST_FIRST = " order by r.openedAt desc, r.id desc";

    @PersistenceContext
    private EntityManager em;

    void add(Object entity) {
        em.persist(entity);
        em.flush();
    }

    /** @throws NotFound if there is none with this code */
    Round get(String code) {
        return find(code).orElseThrow(() -> new NotFound("round", code));
    }

    Optional<Round> find(String code) {
        return em.createQuery(
                        "select r from Round r join fetch r.organisation join fetch r.openedBy where r.code = :code",
                        Round.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** For doing something in it: whoever else acts in the same round waits, and then sees what was done. */
    Round getForActing(String code) {
        Round round = get(code);
        em.lock(round, LockModeType.PESSIMISTIC_WRITE);
        return round;
    }

    /** A page of the rounds whose organiser lies in a subtree, the newest first. */
    List<Round> page(String path, int first, int size) {
        return page(
                em.createQuery(LISTED + "r.path >= :path and r.path < :end" + NEWEST_FIRST, Round.class)
                        .setParameter("path", path)
                        .setParameter("end", path + END),
                first,
                size);
    }

    /** A page of the rounds whose notice was published, of organisers a person lies below, the newest first. */
    List<Round> open(List<String> organisers, int first, int size) {
        return page(
                em.createQuery(LISTED + "r.path in :organisers and " + PUBLISHED + NEWEST_FIRST, Round.class)
                        .setParameter("organisers", organisers),
                first,
                size);
    }

    /** A page of the rounds whose notice was published, anywhere, the newest first. */
    List<Round> published(int first, int size) {
        return page(em.createQuery(LISTED + PUBLISHED + NEWEST_FIRST, Round.class), first, size);
    }

    /** With their days and quotas, which are read for the whole page at once. */
    private static List<Round> page(TypedQuery<Round> query, int first, int size) {
        return query.setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "r.stages")
                .setHint("eclipselink.batch", "r.quotas")
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    /** All that was recorded in a round, for the rules to look at. */
    Records records(Round round, Contest contest, ExamRoll roll) {
        return new Records(
                round,
                contest,
                acts(round),
                candidacies(round),
                judges(round),
                recusals(round),
                sheets(round),
                Optional.of(objections(round)),
                roll);
    }

    /** What one judge has before them: everybody who stands, and of the panel themselves alone, with these sheets of theirs. */
    Records records(Judge judge, Contest contest, List<SheetRecord> sheets) {
        Round round = judge.getRound();
        return new Records(
                round,
                contest,
                acts(round),
                candidacies(round),
                List.of(judge),
                recusals(judge),
                sheets,
                Optional.empty(),
                ExamRoll.onPaper(Instant.EPOCH));
    }

    List<ActRecord> acts(Round round) {
        return acts(List.of(round));
    }

    /** What was done in each of several rounds, in the order in which it was. */
    List<ActRecord> acts(List<Round> rounds) {
        return rounds.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select a from ActRecord a where a.round in :rounds order by a.doneAt, a.id",
                                ActRecord.class)
                        .setParameter("rounds", rounds)
                        .getResultList();
    }

    /** Everybody in a round, in the order of their numbers. */
    List<Candidacy> candidacies(Round round) {
        return em.createQuery(
                        "select c from Candidacy c join fetch c.person p join fetch p.organisation join fetch c.sender where c.round = :round"
                                + " order by c.number",
                        Candidacy.class)
                .setParameter("round", round)
                .getResultList();
    }

    /** Whom an organisation sent to some rounds. */
    List<Candidacy> candidacies(List<Round> rounds, String sender) {
        return rounds.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select c from Candidacy c join fetch c.sender where c.round in :rounds"
                                        + " and c.sender.code = :sender order by c.number",
                                Candidacy.class)
                        .setParameter("rounds", rounds)
                        .setParameter("sender", sender)
                        .getResultList();
    }

    /** Where somebody stands or stood, the newest first. */
    List<Candidacy> candidaciesOf(long person) {
        return em.createQuery(
                        "select c from Candidacy c join fetch c.round join fetch c.sender where c.person.id = :person"
                                + " order by c.sentAt desc",
                        Candidacy.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** Code of the round of a candidacy, which is not read itself: first the round is locked. */
    String roundOf(long candidacy) {
        return em.createQuery("select c.round.code from Candidacy c where c.id = :id", String.class)
                .setParameter("id", candidacy)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("candidacy", candidacy));
    }

    Candidacy candidacy(long id) {
        return Optional.ofNullable(em.find(Candidacy.class, id)).orElseThrow(() -> new NotFound("candidacy", id));
    }

    Optional<DrawRecord> draw(Round round) {
        return em.createQuery("select d from DrawRecord d where d.round = :round", DrawRecord.class)
                .setParameter("round", round)
                .getResultStream()
                .findFirst();
    }

    List<Judge> judges(Round round) {
        return em.createQuery(
                        "select j from Judge j join fetch j.person p join fetch p.organisation where j.round = :round"
                                + " order by j.id",
                        Judge.class)
                .setParameter("round", round)
                .getResultList();
    }

    /** The panels somebody sits on, the newest first. */
    List<Judge> judging(long person) {
        return em.createQuery(
                        "select j from Judge j join fetch j.round where j.person.id = :person order by j.id desc",
                        Judge.class)
                .setParameter("person", person)
                .getResultList();
    }

    List<Recusal> recusals(Round round) {
        return em.createQuery(
                        "select r from Recusal r join fetch r.judge j join fetch j.person join fetch r.candidacy"
                                + " where j.round = :round order by r.id",
                        Recusal.class)
                .setParameter("round", round)
                .getResultList();
    }

    /** Every sheet that was handed in, in the order it was counted on the devices of the judges. */
    List<SheetRecord> sheets(Round round) {
        return em.createQuery(
                        "select s from SheetRecord s join fetch s.judge j join fetch j.person join fetch s.candidacy"
                                + " where j.round = :round order by s.seq, s.id",
                        SheetRecord.class)
                .setParameter("round", round)
                .getResultList();
    }

    List<ObjectionRecord> objections(Round round) {
        return em.createQuery(
                        "select o from ObjectionRecord o join fetch o.candidacy c join fetch c.person"
                                + " where c.round = :round order by o.raisedAt, o.id",
                        ObjectionRecord.class)
                .setParameter("round", round)
                .getResultList();
    }

    ObjectionRecord objection(long id) {
        return Optional.ofNullable(em.find(ObjectionRecord.class, id)).orElseThrow(() -> new NotFound("objection", id));
    }

    /** Somebody's place on the panel of a round, released or not. */
    Optional<Judge> judge(Round round, long person) {
        return em.createQuery(
                        "select j from Judge j join fetch j.person p join fetch p.organisation"
                                + " where j.round = :round and p.id = :person",
                        Judge.class)
                .setParameter("round", round)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    /** From whom a judge withdrew. */
    List<Recusal> recusals(Judge judge) {
        return em.createQuery(
                        "select r from Recusal r join fetch r.candidacy where r.judge = :judge order by r.id",
                        Recusal.class)
                .setParameter("judge", judge)
                .getResultList();
    }

    /** What a judge handed in, in the order it was counted on their devices. */
    List<SheetRecord> sheets(Judge judge) {
        return em.createQuery(
                        "select s from SheetRecord s join fetch s.candidacy where s.judge = :judge order by s.seq, s.id",
                        SheetRecord.class)
                .setParameter("judge", judge)
                .getResultList();
    }

    /** What a judge handed in for one candidate in one part. */
    List<SheetRecord> sheets(Judge judge, String part, String number) {
        return em.createQuery(
                        "select s from SheetRecord s join fetch s.candidacy c where s.judge = :judge"
                                + " and s.part = :part and c.number = :number order by s.seq, s.id",
                        SheetRecord.class)
                .setParameter("judge", judge)
                .setParameter("part", part)
                .setParameter("number", number)
                .getResultList();
    }

    /**
     * For settling what the panel made of everybody: like {@link #getForActing}, and no judge hands in a sheet until the
     * transaction ends. Sheets on their way are waited for.
     */
    Round getForLeading(String code) {
        Round round = getForActing(code);
        judges(round).forEach(this::lock);
        return round;
    }

    /** For settling what the exam made of everybody: like {@link #getForActing}, and nobody begins it until then. */
    Round getForExamining(String code) {
        Round round = getForActing(code);
        candidacies(round).forEach(this::lock);
        return round;
    }

    /** Whoever else scores as this judge, lets this person into a round, or begins the exam as this candidate, waits. */
    void lock(Stored one) {
        em.lock(one, LockModeType.PESSIMISTIC_WRITE);
    }
}
