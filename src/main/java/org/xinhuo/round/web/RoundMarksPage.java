package org.xinhuo.round.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xinhuo.round.Candidacy;
import org.xinhuo.round.MarksService;
import org.xinhuo.round.ranking.Cut;
import org.xinhuo.round.ranking.Placement;
import org.xinhuo.shared.Message;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Words;
import org.xinhuo.shared.web.Notices;
import org.xinhuo.shared.web.Redirect;

/** 笔试成绩: the marks of everybody, typed in a list; confirmed; then the cut. */
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
     */
    public record Row(Candidacy candidacy, String field, String was, String typed, String why) {}

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
        Map<String, Refusal> refusals = marks.refusals(changed);
        refusals.forEach((number, refusal) -> notices.refuse(field(number), words.of(refusal)));
        if (refusals.isEmpty() && notices.tries(() -> marks.enter(getCode(), changed))) {
            Redirect.to("/manage/round-marks?code=" + getCode() + "&done=marks_entered");
        }
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
            rows.add(new Row(one, field, before, typed, why(one)));
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
        return isOpen() && !one.isMarked()
                ? ""
                : placement(one)
                        .map(placement -> Message.of(placement.why(), words.getLocale()))
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
        return exam.candidates().stream().filter(one -> !one.isMarked()).count();
    }

    public boolean isOpen() {
        return exam.state() == MarksService.State.OPEN;
    }

    public String getAbsent() {
        return words.of("round_marks.absent");
    }
}
