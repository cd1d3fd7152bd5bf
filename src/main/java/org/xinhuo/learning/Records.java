package org.xinhuo.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinhuo.account.Person;
import org.xinhuo.course.Course;

/** What is on record about learning: enrolments, lessons done, transcripts. */
@ApplicationScoped
class Records {

    @PersistenceContext
    private EntityManager em;

    void add(Object record) {
        em.persist(record);
    }

    /**
     * What somebody does on several devices, or sends all at once after hours without a network, is done one after the
     * other: else they would be enrolled twice, or the last two lessons would each believe the other one missing.
     */
    void oneAtATime(long personId) {
        em.find(Person.class, personId, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Enrolment> findEnrolment(long personId, String course) {
        return em.createQuery(
                        "select e from Enrolment e where e.personId = :person and e.course = :course", Enrolment.class)
                .setParameter("person", personId)
                .setParameter("course", course)
                .getResultStream()
                .findFirst();
    }

    /** The lessons somebody has been through in the edition they learn. */
    Set<Progress.Step> stepsDone(Enrolment enrolment) {
        return em.createQuery(
                        "select d.module, d.lesson from LessonDone d"
                                + " where d.enrolment = :enrolment and d.edition = :edition",
                        Object[].class)
                .setParameter("enrolment", enrolment)
                .setParameter("edition", enrolment.getEdition())
                .getResultStream()
                .map(done -> new Progress.Step((String) done[0], (String) done[1]))
                .collect(Collectors.toSet());
    }

    /** That somebody has been through a lesson, in whichever edition. */
    Optional<LessonDone> findLessonDone(Enrolment enrolment, Progress.Step step) {
        return em.createQuery(
                        "select d from LessonDone d"
                                + " where d.enrolment = :enrolment and d.module = :module and d.lesson = :lesson",
                        LessonDone.class)
                .setParameter("enrolment", enrolment)
                .setParameter("module", step.module())
                .setParameter("lesson", step.lesson())
                .getResultStream()
                .findFirst();
    }

    /** Every course somebody is or was on, in the order they began. */
    List<Enrolment> enrolments(long personId) {
        return em.createQuery(
                        "select e from Enrolment e where e.personId = :person order by e.enrolledAt, e.id",
                        Enrolment.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** Whether anybody began an edition of a course. */
    boolean isBegun(Course course) {
        return !em.createQuery(
                        "select e.id from Enrolment e where e.course = :course and e.edition = :edition", Long.class)
                .setParameter("course", course.code())
                .setParameter("edition", course.edition())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The lessons somebody has been through in a course, of whichever edition, in the order they were. */
    List<LessonDone> lessonsDone(Enrolment enrolment) {
        return em.createQuery(
                        "select d from LessonDone d where d.enrolment = :enrolment order by d.doneAt, d.id",
                        LessonDone.class)
                .setParameter("enrolment", enrolment)
                .getResultList();
    }

    /** The transcripts of several people at once. */
    List<Achievement> achievements(Collection<Long> personIds) {
        return personIds.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select a from Achievement a where a.personId in :people order by a.achievedOn",
                                Achievement.class)
                        .setParameter("people", personIds)
                        .getResultList();
    }
}
