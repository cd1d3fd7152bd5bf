package org.xinhuo.certification.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.xinhuo.certification.RoundRules;
import org.xinhuo.certification.RoundRules.Criterion;
import org.xinhuo.certification.RoundRules.OnlineExam;
import org.xinhuo.certification.RoundRules.Panel;
import org.xinhuo.certification.Stage;
import org.xinhuo.shared.content.YamlItem;

/** Reads the {@code round} of a version of the rules. */
final class RoundReader {

    /** As many as an answer sheet has places for. */
    private static final int MOST_QUESTIONS = 200;

    private final Parameters round;
    private final Optional<RoundRules> national;
    private List<Stage> stages = List.of();

    /** @param national what holds where a province is silent; empty for the national rules themselves */
    RoundReader(Parameters round, Optional<RoundRules> national) {
        this.round = round;
        this.national = national;
    }

    RoundRules read() {
        stages = stages();
        Map<Stage, Integer> minutes = new EnumMap<>(Stage.class);
        int pass = round.number("pass", 1, 100, () -> national.orElseThrow().pass());
        int examPass = 0;
        Optional<OnlineExam> online = Optional.empty();
        for (Stage stage : Stage.values()) {
            if (stage.isTimed() && isOn(stage, stage.code())) {
                Parameters group = round.group(stage.code(), "{minutes: 60}");
                minutes.put(stage, group.number("minutes", 1, 600, () -> minutesOf(stage)));
                if (stage == Stage.EXAM) {
                    examPass = group.number(
                            "pass", 1, 100, () -> national.orElseThrow().examPass());
                    online = online(group);
                }
                group.end();
            }
        }
        RoundRules rules = new RoundRules(
                stages,
                round.number("quota", 1, 999, () -> national.orElseThrow().quota()),
                pass,
                minutes,
                examPass,
                online,
                isOn(Stage.CUT, "cut")
                        ? round.number(
                                "cut", 1, 999, () -> national.orElseThrow().cut())
                        : 0,
                weights(),
                isOn(Stage.PANEL, "panel") ? Optional.of(panel()) : Optional.empty(),
                isOn(Stage.PUBLICITY, "publicity") ? publicity() : 0,
                rubric());
        round.end();
        return rules;
    }

    /** Two things that go together: how many questions, and from the banks of which courses. */
    private Optional<OnlineExam> online(Parameters exam) {
        Optional<OnlineExam> nation = national.flatMap(RoundRules::online);
        if (!exam.has("questions") && !exam.has("courses")) {
            return nation;
        }
        int questions = exam.isSilentOn("questions") && nation.isPresent()
                ? nation.get().questions()
                : exam.item()
                        .map(item -> item.number("questions", 1, MOST_QUESTIONS))
                        .orElse(1);
        List<String> courses = exam.isSilentOn("courses") && nation.isPresent()
                ? nation.get().courses()
                : exam.item()
                        .map(item -> item.texts("courses", "peer-educator"))
                        .orElse(List.of());
        if (exam.has("courses") && courses.isEmpty()) {
            exam.mistake("courses", "content.exam_no_course");
        }
        for (String course : courses) {
            if (!course.matches("[a-z0-9][a-z0-9-]*")) {
                exam.mistake("courses", "content.exam_course", course);
            } else if (courses.indexOf(course) != courses.lastIndexOf(course)) {
                exam.mistake("courses", "content.exam_course_twice", course);
            }
        }
        return Optional.of(new OnlineExam(questions, courses));
    }

    private int minutesOf(Stage stage) {
        return national.orElseThrow().minutes().getOrDefault(stage, 0);
    }

    /** Whether a stage is on; what is written for one that is off would be read by nobody. */
    private boolean isOn(Stage stage, String key) {
        boolean on = stages.contains(stage);
        if (!on && round.has(key)) {
            round.mistake(key, "content.stage_off", key);
        }
        return on;
    }

    private List<Stage> stages() {
        if (round.isSilentOn("stages")) {
            return national.orElseThrow().stages();
        }
        List<String> written =
                round.item().map(item -> item.texts("stages", "notice")).orElse(List.of());
        List<Stage> found = new ArrayList<>();
        for (String code : written) {
            Optional<Stage> stage = stage(code);
            if (stage.isEmpty()) {
                round.mistake("stages", "content.not_one_of", "stages", code, codes(List.of(Stage.values())));
            }
            stage.ifPresent(found::add);
        }
        List<Stage> right = new ArrayList<>(new TreeSet<>(found));
        if (!found.equals(right)) {
            round.mistake("stages", "content.stage_order", codes(right));
        }
        national.ifPresent(nation -> right.stream()
                .filter(stage -> !nation.has(stage))
                .forEach(stage ->
                        round.mistake("stages", "content.stage_not_national", stage.code(), codes(nation.stages()))));
        fitTogether(right);
        return right;
    }

