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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xinhuo.account.Caller;
import org.xinhuo.assessment.AssessmentPassed;
import org.xinhuo.assessment.AssessmentService;
import org.xinhuo.assessment.Attempt;
import org.xinhuo.course.Course;
import org.xinhuo.course.CourseService;
import org.xinhuo.course.Found;
import org.xinhuo.learning.Achievement.Kind;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.StartUpOnly;

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

    /** How far the caller is through each course on offer, and each other one that they began. */
    @Allowed(Permission.LEARN)
    public List<Progress> list() {
        Map<String, Enrolment> begun = new TreeMap<>();
        records.enrolments(caller.personId()).forEach(one -> begun.put(one.getCourse(), one));
        return Stream.concat(courses.list().stream().map(Course::code), begun.keySet().stream())
                .distinct()
                .flatMap(code -> progress(code, Optional.ofNullable(begun.get(code))).stream())
                .toList();
    }

    /** How far the caller is through a course, in the edition they began. */
    @Allowed(Permission.LEARN)
    public Progress progress(String courseCode) {
        return progress(courseCode, records.findEnrolment(caller.personId(), courseCode))
                .orElseThrow(() -> new NotFound("course", courseCode));
    }

    private Optional<Progress> progress(String code, Optional<Enrolment> enrolment) {
        Optional<Course> offered = courses.find(code);
        return enrolment
                .map(one -> courses.find(code, one.getEdition())
                        .map(course -> new Progress(
                                course,
                                true,
                                records.stepsDone(one),
                                offered.filter(newer -> newer.isLaterThan(one.getEdition())))))
                .orElseGet(() -> offered.map(course -> new Progress(course, false, Set.of(), Optional.empty())));
    }

    /** Where words stand in what the courses teach the caller, each in the edition they learn. */
    @Allowed(Permission.LEARN)
    public List<Found> search(String words) {
        return courses.search(words, list().stream().map(Progress::course).toList());
    }

    /** Puts the caller on a course; does nothing for who is on it. */
    @Allowed(Permission.LEARN)
    public void enrol(String courseCode) {
        enrolment(courseCode);
    }

    private Enrolment enrolment(String code) {
        records.oneAtATime(caller.personId());
        return records.findEnrolment(caller.personId(), code).orElseGet(() -> {
            Course course = courses.hold(code);
            Enrolment enrolment = new Enrolment(caller.personId(), course, clock.instant());
            records.add(enrolment);
            events.fire(new Enrolled(caller.personId(), course.code(), course.edition()));
            return enrolment;
        });
    }

    /** As {@link #finishLesson(String, String, String, String)}, read in the edition that the caller learns. */
    @Allowed(Permission.LEARN)
    public Progress finishLesson(String courseCode, String moduleCode, String lessonCode) {
        return finishLesson(courseCode, moduleCode, lessonCode, "");
    }

    /**
     * The caller has been through a lesson. Saying so again changes nothing; the first time also enrols.
     *
     * @param readIn the edition in which it was read, on a device that may have kept it for long; empty where that is the
     *               one the caller learns
     * @throws NotFound where there is no such lesson in the edition the caller learns, or it says something else there
     */
    @Allowed(Permission.LEARN)
    public Progress finishLesson(String courseCode, String moduleCode, String lessonCode, String readIn) {
        records.oneAtATime(caller.personId());
        Progress.Step step = new Progress.Step(moduleCode, lessonCode);
        Course learned = progress(courseCode).course();
        Course read = readIn.isEmpty() ? learned : courses.get(courseCode, readIn);
        if (!MovingOver.isUnchanged(read, learned, step)) {
            throw new NotFound("lesson", moduleCode + "/" + lessonCode);
        }
        Enrolment enrolment = enrolment(courseCode);
        Progress before = progress(courseCode);
        if (before.done().contains(step)) {
            return before;
        }
        records.findLessonDone(enrolment, step)
                .ifPresentOrElse(
                        done -> done.again(clock.instant()),
                        () -> records.add(new LessonDone(enrolment, step, clock.instant())));
        return completed(enrolment, progress(courseCode));
    }

    private Progress completed(Enrolment enrolment, Progress progress) {
        if (progress.isComplete() && !enrolment.isComplete()) {
            complete(enrolment);
        }
        return progress;
    }

    /**
     * Lets the caller go on with the newer edition of a course. What they completed and passed stays so; a lesson they have
     * been through stays done where it says the same there.
     *
     * @param edition the one they were told of
     * @throws Refusal if it is not on offer by now, or not newer than what they learn
     */
    @Allowed(Permission.LEARN)
    public void moveOver(String courseCode, String edition) {
        records.oneAtATime(caller.personId());
        Enrolment enrolment = records.findEnrolment(caller.personId(), courseCode)
                .orElseThrow(() -> new NotFound("enrolment", courseCode));
        courses.hold(courseCode);
        MovingOver moving = progress(courseCode)
                .movingOver()
                .filter(one -> one.newer().edition().equals(edition))
                .orElseThrow(() -> new Refusal("refusal.edition_not_on_offer", edition));
        Set<Progress.Step> kept = moving.kept();
        String before = enrolment.getEdition();
        records.lessonsDone(enrolment).stream()
                .filter(done -> kept.contains(done.step()))
                .forEach(done -> done.stands(edition));
        enrolment.movesTo(moving.newer());
        events.fire(new MovedOver(caller.personId(), courseCode, before, edition));
        completed(enrolment, progress(courseCode));
    }

    /**
     * Before the first request: editions that were begun when this program did not keep them yet are kept as the files have
     * them now.
     */
    @StartUpOnly
    public void keepEditions() {
        courses.list().stream().filter(records::isBegun).map(Course::code).forEach(courses::hold);
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
        return assessments.open(progress.course());
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
