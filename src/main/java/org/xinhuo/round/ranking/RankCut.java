package org.xinhuo.round.ranking;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who goes on from the written exam (排名入围): of those who reach the pass mark the best so many. Everybody whose mark
 * equals that of the last place is in, and the result says so, because there is no fair way to choose among equals.
 *
 * @param places 30 of 43 in 山西 (domain.md §2.3); all who pass where it is as large as the round. The tie is a 示例规则
 * @param passMark out of 100 (domain.md §2.12, 示例规则)
 */
public record RankCut(int places, BigDecimal passMark) {

    public RankCut {
        if (places < 1) {
            throw new IllegalArgumentException("A cut at " + places);
        }
    }

    /** @param marks by candidate number; empty for who did not sit the exam */
    public Cut make(Map<String, Optional<Mark>> marks) {
        List<Mark> passed = marks.values().stream()
                .flatMap(Optional::stream)
                .filter(mark -> mark.reaches(passMark))
                .sorted(Comparator.reverseOrder())
                .toList();
        Optional<Mark> lastIn =
                passed.isEmpty() ? Optional.empty() : Optional.of(passed.get(Math.min(places, passed.size()) - 1));
        boolean tied = lastIn.isPresent()
                && passed.stream().filter(lastIn.get()::equals).count() > 1;
        Map<String, Placement> placements = new TreeMap<>();
        marks.forEach((candidate, mark) -> placements.put(candidate, place(mark, passed, lastIn, tied)));
        return new Cut(places, lastIn, placements);
    }

    private Placement place(Optional<Mark> sat, List<Mark> passed, Optional<Mark> lastIn, boolean tied) {
        if (sat.isEmpty()) {
            return new Placement.Absent();
        }
        Mark mark = sat.get();
        if (!mark.reaches(passMark)) {
            return new Placement.BelowPassMark(mark, passMark);
        }
        int rank = 1 + passed.indexOf(mark);
        Mark last = lastIn.orElseThrow();
        return mark.compareTo(last) < 0
                ? new Placement.BelowCut(rank, mark, last, places)
                : new Placement.In(rank, mark, tied && mark.equals(last));
    }
}
