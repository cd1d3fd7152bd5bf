package org.xinhuo.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xinhuo.round.approval.Approval;
import org.xinhuo.round.approval.Hands;
import org.xinhuo.round.approval.Objection;
import org.xinhuo.round.approval.PublicList;
import org.xinhuo.round.approval.Publicity;
import org.xinhuo.round.approval.Verdict;
import org.xinhuo.round.flow.Act;
import org.xinhuo.round.flow.Contest;
import org.xinhuo.round.panel.Panel;
import org.xinhuo.round.panel.PanelScore;
import org.xinhuo.round.panel.ScoreSheet;
import org.xinhuo.round.ranking.Mark;
import org.xinhuo.round.ranking.Standing;
import org.xinhuo.shared.Refusal;

/** What a round makes of everybody, worked out anew from what was recorded: marks, ranks, the list, the verdicts. */
final class Result {

    private final Records records;
    private final Map<String, Map<String, Mark>> marks;
    private final Map<String, Standing> standings;

    Result(Records records) {
        this.records = records;
        this.marks = new TreeMap<>();
        records.before().forEach(number -> marks.put(number, new TreeMap<>()));
        records.candidates().stream()
                .filter(one -> marks.containsKey(one.getNumber()))
                .forEach(one -> one.writtenMark()
                        .ifPresent(mark -> marks.get(one.getNumber()).put(Contest.EXAM, mark)));
        records.contest().panel().ifPresent(rules -> {
            Panel panel = records.panel();
            for (String part : records.contest().parts()) {
                List<ScoreSheet> sheets = List.copyOf(records.sheets(part).counting());
                marks.forEach((number, theirs) -> {
                    if (rules.judge(panel, number, sheets) instanceof PanelScore.Scored scored) {
                        theirs.put(part, scored.mark());
                    }
                });
            }
        });
        this.standings = records.contest().weights().rank(marks);
        records.panel().absent().forEach((number, reason) -> standings.replace(number, Standing.absent(reason)));
    }

    /** By number, then part. */
    Map<String, Map<String, Mark>> marks() {
        return marks;
    }

    Map<String, Standing> standings() {
        return standings;
    }

    /** Those who pass, as the public reads it. */
    PublicList list() {
        List<PublicList.Line> lines = new ArrayList<>();
        for (Candidacy one : records.candidates()) {
            Standing standing = standings.get(one.getNumber());
            if (standing != null && standing.passes()) {
                lines.add(new PublicList.Line(
                        standing.rank(),
                        one.getNumber(),
                        one.getPerson().getName(),
                        standing.combined().orElseThrow()));
            }
        }
        return new PublicList(records.round().getCode(), lines);
    }

    /**
     * What the approval by an officer means for each person on the list, by number.
     *
     * @throws Refusal if nothing was publicised, or they may not approve it
     */
    Map<String, Verdict> approve(long officer, LocalDate day) {
        return approval(records.hands()).approve(officer, list(), day);
    }

    /** What an approval would mean for each as things stand, whoever approves and whenever. */
    Map<String, Verdict> verdicts() {
        String today = list().sha256();
        Approval anybodys = new Approval(
                today, Optional.empty(), objections(), new Hands(List.of(), java.util.Set.of(), java.util.Set.of()));
        return anybodys.approve(0, list(), LocalDate.MAX);
    }

    /** How many of those approved have no credential yet. */
    int unawarded() {
        Map<String, Verdict> verdicts = verdicts();
        return (int) records.candidacies().stream()
                .filter(one -> verdicts.get(one.getNumber()) instanceof Verdict.Award)
                .filter(one -> one.credential().isEmpty())
                .count();
    }

    private Approval approval(Hands hands) {
        return new Approval(
                records.frozen(Act.Kind.LIST_PUBLICISED).orElse(""),
                records.progress().publicity().map(Publicity::new),
                objections(),
                hands);
    }

    private List<Objection> objections() {
        return records.objections().stream().map(ObjectionRecord::objection).toList();
    }
}
