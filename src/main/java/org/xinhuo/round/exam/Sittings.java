package org.xinhuo.round.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinhuo.assessment.Examination;
import org.xinhuo.round.Candidacy;
import org.xinhuo.round.Round;
import org.xinhuo.round.flow.Act;
import org.xinhuo.round.flow.ExamRoll;
import org.xinhuo.round.ranking.Mark;

/** The examinations of rounds, with those who stand in these. */
@ApplicationScoped
class Sittings {

    @PersistenceContext
    private EntityManager em;

    /** An examination with the candidacy of somebody who may sit it. */
    record Place(Candidacy candidacy, Examination exam) {}

    Optional<Examination> find(String code) {
        return em.createQuery("select e from Examination e where e.code = :code", Examination.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** Everybody's sittings of an examination, by the id of the person; papers are not read. */
    Map<Long, ExamRoll.Begun> begun(Examination exam) {
        Map<Long, ExamRoll.Begun> begun = new HashMap<>();
        em.createQuery(
                        "select a.personId, a.deadline, a.submittedAt, a.rightCount, a.questionCount from Attempt a"
                                + " where a.examination = :exam",
                        Object[].class)
                .setParameter("exam", exam)
                .getResultList()
                .forEach(row -> begun.put(
                        (Long) row[0],
                        new ExamRoll.Begun(
                                (Instant) row[1],
                                Optional.ofNullable(row[2])
                                        .map(closed -> Mark.of((Integer) row[3], (Integer) row[4])))));
        return begun;
    }

    /** The examinations of the rounds in which somebody stands, the newest first. */
    List<Place> places(long person) {
        return em.createQuery(
                        "select c, e from Candidacy c join fetch c.round r, Examination e"
                                + " where c.person.id = :person and e.code = c.round.code order by e.opens desc",
                        Object[].class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> new Place((Candidacy) row[0], (Examination) row[1]))
                .toList();
    }

    /** For beginning: whoever notes something for the same candidate, or confirms the marks, waits. */
    Optional<Candidacy> getForSitting(long person, String code) {
        Optional<Candidacy> found = em.createQuery(
                        "select c from Candidacy c join fetch c.round where c.person.id = :person"
                                + " and c.round.code = :code",
                        Candidacy.class)
                .setParameter("person", person)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
        found.ifPresent(one -> em.refresh(one, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    /** What was done in a round so far. */
    List<Act> acts(Round round) {
        return em.createQuery(
                        "select a.kind, a.doneBy, a.doneAt from ActRecord a where a.round = :round order by a.doneAt, a.id",
                        Object[].class)
                .setParameter("round", round)
                .getResultStream()
                .map(row -> new Act((Act.Kind) row[0], (Long) row[1], (Instant) row[2]))
                .toList();
    }
}
