package org.xinhuo.round.panel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xinhuo.round.panel.Rubric.Criterion;
import org.xinhuo.shared.Message.Sentence;
import org.xinhuo.shared.Refusal;

/**
 * What one judge gave one candidate (评分表). It may be incomplete while the judge is at it.
 *
 * @param candidate number of the candidate
 * @param points by criterion
 */
public record ScoreSheet(long assessor, String candidate, Rubric rubric, Map<String, BigDecimal> points) {

    /** @throws Refusal if there are more points than the criterion has, fewer than none, or parts of a step */
    public ScoreSheet {
        points = new TreeMap<>(points);
        for (Criterion criterion : rubric.criteria()) {
            BigDecimal given = points.get(criterion.code());
            if (given != null && !lies(given, criterion, rubric.step())) {
                throw new Refusal(
                        "refusal.sheet_points",
                        criterion.name(),
                        criterion.points(),
                        rubric.step().toPlainString(),
                        given.toPlainString());
            }
        }
        List<String> codes = rubric.criteria().stream().map(Criterion::code).toList();
        if (!codes.containsAll(points.keySet())) {
            throw new IllegalArgumentException("Points for something else than " + codes);
        }
    }

    private static boolean lies(BigDecimal given, Criterion criterion, BigDecimal step) {
        return given.signum() >= 0
                && given.compareTo(BigDecimal.valueOf(criterion.points())) <= 0
                && given.remainder(step).signum() == 0;
    }

    /** The criteria without points, in the order of the rubric. */
    public List<Sentence> missing() {
        return rubric.criteria().stream()
                .filter(criterion -> !points.containsKey(criterion.code()))
                .map(criterion -> Sentence.of("sheet.missing", criterion.name(), criterion.points()))
                .toList();
    }

    public boolean isComplete() {
        return missing().isEmpty();
    }

    /** Out of 100. */
    public BigDecimal total() {
        if (!isComplete()) {
            throw new IllegalStateException("An incomplete sheet has no total");
        }
        return points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
