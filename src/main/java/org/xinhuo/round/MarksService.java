package org.xinhuo.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xinhuo.assessment.ExamHours;
import org.xinhuo.assessment.Examination;
import org.xinhuo.assessment.ExaminationService;
import org.xinhuo.certification.Application;
import org.xinhuo.certification.SchemeService;
import org.xinhuo.round.flow.Act;
import org.xinhuo.round.flow.Attendance;
import org.xinhuo.round.flow.Stage;
import org.xinhuo.round.flow.TypedMark;
import org.xinhuo.round.ranking.Cut;
import org.xinhuo.round.ranking.Mark;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.ChinaTime;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.Message;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;

/**
 * The written exam of a round: when it can be sat online; its marks, which come from there or are entered, are confirmed, and
 * make the cut.
 */
@ApplicationScoped
@Transactional
public class MarksService {

    @Inject
    private Acts acts;

    @Inject
    private SchemeService schemes;

    @Inject
    private ExaminationService examinations;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * The exam as an officer sees it.
     *
     * @param candidates who may sit it, by their numbers
     * @param attendance how each of them stands with it, by their numbers
     * @param missing    what keeps the marks from being confirmed
     * @param online     how it can be sat online; empty where the scheme has it on paper only
     * @param cut        what the marks give as they stand; in force once it was made
     */
    public record Exam(
            Round round,
            List<Candidacy> candidates,
            Map<String, Attendance> attendance,
            List<Message.Sentence> missing,
            Optional<Online> online,
            Optional<Cut> cut,
            State state) {}

    /**
     * The exam sat online.
     *
     * @param hours     when it can be begun; empty while it is on paper
     * @param movable   whether other hours can be set now, or these taken back
     * @param hindrance why it can only be held on paper for now; empty where nothing stands against it
     */
    public record Online(
            Examination.Form form,
            Optional<ExamHours> hours,
            boolean movable,
            Optional<Refusal> hindrance,
            Instant now) {

        /** Whether it can be begun at this moment. */
        public boolean isRunning() {
            return hours.filter(open -> !open.isToCome(now) && !open.isOver(now))
                    .isPresent();
        }

        /** Whether nobody can begin any more. */
        public boolean isPast() {
            return hours.filter(open -> open.isOver(now)).isPresent();
        }
    }

    /** How far the exam is. */
    public enum State {
        TO_COME,
        OPEN,
        CONFIRMED,
        CUT_MADE
    }

    @Allowed(Permission.SEE_PEOPLE)
    public Exam get(String code) {
        Records records = acts.reading(code, Permission.SEE_PEOPLE);
        Map<String, Attendance> attendance = new TreeMap<>();
        records.candidates().forEach(one -> attendance.put(one.getNumber(), records.attendance(one)));
        return new Exam(
                records.round(),
                records.candidates(),
                attendance,
                records.roll().missing(attendance.values()),
                online(records),
                records.cut(),
                state(records));
    }

    private Optional<Online> online(Records records) {
        boolean open = records.act(Act.Kind.MARKS_CONFIRMED).isEmpty();
        return form(records)
                .map(form -> new Online(
                        form,
                        records.roll().hours(),
                        open && records.roll().isMovable(),
                        examinations.hindrance(form),
                        clock.instant()));
    }

    private Optional<Examination.Form> form(Records records) {
        return records.contest().exam(schemes.get(records.round().getScheme()).name());
    }

    /**
     * Sets the exam online (在线笔试), or other hours for it as long as it has not begun.
     *
     * @param opens  the first moment at which it may be begun
     * @param closes from when on nobody begins any more
     * @throws Refusal if the scheme has it on paper only, a bank is missing, the hours lie in the past or before the days of the
     *     exam, or the marks are confirmed
     */
    @Allowed(Permission.RUN_ROUNDS)
    public void hold(String code, Instant opens, Instant closes) {
        Records records = settingHours(code);
        Examination.Form form = form(records).orElseThrow(() -> new Refusal("refusal.exam_paper_only"));
        ExamHours hours = new ExamHours(opens, closes, form.minutes());
        LocalDate first =
                records.round().plan().window(Stage.EXAM).orElseThrow().first();
        if (LocalDate.ofInstant(opens, ChinaTime.ZONE).isBefore(first)) {
            throw new Refusal("refusal.exam_early", first);
        }
        examinations.set(code, records.round().getPath(), form, hours);
    }

    /**
     * Takes the online exam back: it is held on paper.
     *
     * @throws Refusal if it has begun, or the marks are confirmed
     */
    @Allowed(Permission.RUN_ROUNDS)
    public void holdOnPaper(String code) {
        settingHours(code);
        examinations.takeBack(code);
    }

    private Records settingHours(String code) {
        Records records = acts.examining(code, Permission.RUN_ROUNDS);
        if (!records.round().plan().has(Stage.EXAM)) {
            throw new Refusal("refusal.stage_off");
        }
        if (records.act(Act.Kind.MARKS_CONFIRMED).isPresent()) {
            throw new Refusal("refusal.stage_over");
        }
        return records;
    }

