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
import java.util.TreeMap;
import org.xinhuo.account.Caller;
import org.xinhuo.course.Course;
import org.xinhuo.course.CourseService;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.Bilingual;
import org.xinhuo.shared.ChinaTime;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Refused;

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

    /**
     * An attempt with what has been saved of it.
     *
     * @param course whose test it is; empty where it is of an examination
     */
    public record Sitting(Attempt attempt, Optional<Course> course, List<Scoring.Marked> questions) {

        public Bilingual title() {
            return course.map(one -> one.test().title())
                    .orElseGet(() -> attempt.examination().orElseThrow().form().title());
        }

        /** Pass mark out of 100. */
        public int pass() {
            return passMark(attempt, course);
        }
    }

    /**
     * The caller's open attempt, or a new one.
     *
     * @param course in the edition they learn, whose bank the paper is drawn from
     * @throws Refusal if the test is passed already, or no attempt is left
     */
    @Allowed(Permission.LEARN)
    public Attempt open(Course course) {
        List<Attempt> before = list(course.code());
        Optional<Attempt> open =
                before.stream().filter(attempt -> !attempt.isClosed()).findFirst();
        if (open.isPresent()) {
            return open.get();
        }
        if (before.stream().anyMatch(Attempt::isPassed)) {
            throw new Refusal("refusal.test_passed_already");
        }
        Attempt attempt = new Attempt(caller.personId(), course, before.size() + 1, paper(course), clock.instant());
        attempts.add(attempt);
        events.fire(AttemptEvent.opened(attempt));
        return attempt;
    }

    private Paper paper(Course course) {
        return Paper.draw(List.of(course), course.test().questions(), random);
    }

    /**
     * The caller's open attempt at an examination, or their only one. Who may sit it at all is known where it was set for.
     *
     * @throws Refusal outside of its hours, if they have sat it, and while a bank it is drawn from is not on offer
     */
    @Allowed(Permission.LEARN)
    public Attempt begin(String examination) {
        Examination exam = below(examination);
        Optional<Attempt> begun = sat(exam);
        if (begun.isPresent()) {
            if (begun.get().isClosed()) {
                throw new Refusal("refusal.exam_sat");
            }
            return begun.get();
        }
        exam.hours().mustBeOpen(clock.instant());
        Examination.Form form = exam.form();
        if (ExaminationService.hindrance(courses, form).isPresent()) {
            throw new Refusal("refusal.exam_no_paper");
        }
        Paper paper = Paper.draw(form.courses().stream().map(courses::hold).toList(), form.questions(), random);
        Attempt attempt = new Attempt(caller.personId(), exam, paper, clock.instant());
        attempts.add(attempt);
        events.fire(AttemptEvent.opened(attempt));
        return attempt;
    }

    /** The caller's attempt at an examination; closed if its time is up. */
    @Allowed(Permission.LEARN)
    public Optional<Attempt> ofExamination(String examination) {
        return sat(below(examination));
    }

    private Optional<Attempt> sat(Examination exam) {
        Optional<Attempt> found = attempts.find(caller.personId(), exam);
        found.ifPresent(this::closeIfOverdue);
        return found;
    }

    /** An examination that was set by the caller's organisation or one above; for anybody else there is none. */
    private Examination below(String code) {
        Examination exam = attempts.getExamination(code);
        boolean within = caller.signedIn().stream()
                .flatMap(person -> person.grants().stream())
                .anyMatch(grant ->
                        grant.role().allows(Permission.LEARN) && grant.path().startsWith(exam.getPath()));
        if (!within) {
            events.fire(new Refused("examination " + code, exam.getPath(), "outside " + Permission.LEARN));
            throw new NotFound("examination", code);
        }
        return exam;
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
        Paper paper = attempt.paper();
        return new Sitting(
                attempt, course(attempt), Scoring.mark(paper, attempts.answers(attemptId), bank(courses, paper)));
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

    private Optional<Course> course(Attempt attempt) {
        return Optional.ofNullable(attempt.getCourse()).map(code -> courses.get(code, attempt.getEdition()));
    }

    private static int passMark(Attempt attempt, Optional<Course> course) {
        return course.map(one -> one.test().pass())
                .orElseGet(() -> attempt.examination().orElseThrow().form().pass());
    }

    /**
     * The banks a paper was drawn from, in their editions. Where a course is not on offer for now and was not kept, nothing is
     * scored until it is again.
     */
    static Bank bank(CourseService courses, Paper paper) {
        Map<String, String> editions = new TreeMap<>();
        paper.items().forEach(item -> editions.put(item.course(), item.edition()));
        return new Bank(editions.entrySet().stream()
                .map(one -> courses.get(one.getKey(), one.getValue()))
                .toList());
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
        Paper paper = attempt.paper();
        Map<Integer, String> answers = attempts.answers(attempt.getId());
        List<Scoring.Marked> marked = Scoring.mark(paper, answers, bank(courses, paper));
        attempt.close(Scoring.of(marked, passMark(attempt, course(attempt))), clock.instant());
        events.fire(AttemptEvent.closed(attempt));
        if (attempt.isPassed() && attempt.examination().isEmpty()) {
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
