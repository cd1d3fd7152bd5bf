package org.xinhuo.round.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.xinhuo.assessment.ExamHours;
import org.xinhuo.round.Candidacy;
import org.xinhuo.round.MarksService;
import org.xinhuo.round.flow.Attendance;
import org.xinhuo.round.ranking.Cut;
import org.xinhuo.round.ranking.Placement;
import org.xinhuo.shared.ChinaTime;
import org.xinhuo.shared.Message;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Words;
import org.xinhuo.shared.web.Notices;
import org.xinhuo.shared.web.Redirect;

/** 笔试成绩: when the exam is sat online, the marks from there or typed in a list; confirmed; then the cut. */
@Named
@RequestScoped
public class RoundMarksPage {

    @Inject
    private MarksService marks;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Words words;

    private MarksService.Exam exam;

    /**
     * A candidate in the list.
     *
     * @param was the mark as it was when the page was shown
     * @param typed what stands in the field: what was typed, or the mark
     * @param attendance how they stand with the exam
     */
    public record Row(Candidacy candidacy, String field, String was, String typed, String why, Attendance attendance) {

        /** Whether an officer may note something for them now: not while they sit it. */
        public boolean isNotable() {
            return attendance.state() != Attendance.State.SITTING;
        }
    }

    @PostConstruct
    void load() {
        exam = marks.get(getCode());
    }

    public String getCode() {
        String code = request.getParameter("code");
        return code == null ? "" : code;
    }

    /** Enters what was changed on this page; what a colleague entered meanwhile is left as it is. */
    public void enter() {
        Map<String, String> changed = changed();
        if (changed.isEmpty()) {
            notices.refuse(null, words.of("round_marks.nothing"));
            return;
        }
        Map<String, Refusal> refusals = marks.refusals(changed);
        refusals.forEach((number, refusal) -> notices.refuse(field(number), words.of(refusal)));
        if (refusals.isEmpty() && notices.tries(this::beside, () -> marks.enter(getCode(), changed, getReason()))) {
            Redirect.to("/manage/round-marks?code=" + getCode() + "&done=marks_entered");
        }
    }

    /** A reason that is missing or too long stands beside its field. */
    private String beside(Refusal refusal) {
        return List.of("refusal.exam_why", "refusal.reason_long").contains(refusal.key()) ? "reason" : null;
    }

    /** Why what is typed does not come from the online exam. */
    public String getReason() {
        return text("reason");
    }

    private String text(String field) {
        return Optional.ofNullable(request.getParameter(field)).orElse("").strip();
    }

    /** Sets the hours of the online exam as they are typed: days and times in China. */
    public void hold() {
        Optional<Instant> opens = moment("opens");
        Optional<Instant> closes = moment("closes");
        if (opens.isPresent()
                && closes.isPresent()
                && notices.tries("opens", () -> marks.hold(getCode(), opens.get(), closes.get()))) {
            Redirect.to("/manage/round-marks?code=" + getCode() + "&done=examination_set");
        }
    }

    private Optional<Instant> moment(String field) {
        String typed = Normalizer.normalize(text(field), Normalizer.Form.NFKC).replace(' ', 'T');
        try {
            return Optional.of(LocalDateTime.parse(typed).atZone(ChinaTime.ZONE).toInstant());
        } catch (DateTimeParseException e) {
            notices.refuse(field, words.of("refusal.exam_moment"));
            return Optional.empty();
        }
    }

    public void holdOnPaper() {
        if (notices.tries(() -> marks.holdOnPaper(getCode()))) {
            Redirect.to("/manage/round-marks?code=" + getCode() + "&done=examination_taken_back");
        }
    }

    /** How the exam can be sat online; null where the scheme has it on paper only. */
    public MarksService.Online getOnline() {
        return exam.online().orElse(null);
    }

    /** Whether an online exam is set. */
    public boolean isHeld() {
        return exam.online().flatMap(MarksService.Online::hours).isPresent();
    }

    /** Whether the marks are confirmed. */
    public boolean isSettled() {
        return exam.state() == MarksService.State.CONFIRMED || exam.state() == MarksService.State.CUT_MADE;
    }

    public String getOpens() {
        return typed("opens", ExamHours::opens);
    }

    public String getCloses() {
        return typed("closes", ExamHours::closes);
    }

