package org.xinhuo.certification;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinhuo.shared.Bilingual;

/**
 * What the rules of a scheme say of its certification rounds (认证批次). A scheme without them is applied for by each
 * person alone.
 *
 * @param stages        those that are on, in their order
 * @param quota         how many people each organisation below may recommend, unless the notice says otherwise
 * @param pass          least combined result, of 100, with which one is certified
 * @param minutes       how long each timed stage lasts
 * @param examPass      least score of the exam, of 100; 0 without one
 * @param online        how the exam can be sat online; empty where it is on paper only
 * @param cut           how many go on after the exam; 0 where everybody does
 * @param weights       what each scored stage counts in the result; together 100
 * @param publicityDays how long the result is shown before it is approved; 0 without
 * @param rubric        what assessors look at; the points come to 100, empty without a panel
 */
public record RoundRules(
        List<Stage> stages,
        int quota,
        int pass,
        Map<Stage, Integer> minutes,
        int examPass,
        Optional<OnlineExam> online,
        int cut,
        Map<Stage, Integer> weights,
        Optional<Panel> panel,
        int publicityDays,
        List<Criterion> rubric) {

    /**
     * What an exam that is sat online asks (在线笔试).
     *
     * @param questions drawn from the banks of the courses, as evenly as they divide
     * @param courses   their codes. One that is not there leaves the exam to paper, and closes nothing
     */
    public record OnlineExam(int questions, List<String> courses) {

        public OnlineExam {
            courses = List.copyOf(courses);
        }
    }

    /**
     * Those who score, each alone.
     *
     * @param least    fewest assessors whose scores make a result
     * @param most     most of them
     * @param dropFrom from how many on the highest and the lowest score are left out; 0 for never
     * @param spread   points between the highest and the lowest score above which the chair is warned
     */
    public record Panel(int least, int most, int dropFrom, int spread) {}

    /** One line of the score sheet (评分标准). */
    public record Criterion(Bilingual name, int points) {}

    public RoundRules {
        stages = List.copyOf(stages);
        minutes = ordered(minutes);
        weights = ordered(weights);
        rubric = List.copyOf(rubric);
    }

    private static Map<Stage, Integer> ordered(Map<Stage, Integer> values) {
        Map<Stage, Integer> ordered = new EnumMap<>(Stage.class);
        ordered.putAll(values);
        return Collections.unmodifiableMap(ordered);
    }

    public boolean has(Stage stage) {
        return stages.contains(stage);
    }
}