    private void fitTogether(List<Stage> on) {
        need(on, on.isEmpty() || !on.contains(Stage.APPLICATION), Stage.APPLICATION);
        need(on, !on.contains(Stage.APPROVAL), Stage.APPROVAL);
        need(on, on.contains(Stage.CUT) && !on.contains(Stage.EXAM), Stage.EXAM);
        boolean shown = on.stream().anyMatch(Stage::isScoredByPanel);
        need(on, shown && !on.contains(Stage.PANEL), Stage.PANEL);
        need(on, !shown && (on.contains(Stage.DRAW) || on.contains(Stage.PANEL)), Stage.DEMONSTRATION);
    }

    private void need(List<Stage> on, boolean missing, Stage stage) {
        if (missing) {
            round.mistake("stages", "content.stage_missing", stage.code(), codes(on));
        }
    }

    private Map<Stage, Integer> weights() {
        List<Stage> scored = stages.stream().filter(Stage::isScored).toList();
        if (round.isSilentOn("weights")
                && scored.equals(List.copyOf(national.orElseThrow().weights().keySet()))) {
            return national.orElseThrow().weights();
        }
        Map<Stage, Integer> weights = new EnumMap<>(Stage.class);
        round.item()
                .flatMap(item -> item.item("weights", "{exam: 40, demonstration: 60}"))
                .ifPresent(item -> {
                    scored.forEach(stage -> weights.put(stage, item.number(stage.code(), 1, 100)));
                    item.noOthers();
                });
        int sum = weights.values().stream().mapToInt(Integer::intValue).sum();
        if (!weights.isEmpty() && sum != 100) {
            round.mistake("weights", "content.not_100", "weights", sum);
        }
        return weights;
    }

    private Panel panel() {
        Optional<Panel> nation = national.flatMap(RoundRules::panel);
        Parameters panel = round.group("panel", "{least: 3, most: 5, drop_from: 5, spread: 20}");
        int least = panel.number("least", 1, 15, () -> nation.orElseThrow().least());
        int most = panel.number("most", 1, 15, () -> nation.orElseThrow().most());
        int dropFrom = panel.has("drop_from") || panel.isSilentOn("drop_from")
                ? panel.number("drop_from", 3, 15, () -> nation.orElseThrow().dropFrom())
                : 0;
        int spread = panel.number("spread", 1, 100, () -> nation.orElseThrow().spread());
        panel.end();
        if (most < least) {
            panel.mistake("most", "content.panel_most", most, least);
        }
        if (dropFrom > most) {
            panel.mistake("drop_from", "content.panel_drop", dropFrom, most);
        }
        return new Panel(least, most, dropFrom, spread);
    }

    private int publicity() {
        Parameters publicity = round.group("publicity", "{days: 7}");
        int days = publicity.number("days", 1, 60, () -> national.orElseThrow().publicityDays());
        publicity.end();
        return days;
    }

    private List<Criterion> rubric() {
        if (national.isPresent()) {
            return stages.contains(Stage.PANEL) ? national.get().rubric() : List.of();
        }
        if (!isOn(Stage.PANEL, "rubric")) {
            return List.of();
        }
        List<Criterion> rubric =
                round.item().map(item -> item.items("rubric", "{zh: …, en: …, points: 25}")).orElse(List.of()).stream()
                        .map(RoundReader::criterion)
                        .toList();
        int sum = rubric.stream().mapToInt(Criterion::points).sum();
        if (!rubric.isEmpty() && sum != 100) {
            round.mistake("rubric", "content.not_100", "rubric", sum);
        }
        return rubric;
    }

    private static Criterion criterion(YamlItem item) {
        Criterion criterion = new Criterion(item.bilingual(), item.number("points", 1, 100));
        item.noOthers();
        return criterion;
    }

    private static Optional<Stage> stage(String code) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.code().equals(code))
                .findFirst();
    }

    private static String codes(List<Stage> stages) {
        return stages.stream().map(Stage::code).collect(Collectors.joining(", "));
    }
}
