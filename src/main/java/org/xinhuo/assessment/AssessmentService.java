package org.xinhuo.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinhuo.account.Caller;
import org.xinhuo.course.Course;
import org.xinhuo.course.CourseService;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.ChinaTime;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;

/** Sitting tests: opening a paper, looking at it again, handing it in, and what came of it. */
@ApplicationScoped
@Transactional
public class AssessmentService {

    @Inject
    private Attempts attempts;

    @Inject
    private CourseService courses;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    private final SecureRandom random = new SecureRandom();

    /** An attempt with what has been saved of it. */
    public record Sitting(Attempt attempt, Course course, List<Scoring.Marked> questions) {}

    /**
     * The caller's open attempt, or a new one.
     *
     * @throws Refusal if the test is passed already, or no attempt is left
     */
    @Allowed(Permission.LEARN)
    public Attempt open(String courseCode) {
        Course course = courses.get(courseCode);
        List<Attempt> before = list(courseCode);
        Optional<Attempt> open =
                before.stream().filter(attempt -> !attempt.isClosed()).findFirst();
        if (open.isPresent()) {
            return open.get();
        }
        if (before.stream().anyMatch(Attempt::isPassed)) {
            throw new Refusal("refusal.test_passed_already");
        }
        Attempt attempt =
                new Attempt(caller.personId(), course, before.size() + 1, Paper.draw(course, random), clock.instant());
        attempts.add(attempt);
        events.fire(AttemptEvent.opened(attempt));
        return attempt;
    }

    /** The caller's attempts at a course's test, the last one first; those whose time is up are closed. */
    @Allowed(Permission.LEARN)
    public List<Attempt> list(String courseCode) {
        List<Attempt> all = attempts.list(caller.personId(), courseCode);
        all.forEach(this::closeIfOverdue);
        return all;
    }

    /** The caller's attempt: its questions in order, with what was saved. Closed first if its time is up. */
    @Allowed(Permission.LEARN)
    public Sitting sitting(long attemptId) {
        Attempt attempt = own(attemptId);
        closeIfOverdue(attempt);
        Course course = courses.get(attempt.getCourse());
        return new Sitting(attempt, course, Scoring.mark(attempt.paper(), attempts.answers(attemptId), course));
    }

    /** Hands in and scores. Handing in what is closed already changes nothing. */
    @Allowed(Permission.LEARN)
    public Attempt submit(long attemptId) {
        Attempt attempt = own(attemptId);
        close(attempt);
        return attempt;
    }

    /** What nobody came back to: ids of attempts whose time is up. */
    List<Long> listOverdue() {
        return attempts.listOverdue(clock.instant().minus(Attempt.ON_THE_WAY));
    }

    /** Closes one of them. Called by the clock, for no one in particular. */
    void closeOverdue(long attemptId) {
        close(attempts.get(attemptId));
    }

    private Attempt own(long attemptId) {
        Attempt attempt = attempts.get(attemptId);
        caller.mustBe(attempt.getPersonId(), "attempt", attemptId);
        return attempt;
    }

    private void closeIfOverdue(Attempt attempt) {
        if (attempt.isOverdue(clock.instant())) {
            close(attempt);
        }
    }

    private void close(Attempt found) {
        Attempt attempt = attempts.getForClosing(found);
        if (attempt.isClosed()) {
            return;
        }
        Course course = courses.get(attempt.getCourse());
        Map<Integer, String> answers = attempts.answers(attempt.getId());
        attempt.close(Scoring.of(Scoring.mark(attempt.paper(), answers, course), course), clock.instant());
        events.fire(AttemptEvent.closed(attempt));
        if (attempt.isPassed()) {
            events.fire(new AssessmentPassed(
                    attempt.getId(),
                    attempt.getPersonId(),
                    attempt.getCourse(),
                    attempt.getEdition(),
                    attempt.getScore(),
                    LocalDate.ofInstant(attempt.getSubmittedAt(), ChinaTime.ZONE)));
        }
    }
}
