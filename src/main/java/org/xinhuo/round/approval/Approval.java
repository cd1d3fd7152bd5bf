package org.xinhuo.round.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xinhuo.shared.Refusal;

/**
 * The approval of a round (批准): a second officer approves exactly the list that was publicised, and each person on it gets
 * everything or nothing.
 *
 * @param publicised SHA-256 of the list that was publicised
 * @param publicity empty where the scheme does without
 */
public record Approval(String publicised, Optional<Publicity> publicity, List<Objection> objections, Hands hands) {

    public Approval {
        objections = List.copyOf(objections);
    }

    /**
     * @param today's list, made anew from the records: a mark that was changed since then shows in it
     * @return what happens to each person, by number
     * @throws Refusal if the officer may not approve, publicity still runs, or the list is not the one publicised
     */
    public Map<String, Verdict> approve(long officer, PublicList list, LocalDate day) {
        hands.mustNotHaveTouched(officer);
        publicity.ifPresent(days -> days.mustBeOver(day));
        if (!list.sha256().equals(publicised)) {
            throw new Refusal("refusal.other_list");
        }
        Map<String, Verdict> verdicts = new TreeMap<>();
        list.lines().forEach(line -> verdicts.put(line.candidate(), verdict(line.candidate())));
        return verdicts;
    }

    private Verdict verdict(String candidate) {
        List<Objection> theirs = objections.stream()
                .filter(objection -> objection.candidate().equals(candidate))
                .toList();
        Optional<Objection.Ruling> upheld =
                theirs.stream().filter(Objection::isUpheld).findFirst().flatMap(Objection::ruling);
        if (upheld.isPresent()) {
            return new Verdict.Excluded(upheld.get().reason());
        }
        int open = Math.toIntExact(theirs.stream()
                .filter(objection -> objection.ruling().isEmpty())
                .count());
        return open > 0 ? new Verdict.Waiting(open) : new Verdict.Award();
    }
}
