package org.xinhuo.round.panel;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xinhuo.round.ranking.Mark;

/**
 * How sheets make a mark (domain.md §2.12, 示例规则): where so many judge a candidate, the highest and the lowest total are
 * left out and the mean is of the rest; where fewer judge, it is of all.
 *
 * @param least fewest judges for one candidate, after withdrawals
 * @param trimFrom five; at least three, so that something is left
 * @param spreadLimit points between highest and lowest total beyond which the chair is warned; exactly so many is no
 *     warning
 */
public record PanelRules(int least, int trimFrom, BigDecimal spreadLimit) {

    public PanelRules {
        if (least < 1 || trimFrom < 3) {
            throw new IllegalArgumentException("A panel of " + least + " that trims from " + trimFrom);
        }
    }

    /** @param sheets any of this part; those that count are picked here, by those who judge the candidate */
    public PanelScore judge(Panel panel, String candidate, Collection<ScoreSheet> sheets) {
        if (panel.absent().containsKey(candidate)) {
            return new PanelScore.Absent(candidate);
        }
        Set<Long> judging = panel.judging(candidate);
        if (judging.size() < least) {
            return new PanelScore.TooFew(candidate, judging.size(), least);
        }
        Map<Long, BigDecimal> totals = new TreeMap<>();
        sheets.stream()
                .filter(sheet -> sheet.candidate().equals(candidate) && judging.contains(sheet.assessor()))
                .filter(ScoreSheet::isComplete)
                .forEach(sheet -> totals.put(sheet.assessor(), sheet.total()));
        Set<Long> waiting = new TreeSet<>(judging);
        waiting.removeAll(totals.keySet());
        return waiting.isEmpty() ? score(totals.values()) : new PanelScore.Waiting(candidate, waiting);
    }

    private PanelScore score(Collection<BigDecimal> totals) {
        List<BigDecimal> sorted = totals.stream().sorted().toList();
        boolean trimmed = sorted.size() >= trimFrom;
        List<BigDecimal> counted = trimmed ? sorted.subList(1, sorted.size() - 1) : sorted;
        return new PanelScore.Scored(
                Mark.mean(counted),
                trimmed,
                PanelScore.spread(sorted.get(0), sorted.get(sorted.size() - 1), spreadLimit));
    }
}
