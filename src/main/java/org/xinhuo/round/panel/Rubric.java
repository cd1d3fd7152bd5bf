package org.xinhuo.round.panel;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xinhuo.shared.Bilingual;

/**
 * What a lesson is scored by (评分标准): criteria whose points make 100. The skeleton for 微课 stands in domain.md §2.12
 * (示例规则).
 *
 * @param step what points are counted in: 0.5
 */
public record Rubric(List<Criterion> criteria, BigDecimal step) {

    /**
     * One thing the judges look at.
     *
     * @param points most that can be given for it
     */
    public record Criterion(String code, Bilingual name, int points) {}

    public Rubric {
        criteria = List.copyOf(criteria);
        Set<String> codes = new HashSet<>();
        criteria.forEach(criterion -> codes.add(criterion.code()));
        int points = criteria.stream().mapToInt(Criterion::points).sum();
        if (points != 100 || codes.size() != criteria.size() || step.signum() <= 0) {
            throw new IllegalArgumentException("A rubric of " + points + " points: " + criteria);
        }
    }
}
