package org.xinhuo.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Stored;

/** Every attempt with its saved answers, and the examinations that were set. */
@ApplicationScoped
class Attempts {

    @PersistenceContext
    private EntityManager em;

    void add(Stored entity) {
        em.persist(entity);
        em.flush();
    }

    void remove(Examination set) {
        em.remove(set);
        em.flush();
    }

    Optional<Examination> findExamination(String code) {
        return em.createQuery("select e from Examination e where e.code = :code", Examination.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    Examination getExamination(String code) {
        return findExamination(code).orElseThrow(() -> new NotFound("examination", code));
    }

    /** Everybody's attempts at an examination. */
    List<Attempt> list(Examination exam) {
        return em.createQuery("select a from Attempt a where a.examination = :exam order by a.id", Attempt.class)
                .setParameter("exam", exam)
                .getResultList();
    }

    /** Somebody's attempt at an examination. */
    Optional<Attempt> find(long personId, Examination exam) {
        return em.createQuery(
                        "select a from Attempt a where a.examination = :exam and a.personId = :person", Attempt.class)
                .setParameter("exam", exam)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    Attempt get(long id) {
        return find(id).orElseThrow(() -> new NotFound("attempt", id));
    }

    Optional<Attempt> find(long id) {
        return Optional.ofNullable(em.find(Attempt.class, id));
    }

    /** For closing it: nobody else closes it meanwhile, and no answer is saved between scoring and closing. */
    Attempt getForClosing(Attempt attempt) {
        em.refresh(attempt, LockModeType.PESSIMISTIC_WRITE);
        return attempt;
    }

    /** Somebody's attempts at a course's test, the last one first. */
    List<Attempt> list(long personId, String course) {
        return em.createQuery(
                        "select a from Attempt a where a.personId = :person and a.course = :course"
                                + " order by a.number desc",
                        Attempt.class)
                .setParameter("person", personId)
                .setParameter("course", course)
                .getResultList();
    }

    /** Ids of attempts whose deadline lies before this instant and that nobody has closed. */
    List<Long> listOverdue(Instant before) {
        return em.createQuery(
                        "select a.id from Attempt a where a.submittedAt is null and a.deadline < :before", Long.class)
                .setParameter("before", before)
                .getResultList();
    }

    /** What was saved, by place on the paper. */
    Map<Integer, String> answers(long attemptId) {
        Map<Integer, String> answers = new HashMap<>();
        List<?> rows = em.createNativeQuery("select question, choice from answer where attempt_id = ?")
                .setParameter(1, attemptId)
                .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            answers.put(((Number) columns[0]).intValue(), (String) columns[1]);
        }
        return answers;
    }
}