    private State state(Records records) {
        if (records.act(Act.Kind.MARKS_CONFIRMED).isPresent()) {
            boolean cut = records.act(Act.Kind.CUT_MADE).isPresent()
                    || !records.round().plan().has(Stage.CUT);
            return cut ? State.CUT_MADE : State.CONFIRMED;
        }
        Optional<Stage> now = records.progress().stageOn(LocalDate.now(clock));
        return now.filter(Stage.EXAM::equals).isPresent() ? State.OPEN : State.TO_COME;
    }

    /** What is wrong with marks as they were typed, by number; empty where all can be entered. */
    @Allowed(Permission.RUN_ROUNDS)
    public Map<String, Refusal> refusals(Map<String, String> typed) {
        Map<String, Refusal> refusals = new TreeMap<>();
        typed.forEach((number, text) ->
                new TypedMark(text).wrong(number).ifPresent(refusal -> refusals.put(number, refusal)));
        return refusals;
    }

    /**
     * Enters marks or corrects them: all of these or, if one is wrong, none.
     *
     * @param typed by number: a mark, that they were absent in either language, or nothing to leave them without, and to what
     *              they sat online
     * @param why   they do not come from the online exam; only needed where one is set
     * @throws Refusal before the exam, and once the marks are confirmed; for who sits it online at this moment
     */
    @Allowed(Permission.RUN_ROUNDS)
    public void enter(String code, Map<String, String> typed, String why) {
        Records records = acts.examining(code, Permission.RUN_ROUNDS);
        records.progress().mustBeIn(Stage.EXAM, LocalDate.now(clock));
        refusals(typed).values().stream().findFirst().ifPresent(first -> {
            throw first;
        });
        boolean noting = typed.values().stream().anyMatch(text -> !new TypedMark(text).isEmpty());
        Optional<String> reason =
                records.roll().hours().filter(online -> noting).map(online -> reasonOf(why));
        Map<String, String> before = new LinkedHashMap<>();
        Map<String, String> after = new LinkedHashMap<>();
        for (Candidacy one : records.candidates()) {
            String text = typed.get(one.getNumber());
            if (text != null) {
                TypedMark mark = new TypedMark(text);
                records.roll().mustBeNotable(one.getPerson().getId(), one.getNumber(), mark.isAbsent());
                before.put(one.getNumber(), spoken(one));
                note(one, mark, reason.orElse(null));
                after.put(one.getNumber(), spoken(one));
            }
        }
        events.fire(RoundEvent.marked(records.round(), written(before), written(after), reason));
    }

    private static String reasonOf(String why) {
        if (why == null || why.isBlank()) {
            throw new Refusal("refusal.exam_why");
        }
        return Application.reasonOf(why);
    }

    private static String written(Map<String, String> byNumber) {
        return byNumber.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getKey() + ": " + one.getValue())
                .collect(Collectors.joining(", "));
    }

    private static void note(Candidacy one, TypedMark mark, String onPaper) {
        if (mark.isEmpty()) {
            one.unmark();
        } else {
            one.mark(mark.mark(), onPaper);
        }
    }

    private static String spoken(Candidacy one) {
        return one.isAbsent() ? "absent" : one.writtenMark().map(Mark::toString).orElse("");
    }

    /**
     * Confirms the marks, those of the online exam among them: from now on they stand, and those who sat it are told theirs.
     *
     * @throws Refusal while somebody sits it or may still begin, and somebody has no mark
     */
    @Allowed(Permission.RUN_ROUNDS)
    public void confirm(String code) {
        Records records = acts.examining(code, Permission.RUN_ROUNDS);
        acts.act(records, Act.Kind.MARKS_CONFIRMED, null);
        if (records.roll().hours().isPresent()) {
            Map<String, String> came = new LinkedHashMap<>();
            for (Candidacy one : records.candidates()) {
                if (!one.isMarked()) {
                    one.mark(records.attendance(one).mark(), null);
                    came.put(one.getNumber(), spoken(one));
                }
            }
            events.fire(RoundEvent.marked(records.round(), "", written(came), Optional.empty()));
            boolean cut = records.round().plan().has(Stage.CUT);
            examinations.tell(code, cut ? Examination.Told.COUNT : Examination.Told.ANSWERS);
        }
    }

    /** Makes the cut (入围): who goes on follows from the confirmed marks. Who sat the exam online may read what was right. */
    @Allowed(Permission.RUN_ROUNDS)
    public void cut(String code) {
        Records records = acts.acting(code, Permission.RUN_ROUNDS);
        acts.act(records, Act.Kind.CUT_MADE, null);
        if (records.roll().hours().isPresent()) {
            examinations.tell(code, Examination.Told.ANSWERS);
        }
    }
}
