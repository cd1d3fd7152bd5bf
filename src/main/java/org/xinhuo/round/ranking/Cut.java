package org.xinhuo.round.ranking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xinhuo.shared.Message.Sentence;

/**
 * The result of a {@link RankCut}.
 *
 * @param places how many there were to give
 * @param lastIn the mark of the last place; empty if nobody passed
 * @param placements by candidate number, everybody who could have sat the exam
 */
public record Cut(int places, Optional<Mark> lastIn, Map<String, Placement> placements) {

    public Cut {
        placements = new TreeMap<>(placements);
    }

    /** Numbers of those who go on, in the order of numbers: the list to be frozen for the draw. */
    public List<String> in() {
        return placements.entrySet().stream()
                .filter(placement -> placement.getValue().isIn())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What the published result says of a tie at the last place that let in more people than there were places. */
    public Optional<Sentence> tie() {
        int in = in().size();
        return in > places
                ? Optional.of(
                        Sentence.of("cut.tie", places, lastIn.orElseThrow().toString(), in))
                : Optional.empty();
    }
}
