package org.xinhuo.round.flow;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xinhuo.assessment.Examination;
import org.xinhuo.certification.RoundRules;
import org.xinhuo.certification.Window;
import org.xinhuo.round.panel.PanelRules;
import org.xinhuo.round.panel.Rubric;
import org.xinhuo.round.ranking.RankCut;
import org.xinhuo.round.ranking.Weights;
import org.xinhuo.shared.Bilingual;
import org.xinhuo.shared.Message;

/**
 * What everybody in a round is measured by: the rules its scheme declared for rounds, as they were when its notice was
 * published.
 */
public record Contest(RoundRules rules) {

    /** Code of the written exam among the parts of the result. */
    public static final String EXAM = org.xinhuo.certification.Stage.EXAM.code();

    /** Points are given in halves (示例规则). */
    private static final BigDecimal STEP = new BigDecimal("0.5");

    /** The stages such a round has, in their order. */
    public List<Stage> stages() {
        return Arrays.stream(Stage.values()).filter(this::has).toList();
    }

    private boolean has(Stage stage) {
        return switch (stage) {
            case NOTICE, APPLICATIONS, RESULT, APPROVAL, ARCHIVE -> true;
            case REVIEW -> rules.has(org.xinhuo.certification.Stage.REVIEW);
            case EXAM -> rules.has(org.xinhuo.certification.Stage.EXAM);
            case CUT -> rules.has(org.xinhuo.certification.Stage.CUT);
            case DRAW -> rules.has(org.xinhuo.certification.Stage.DRAW);
            case SCORING -> !parts().isEmpty();
            case PUBLICITY -> rules.publicityDays() > 0;
        };
    }

    /** The days of the stages; those this contest does without are left out. */
    public Plan plan(Map<Stage, Window> windows) {
        Map<Stage, Window> own = new EnumMap<>(Stage.class);
        windows.forEach((stage, window) -> {
            if (has(stage)) {
                own.put(stage, window);
            }
        });
        return new Plan(own, rules.publicityDays());
    }

    /** What the panel scores, in order: {@code demonstration}, {@code lesson}, {@code portfolio}, {@code interview}. */
    public List<String> parts() {
        return rules.stages().stream()
                .filter(org.xinhuo.certification.Stage::isScoredByPanel)
                .map(org.xinhuo.certification.Stage::code)
                .toList();
    }

    /**
     * What the exam asks where it is sat online (在线笔试); empty where the scheme has it on paper only.
     *
     * @param scheme its name, after which the exam is called
     */
    public Optional<Examination.Form> exam(Bilingual scheme) {
        return rules.online()
                .map(online -> new Examination.Form(
                        new Bilingual(
                                Message.of("round_exam.title", Locale.SIMPLIFIED_CHINESE, scheme),
                                Message.of("round_exam.title", Locale.ENGLISH, scheme)),
                        online.questions(),
                        rules.minutes().get(org.xinhuo.certification.Stage.EXAM),
                        rules.examPass(),
                        online.courses()));
    }

    /** Everybody who passes goes on where the scheme has no cut. */
    public RankCut cut() {
        int places = has(Stage.CUT) && rules.cut() > 0 ? rules.cut() : Integer.MAX_VALUE;
        return new RankCut(places, BigDecimal.valueOf(rules.examPass()));
    }

    public Weights weights() {
        List<Weights.Part> parts = rules.weights().entrySet().stream()
                .map(weight -> new Weights.Part(
                        weight.getKey().code(), name(weight.getKey()), weight.getValue(), least(weight.getKey())))
                .toList();
        return new Weights(parts, BigDecimal.valueOf(rules.pass()));
    }

    private BigDecimal least(org.xinhuo.certification.Stage part) {
        return part == org.xinhuo.certification.Stage.EXAM ? BigDecimal.valueOf(rules.examPass()) : BigDecimal.ZERO;
    }

    private static Bilingual name(org.xinhuo.certification.Stage stage) {
        String key = "word.stage." + stage;
        return new Bilingual(Message.of(key, Locale.SIMPLIFIED_CHINESE), Message.of(key, Locale.ENGLISH));
    }

    public Optional<PanelRules> panel() {
        return rules.panel()
                .map(panel -> new PanelRules(
                        panel.least(),
                        panel.dropFrom() == 0 ? Integer.MAX_VALUE : panel.dropFrom(),
                        BigDecimal.valueOf(panel.spread())));
    }

    public Rubric rubric() {
        List<Rubric.Criterion> criteria = new ArrayList<>();
        for (RoundRules.Criterion criterion : rules.rubric()) {
            criteria.add(new Rubric.Criterion("c" + (criteria.size() + 1), criterion.name(), criterion.points()));
        }
        return new Rubric(criteria, STEP);
    }
}
