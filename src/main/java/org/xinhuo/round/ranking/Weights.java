package org.xinhuo.round.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xinhuo.shared.Bilingual;
import org.xinhuo.shared.Message.Sentence;

/**
 * How the parts of a round make one result (总成绩): what each counts, the least mark in it, and the least in all.
 *
 * @param parts in the order in which they are held
 * @param passMark of the combined mark, out of 100 (示例规则)
 */
public record Weights(List<Part> parts, BigDecimal passMark) {

    /**
     * One part of the contest.
     *
     * @param code {@code written}, {@code micro_lesson}, {@code live_lesson}, {@code portfolio}, {@code interview}
     * @param percent of the combined mark: 40 and 60 for 省级 (domain.md §2.12, 示例规则)
     * @param least mark out of 100 needed in this part alone; 0 for none
     */
    public record Part(String code, Bilingual name, int percent, BigDecimal least) {}

    public Weights {
        parts = List.copyOf(parts);
        if (parts.stream().mapToInt(Part::percent).sum() != 100) {
            throw new IllegalArgumentException("Weights that do not make 100: " + parts);
        }
    }

    /** @param marks of one person by part; who missed a part has no mark in it */
    Standing combine(Map<String, Mark> marks) {
        List<Sentence> wanting = new ArrayList<>();
        Optional<Mark> combined = Optional.empty();
        for (Part part : parts) {
            Mark mark = marks.get(part.code());
            if (mark == null) {
                return new Standing(Optional.empty(), 0, List.of(Sentence.of("combined.part_missing", part.name())));
            }
            if (!mark.reaches(part.least())) {
                wanting.add(Sentence.of(
                        "combined.part_below",
                        part.name(),
                        mark.toString(),
                        part.least().toPlainString()));
            }
            Mark share = mark.weighted(part.percent());
            combined = Optional.of(combined.map(share::plus).orElse(share));
        }
        Mark total = combined.orElseThrow();
        if (!total.reaches(passMark)) {
            wanting.add(Sentence.of("combined.below", total.toString(), passMark.toPlainString()));
        }
        return new Standing(combined, 0, wanting);
    }

    /**
     * Everybody's standing. Those who pass are ranked by the combined mark as it is stated; equals share a rank (1, 2, 2,
     * 4).
     *
     * @param marks by candidate number and part
     */
    public Map<String, Standing> rank(Map<String, Map<String, Mark>> marks) {
        Map<String, Standing> standings = new TreeMap<>();
        marks.forEach((candidate, theirs) -> standings.put(candidate, combine(theirs)));
        List<Mark> passed = standings.values().stream()
                .filter(Standing::passes)
                .map(standing -> standing.combined().orElseThrow())
                .toList();
        standings.replaceAll((candidate, standing) -> standing.passes() ? standing.ranked(passed) : standing);
        return standings;
    }
}
