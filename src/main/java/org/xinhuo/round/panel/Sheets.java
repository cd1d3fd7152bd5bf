package org.xinhuo.round.panel;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xinhuo.round.flow.Entry;
import org.xinhuo.shared.Message.Sentence;
import org.xinhuo.shared.Refusal;

/**
 * All that was scored in one part of a round, in the order it came. The last entry of a judge for a candidate counts; what
 * was there before stays.
 *
 * @param closedAt when the chair closed; empty before
 */
public record Sheets(List<Entry> entries, Optional<Instant> closedAt) {

    /**
     * A sheet as it was handed in.
     *
     * @param reason why it was changed after the chair had closed; empty for what was handed in before
     */
    public record Entry(ScoreSheet sheet, Instant at, Optional<String> reason) {}

    public Sheets {
        entries = List.copyOf(entries);
    }

    public static Sheets none() {
        return new Sheets(List.of(), Optional.empty());
    }

    /**
     * A judge hands in a sheet, or another one for the same candidate.
     *
     * @param by who is signed in: a sheet is handed in by its own judge, not by the chair for them
     * @param reason not needed until the chair has closed
     * @throws Refusal if somebody else does it, the judge withdrew from the candidate, or it is closed and the reason or a
     *     criterion is missing
     */
    public Sheets with(Panel panel, ScoreSheet sheet, long by, Instant at, String reason) {
        if (by != sheet.assessor() || !panel.judges().containsKey(by)) {
            throw new Refusal("refusal.sheet_of_another");
        }
        panel.withdrawn(by, sheet.candidate()).ifPresent(why -> {
            throw new Refusal(why);
        });
        boolean closed = closedAt.isPresent();
        if (closed && (reason == null || reason.isBlank())) {
            throw new Refusal("refusal.sheet_closed");
        }
        if (closed && !sheet.isComplete()) {
            throw new Refusal(sheet.missing().get(0));
        }
        Entry entry = new Entry(sheet, at, closed ? Optional.of(reason.strip()) : Optional.empty());
        return new Sheets(Stream.concat(entries.stream(), Stream.of(entry)).toList(), closedAt);
    }

    /** What counts: the last sheet of each judge for each candidate. */
    public Collection<ScoreSheet> counting() {
        Map<List<Object>, ScoreSheet> last = new LinkedHashMap<>();
        entries.forEach(entry ->
                last.put(List.of(entry.sheet().assessor(), entry.sheet().candidate()), entry.sheet()));
        return last.values();
    }

    /** What a judge may see: their own until the chair has closed, then all. */
    public List<Entry> seenBy(long judge) {
        return entries.stream()
                .filter(entry -> closedAt.isPresent() || entry.sheet().assessor() == judge)
                .toList();
    }

    /** What was changed after the chair had closed; each with its reason. */
    public List<Entry> corrections() {
        return entries.stream().filter(entry -> entry.reason().isPresent()).toList();
    }

    /** What still keeps the chair from closing, by candidate. */
    public List<Sentence> missing(PanelRules rules, Panel panel) {
        return panel.candidates().keySet().stream()
                .map(candidate -> rules.judge(panel, candidate, counting()))
                .flatMap(score -> score.missing().stream())
                .toList();
    }

    /** The chair closes: from now on a change keeps both and needs a reason. */
    public Sheets close(PanelRules rules, Panel panel, Instant now) {
        if (closedAt.isPresent()) {
            throw new Refusal("refusal.panel_closed_already");
        }
        missing(rules, panel).stream().findFirst().ifPresent(first -> {
            throw new Refusal(first);
        });
        return new Sheets(entries, Optional.of(now));
    }
}
