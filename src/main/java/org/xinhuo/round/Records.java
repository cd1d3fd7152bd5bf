package org.xinhuo.round;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xinhuo.round.approval.Hands;
import org.xinhuo.round.flow.Act;
import org.xinhuo.round.flow.Attendance;
import org.xinhuo.round.flow.Contest;
import org.xinhuo.round.flow.ExamRoll;
import org.xinhuo.round.flow.Progress;
import org.xinhuo.round.flow.Stage;
import org.xinhuo.round.flow.Tally;
import org.xinhuo.round.panel.Panel;
import org.xinhuo.round.panel.Sheets;
import org.xinhuo.round.ranking.Cut;
import org.xinhuo.round.ranking.Mark;
import org.xinhuo.shared.Message.Sentence;
import org.xinhuo.shared.Refusal;

/**
 * All that was recorded in a round, put together for the rules: how far it is, who goes on after the exam, who judges whom,
 * what was scored. Read once for a request; the cut, the panel and the sheets are worked out once and then stand, so that
 * who records something new reads anew.
 */
final class Records {

    private final Round round;
    private final Contest contest;
    private final List<ActRecord> acts;
    private final List<Candidacy> candidacies;
    private final List<Judge> judges;
    private final List<Recusal> recusals;
    private final List<SheetRecord> sheets;
    private final Optional<List<ObjectionRecord>> objections;
    private final ExamRoll roll;
    private final Map<String, Sheets> byPart = new HashMap<>();
    private Optional<Cut> cut;
    private Panel panel;

    /**
     * @param objections empty where only what one judge needs was read: of the others, and of what is open, it says nothing
     * @param roll who has come to the exam; matters no more once the marks are confirmed
     */
    Records(
            Round round,
            Contest contest,
            List<ActRecord> acts,
            List<Candidacy> candidacies,
            List<Judge> judges,
            List<Recusal> recusals,
            List<SheetRecord> sheets,
            Optional<List<ObjectionRecord>> objections,
            ExamRoll roll) {
        this.round = round;
        this.contest = contest;
        this.acts = acts;
        this.candidacies = candidacies;
        this.judges = judges;
        this.recusals = recusals;
        this.sheets = sheets;
        this.objections = objections;
        this.roll = roll;
    }

    Round round() {
        return round;
    }

    Contest contest() {
        return contest;
    }

    List<ActRecord> acts() {
        return acts;
    }

    List<Candidacy> candidacies() {
        return candidacies;
    }

    List<Judge> judges() {
        return judges;
    }

    List<ObjectionRecord> objections() {
        return objections.orElseThrow(() -> new IllegalStateException("Read for one judge only"));
    }

    /** How far the round has come. */
    Progress progress() {
        return new Progress(round.plan(), done(), tally());
    }

    /** The same without counting what is open: nothing can be closed by it. */
    Progress uncounted() {
        return Progress.uncounted(round.plan(), done());
    }

    private List<Act> done() {
        return acts.stream().map(ActRecord::act).toList();
    }

    private Tally tally() {
        int places = round.quotas().total();
        int undecided = (int) candidacies.stream()
                .filter(one -> one.state() == Candidacy.State.WAITING || one.state() == Candidacy.State.RETURNED)
                .count();
        List<Sentence> unmarked =
                roll.missing(candidates().stream().map(this::attendance).toList());
        int open = (int) objections().stream()
                .filter(one -> one.objection().ruling().isEmpty())
                .count();
        return new Tally(places, undecided, unmarked, unscored(), open, unawarded());
    }

    private int unawarded() {
        boolean approved = act(Act.Kind.APPROVED).isPresent();
        return approved ? new Result(this).unawarded() : 0;
    }

    private List<Sentence> unscored() {
        List<Sentence> unscored = new ArrayList<>();
        contest.panel().ifPresent(rules -> contest.parts()
                .forEach(part -> unscored.addAll(sheets(part).missing(rules, panel()))));
        return unscored;
    }

    /** Those whom the review let in; everybody where there is no review. */
    List<Candidacy> candidates() {
        boolean reviewed = round.plan().has(Stage.REVIEW);
        return candidacies.stream()
                .filter(one -> !reviewed || one.state() == Candidacy.State.ACCEPTED)
                .toList();
    }

    /** Who has come to the exam. */
    ExamRoll roll() {
        return roll;
    }

    /** How one of the candidates stands with the exam. */
    Attendance attendance(Candidacy one) {
        return roll.of(one.getPerson().getId(), one.isMarked(), one.writtenMark());
    }

