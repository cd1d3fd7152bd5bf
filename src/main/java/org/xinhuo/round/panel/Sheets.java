package org.xinhuo.round.panel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
    public record Entry(ScoreSheet sheet, Instant at, Optional<String> reason) {

        private List<Object> place() {
            return List.of(sheet.assessor(), sheet.candidate());
        }
    }

    /**
     * A sheet that was changed after the chair had closed.
     *
     * @param before what counted until then; empty where nothing whole did
     * @param after what counts since, with its reason
     */
    public record Correction(Optional<ScoreSheet> before, Entry after) {}

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

    /** What came last. */
    public Entry newest() {
        return entries.get(entries.size() - 1);
    }

    /** What counts: the last sheet of each judge for each candidate. */
    public Collection<ScoreSheet> counting() {
        return last().stream().map(Entry::sheet).toList();
    }

    private Collection<Entry> last() {
        Map<List<Object>, Entry> last = new LinkedHashMap<>();
        entries.forEach(entry -> last.put(entry.place(), entry));
        return last.values();
    }

    /** What a judge may see of what counts: their own until the chair has closed, then all. */
    public List<Entry> seenBy(long judge) {
        return last().stream()
                .filter(entry -> closedAt.isPresent() || entry.sheet().assessor() == judge)
                .toList();
    }

    /** What was changed after the chair had closed, in the order it came. */
    public List<Correction> corrections() {
        List<Correction> corrections = new ArrayList<>();
        Map<List<Object>, ScoreSheet> before = new LinkedHashMap<>();
        for (Entry entry : entries) {
            Optional<ScoreSheet> was = Optional.ofNullable(before.put(entry.place(), entry.sheet()));
            if (entry.reason().isPresent()) {
                corrections.add(new Correction(was.filter(ScoreSheet::isComplete), entry));
            }
        }
        return corrections;
    }

    /** What still keeps the chair from closing, by candidate. */
    public List<Sentence> missing(PanelRules rules, Panel panel) {
        return panel.candidates().keySet().stream()
                .map(candidate -> rules.judge(panel, candidate, counting()))
                .flatMap(score -> score.missing().stream())
                .toList();
    }
}
