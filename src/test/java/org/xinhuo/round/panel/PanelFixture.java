package org.xinhuo.round.panel;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.xinhuo.round.panel.Rubric.Criterion;
import org.xinhuo.shared.Bilingual;

/** Panels and sheets as situations. */
final class PanelFixture {

    static final Instant MORNING = Instant.parse("2026-09-20T01:00:00Z");
    static final Instant EVENING = Instant.parse("2026-09-20T10:00:00Z");

    /** 3 judges at least, trimmed from 5 on, warned beyond 15 points. */
    static final PanelRules RULES = new PanelRules(3, 5, new BigDecimal("15"));

    /** Two criteria of 60 and 40. */
    static final Rubric RUBRIC = new Rubric(
            List.of(
                    new Criterion("content", new Bilingual("内容", "Content"), 60),
                    new Criterion("manner", new Bilingual("主持", "Manner"), 40)),
            new BigDecimal("0.5"));

    private PanelFixture() {}

    /** Judges 1, 2 and so on of the provincial association, candidates 001 of Chuzhou and 002 of Hefei. */
    static Panel panel(int judges) {
        return new Panel(
                LongStream.rangeClosed(1, judges).boxed().collect(Collectors.toMap(id -> id, id -> "CN/34/")),
                Map.of("001", "CN/34/3411/", "002", "CN/34/3401/"),
                Map.of(),
                Map.of(),
                Map.of());
    }

    static Panel declared(Panel panel, long judge, String candidate) {
        return new Panel(
                panel.judges(), panel.candidates(), Map.of(judge, Set.of(candidate)), panel.released(), panel.absent());
    }

    static Panel released(Panel panel, long judge, String why) {
        return new Panel(panel.judges(), panel.candidates(), panel.declared(), Map.of(judge, why), panel.absent());
    }

    static Panel absent(Panel panel, String candidate, String why) {
        return new Panel(
                panel.judges(), panel.candidates(), panel.declared(), panel.released(), Map.of(candidate, why));
    }

    /** The judge belongs to Chuzhou, like candidate 001. */
    static Panel fromChuzhou(Panel panel, long judge) {
        Map<Long, String> judges = new TreeMap<>(panel.judges());
        judges.put(judge, "CN/34/3411/");
        return new Panel(judges, panel.candidates(), panel.declared(), panel.released(), panel.absent());
    }

    /** A complete sheet of so many points. */
    static ScoreSheet sheet(long judge, String candidate, String total) {
        BigDecimal manner = new BigDecimal(total).min(new BigDecimal("40"));
        return new ScoreSheet(
                judge, candidate, RUBRIC, Map.of("content", new BigDecimal(total).subtract(manner), "manner", manner));
    }

    /** Sheets of judges 1, 2 and so on for one candidate. */
    static List<ScoreSheet> sheets(String candidate, String... totals) {
        List<ScoreSheet> sheets = new ArrayList<>();
        for (String total : totals) {
            sheets.add(sheet(sheets.size() + 1L, candidate, total));
        }
        return sheets;
    }
}
