package org.xinhuo.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinhuo.account.Caller;
import org.xinhuo.assessment.AssessmentPassed;
import org.xinhuo.assessment.AssessmentService;
import org.xinhuo.assessment.Attempt;
import org.xinhuo.course.Course;
import org.xinhuo.course.CourseService;
import org.xinhuo.learning.Achievement.Kind;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;

/** Taking a course: enrolling, going through its lessons, opening its test when all are done. */
@ApplicationScoped
@Transactional
public class LearningService {

    @Inject
    private Records records;

    @Inject
    private CourseService courses;

    @Inject
    private AssessmentService assessments;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** A lesson somebody has been through, and when. */
    public record Lesson(String module, String lesson, Instant doneAt) {}

    /**
     * A course as its learner's record keeps it, also where it is not offered any more.
     *
     * @param completedAt empty while lessons are left
     */
    public record Taken(
            String course, String edition, Instant begunAt, Optional<Instant> completedAt, List<Lesson> lessons) {}

    /** Every course the caller is or was on, in the order they began. */
    @Allowed(Permission.LEARN)
    public List<Taken> taken() {
        return records.enrolments(caller.personId()).stream()
                .map(one -> new Taken(
                        one.getCourse(),
                        one.getEdition(),
                        one.getEnrolledAt(),
                        Optional.ofNullable(one.getCompletedAt()),
                        records.lessonsDone(one).stream()
                                .map(LessonDone::lesson)
                                .toList()))
                .toList();
    }

    /** How far the caller is through each course on offer. */
    @Allowed(Permission.LEARN)
    public List<Progress> list() {
        return courses.list().stream().map(this::progress).toList();
    }

    /** How far the caller is through a course. */
    @Allowed(Permission.LEARN)
    public Progress progress(String courseCode) {
        return progress(courses.get(courseCode));
    }

    private Progress progress(Course course) {
        Optional<Enrolment> enrolment = records.findEnrolment(caller.personId(), course.code());
        return new Progress(
                course, enrolment.isPresent(), enrolment.map(records::stepsDone).orElse(Set.of()));
    }

    /** Puts the caller on a course; does nothing for who is on it. */
    @Allowed(Permission.LEARN)
    public void enrol(String courseCode) {
        enrolment(courses.get(courseCode));
    }

    private Enrolment enrolment(Course course) {
        records.oneAtATime(caller.personId());
        return records.findEnrolment(caller.personId(), course.code()).orElseGet(() -> {
            Enrolment enrolment = new Enrolment(caller.personId(), course, clock.instant());
            records.add(enrolment);
            events.fire(new Enrolled(caller.personId(), course.code(), course.edition()));
            return enrolment;
        });
    }

    /** The caller has been through a lesson. Saying so again changes nothing; the first time also enrols. */
    @Allowed(Permission.LEARN)
    public Progress finishLesson(String courseCode, String moduleCode, String lessonCode) {
        Course course = courses.get(courseCode);
        Progress.Step step = course.module(moduleCode)
                .flatMap(module -> module.lesson(lessonCode))
                .map(lesson -> new Progress.Step(moduleCode, lessonCode))
                .orElseThrow(() -> new NotFound("lesson", moduleCode + "/" + lessonCode));
        Enrolment enrolment = enrolment(course);
        Set<Progress.Step> done = records.stepsDone(enrolment);
        if (!done.contains(step)) {
            records.add(new LessonDone(enrolment, step, clock.instant()));
        }
        Set<Progress.Step> now = new java.util.HashSet<>(done);
        now.add(step);
        Progress progress = new Progress(course, true, now);
        if (progress.isComplete() && !enrolment.isComplete()) {
            complete(enrolment);
        }
        return progress;
    }

    private void complete(Enrolment enrolment) {
        enrolment.completes(clock.instant());
        records.add(new Achievement(
                enrolment.getPersonId(),
                Kind.COURSE_COMPLETED,
                enrolment.getCourse(),
                enrolment.getEdition(),
                null,
                LocalDate.now(clock)));
        events.fire(new CourseCompleted(enrolment.getPersonId(), enrolment.getCourse(), enrolment.getEdition()));
    }

    /**
     * The caller's open attempt at the test of a course, or a new one.
     *
     * @throws Refusal if lessons are left, the test is passed, or no attempt is left
     */
    @Allowed(Permission.LEARN)
    public Attempt openTest(String courseCode) {
        Progress progress = progress(courseCode);
        if (!progress.isComplete()) {
            int left = progress.course().lessonCount() - progress.doneCount();
            throw new Refusal("refusal.lessons_left", left);
        }
        return assessments.open(courseCode);
    }

    /** A passed test goes on the transcript. */
    void write(@Observes AssessmentPassed passed) {
        records.add(new Achievement(
                passed.personId(),
                Kind.ASSESSMENT_PASSED,
                passed.course(),
                passed.edition(),
                passed.score(),
                passed.on()));
    }
}
