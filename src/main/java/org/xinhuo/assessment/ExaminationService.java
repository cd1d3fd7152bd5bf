package org.xinhuo.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.xinhuo.account.Caller;
import org.xinhuo.course.CourseService;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;

/** Setting examinations: what is asked, when they are held, who sat them, and what those are told. */
@ApplicationScoped
@Transactional
public class ExaminationService {

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

    /** The examination of this code; empty where none is set. */
    @Allowed(Permission.SEE_PEOPLE)
    public Optional<Examination> find(String code) {
        Optional<Examination> found = attempts.findExamination(code);
        found.ifPresent(one -> caller.mustReach(Permission.SEE_PEOPLE, one.getPath(), "examination", code));
        return found;
    }

    /**
     * Why no paper of this form can be drawn now; empty where one can. A course that is not there, or has a mistake, has no
     * bank.
     */
    @Allowed(Permission.SEE_PEOPLE)
    public Optional<Refusal> hindrance(Examination.Form form) {
        return hindrance(courses, form);
    }

    static Optional<Refusal> hindrance(CourseService courses, Examination.Form form) {
        List<String> missing = form.courses().stream()
                .filter(code -> courses.find(code).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            return Optional.of(new Refusal("refusal.exam_bank_missing", String.join(", ", missing)));
        }
        int held = form.courses().stream()
                .mapToInt(code -> courses.get(code).bank().size())
                .sum();
        return held < form.questions()
                ? Optional.of(new Refusal("refusal.exam_bank_small", form.questions(), held))
                : Optional.empty();
    }

    /**
     * Sets an examination, or other hours for one that has not begun.
     *
     * @param code of what it is set for
     * @param path of the caller's organisation or one below
     * @throws Refusal if the hours lie in the past, those that were set have begun, or a bank is missing
     */
    @Allowed(Permission.RUN_ROUNDS)
    public void set(String code, String path, Examination.Form form, ExamHours hours) {
        caller.mustReach(Permission.RUN_ROUNDS, path, "examination", code);
        hours.mustLieAhead(clock.instant());
        hindrance(courses, form).ifPresent(why -> {
            throw why;
        });
        Optional<Examination> before = attempts.findExamination(code);
        Optional<ExamHours> were = before.map(Examination::hours);
        before.ifPresent(this::mustBeMovable);
        Examination set = before.orElseGet(() -> new Examination(code, path, form, hours));
        set.hold(form, hours);
        attempts.add(set);
        events.fire(ExaminationEvent.set(set, were));
    }

    /**
     * Takes an examination back that has not begun, or to which nobody came: it is held on paper.
     *
     * @throws Refusal if it has begun
     */
    @Allowed(Permission.RUN_ROUNDS)
    public void takeBack(String code) {
        Examination set = reached(code);
        mustBeMovable(set);
        attempts.remove(set);
        events.fire(ExaminationEvent.takenBack(set));
    }

    private void mustBeMovable(Examination set) {
        set.hours().mustBeMovable(!attempts.list(set).isEmpty(), clock.instant());
    }

    /** From now on those who sat it see so much of their own papers. */
    @Allowed(Permission.RUN_ROUNDS)
    public void tell(String code, Examination.Told what) {
        reached(code).tell(what);
    }

    private Examination reached(String code) {
        Examination set = attempts.getExamination(code);
        caller.mustReach(Permission.RUN_ROUNDS, set.getPath(), "examination", code);
        return set;
    }
}