    /** What the exam made of everybody; empty where the scheme has none. */
    Optional<Cut> cut() {
        if (cut == null) {
            cut = round.plan().has(Stage.EXAM) ? Optional.of(makeCut()) : Optional.empty();
        }
        return cut;
    }

    private Cut makeCut() {
        Map<String, Optional<Mark>> marks = new TreeMap<>();
        candidates().forEach(one -> marks.put(one.getNumber(), attendance(one).mark()));
        return contest.cut().make(marks);
    }

    /** Numbers of those who teach before the panel. */
    List<String> before() {
        return cut().map(Cut::in)
                .orElseGet(() -> candidates().stream().map(Candidacy::getNumber).toList());
    }

    /** Who judges whom. */
    Panel panel() {
        if (panel == null) {
            panel = seatPanel();
        }
        return panel;
    }

    private Panel seatPanel() {
        Map<Long, String> seats = new TreeMap<>();
        Map<Long, String> released = new HashMap<>();
        judges.forEach(judge -> {
            long id = judge.getPerson().getId();
            seats.put(id, judge.getPerson().getOrganisation().getCode());
            judge.released().ifPresent(reason -> released.put(id, reason));
        });
        Map<Long, Set<String>> declared = new HashMap<>();
        recusals.forEach(
                one -> declared.computeIfAbsent(one.getJudge().getPerson().getId(), judge -> new HashSet<>())
                        .add(one.getCandidacy().getNumber()));
        Map<String, String> shown = new TreeMap<>();
        Map<String, String> absent = new HashMap<>();
        Set<String> before = new HashSet<>(before());
        candidates().stream().filter(one -> before.contains(one.getNumber())).forEach(one -> {
            shown.put(one.getNumber(), one.getPerson().getOrganisation().getCode());
            one.missedPanel().ifPresent(why -> absent.put(one.getNumber(), why));
        });
        return new Panel(seats, shown, declared, released, absent);
    }

    /** What was handed in for one part. */
    Sheets sheets(String part) {
        return byPart.computeIfAbsent(part, this::sheetsOf);
    }

    private Sheets sheetsOf(String part) {
        List<Sheets.Entry> entries = sheets.stream()
                .filter(sheet -> sheet.getPart().equals(part))
                .map(sheet -> sheet.entry(contest.rubric()))
                .toList();
        return new Sheets(entries, act(Act.Kind.CHAIR_CLOSED).map(Act::at));
    }

    Optional<Act> act(Act.Kind kind) {
        return acts.stream()
                .map(ActRecord::act)
                .filter(act -> act.kind() == kind)
                .reduce((earlier, later) -> later);
    }

    /** What an act of this kind fixed last. */
    Optional<String> frozen(Act.Kind kind) {
        return acts.stream()
                .filter(record -> record.act().kind() == kind)
                .reduce((earlier, later) -> later)
                .flatMap(ActRecord::frozen);
    }

    /** Who had a hand in it. */
    Hands hands() {
        Set<Long> scored = judges.stream().map(one -> one.getPerson().getId()).collect(Collectors.toSet());
        Set<Long> stand =
                candidacies.stream().map(one -> one.getPerson().getId()).collect(Collectors.toSet());
        return new Hands(acts.stream().map(ActRecord::act).toList(), scored, stand);
    }

    /** The place of somebody on the panel, released or not. */
    Optional<Judge> judge(long person) {
        return judges.stream()
                .filter(judge -> judge.getPerson().getId() == person)
                .findFirst();
    }

    /** What counts of a judge for a candidate in a part: the last their device sent. */
    Optional<SheetRecord> sheet(long person, String part, String number) {
        return sheets.stream()
                .filter(sheet -> sheet.getPart().equals(part)
                        && sheet.getCandidacy().getNumber().equals(number)
                        && sheet.getJudge().getPerson().getId() == person)
                .reduce((earlier, later) -> later);
    }

    /** Somebody who teaches before the panel. */
    Optional<Candidacy> shown(String number) {
        return candidacies.stream()
                .filter(one -> one.getNumber().equals(number))
                .filter(one -> panel().candidates().containsKey(number))
                .findFirst();
    }

    /** Whether the chair has closed the scoring (评分结束). */
    boolean isScored() {
        return act(Act.Kind.CHAIR_CLOSED).isPresent();
    }

    /** @throws Refusal once the chair has closed the scoring */
    void mustBeUnscored() {
        if (isScored()) {
            throw new Refusal("refusal.panel_closed_already");
        }
    }

    /** The judges who were not released. */
    List<Judge> sitting() {
        return judges.stream().filter(judge -> judge.released().isEmpty()).toList();
    }
}