    private String typed(String field, Function<ExamHours, Instant> end) {
        return Optional.ofNullable(request.getParameter(field))
                .or(() -> exam.online()
                        .flatMap(MarksService.Online::hours)
                        .map(end)
                        .map(moment -> LocalDateTime.ofInstant(moment, ChinaTime.ZONE)
                                .truncatedTo(ChronoUnit.MINUTES)
                                .toString()))
                .orElse("");
    }

    /** Who sits it now, and who may still begin; what else is missing stands above it. */
    public List<Message.Sentence> getWaitingFor() {
        return isHeld() ? exam.missing() : List.of();
    }

    /** How many stand so with the exam, of every way to stand. */
    public List<Map.Entry<Attendance.State, Long>> getCounts() {
        return Arrays.stream(Attendance.State.values())
                .map(state -> Map.entry(
                        state,
                        exam.attendance().values().stream()
                                .filter(one -> one.state() == state)
                                .count()))
                .toList();
    }

    private static String field(String number) {
        return "mark-" + number;
    }

    private Map<String, String> changed() {
        Map<String, String> changed = new TreeMap<>();
        for (Candidacy one : exam.candidates()) {
            String typed = request.getParameter(field(one.getNumber()));
            if (typed != null && !typed.strip().equals(request.getParameter("was-" + one.getNumber()))) {
                changed.put(one.getNumber(), typed);
            }
        }
        return changed;
    }

    /** Confirms what is stored; marks typed and not saved stop it, so that none is lost. */
    public void confirm() {
        if (!changed().isEmpty()) {
            notices.refuse(null, words.of("round_marks.unsaved"));
        } else if (notices.tries(() -> marks.confirm(getCode()))) {
            Redirect.to("/manage/round-marks?code=" + getCode() + "&done=marks_confirmed");
        }
    }

    public void cut() {
        if (notices.tries(() -> marks.cut(getCode()))) {
            Redirect.to("/manage/round-marks?code=" + getCode() + "&done=cut_made");
        }
    }

    public MarksService.Exam getExam() {
        return exam;
    }

    /** By number while marks are entered; by rank once they are confirmed. */
    public List<Row> getRows() {
        List<Row> rows = new ArrayList<>();
        for (Candidacy one : exam.candidates()) {
            String field = field(one.getNumber());
            String was = spoken(one);
            String typed = Optional.ofNullable(request.getParameter(field)).orElse(was);
            String before = Optional.ofNullable(request.getParameter("was-" + one.getNumber()))
                    .orElse(was);
            Attendance attendance = exam.attendance().get(one.getNumber());
            rows.add(new Row(one, field, before, typed, why(one), attendance));
        }
        if (!isOpen()) {
            rows.sort(Comparator.comparingInt(row -> rank(row.candidacy())));
        }
        return rows;
    }

    private String spoken(Candidacy one) {
        return one.isAbsent()
                ? getAbsent()
                : one.writtenMark().map(Object::toString).orElse("");
    }

    private Optional<Placement> placement(Candidacy one) {
        return exam.cut().map(Cut::placements).map(all -> all.get(one.getNumber()));
    }

    private int rank(Candidacy one) {
        Placement placement = placement(one).orElse(null);
        return placement instanceof Placement.In in
                ? in.rank()
                : placement instanceof Placement.BelowCut below ? below.rank() : Integer.MAX_VALUE;
    }

    private String why(Candidacy one) {
        return isOpen() && !exam.attendance().get(one.getNumber()).isKnown()
                ? ""
                : placement(one)
                        .map(placement -> Message.of(placement.why(), words.getLocale()))
                        .map(found -> getUnmarked() > 0 ? words.of("round_marks.now", found) : found)
                        .orElse("");
    }

    /** Whether somebody goes on. */
    public boolean isIn(Row row) {
        return placement(row.candidacy()).filter(Placement::isIn).isPresent();
    }

    /** What the result says of a tie at the last place; empty where there is none. */
    public String getTie() {
        return exam.cut()
                .flatMap(Cut::tie)
                .map(tie -> Message.of(tie, words.getLocale()))
                .orElse("");
    }

    public int getInCount() {
        return exam.cut().map(cut -> cut.in().size()).orElse(0);
    }

    public long getUnmarked() {
        return exam.attendance().values().stream().filter(one -> !one.isKnown()).count();
    }

    public boolean isOpen() {
        return exam.state() == MarksService.State.OPEN;
    }

    public String getAbsent() {
        return words.of("round_marks.absent");
    }
}
