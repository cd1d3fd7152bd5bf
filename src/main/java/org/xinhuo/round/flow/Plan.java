package org.xinhuo.round.flow;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinhuo.certification.Window;
import org.xinhuo.shared.Refusal;

/**
 * When a round does what: the planned days of each stage the scheme has. A stage that is not in it is switched off and
 * skipped.
 *
 * @param publicityDays how long the list is publicised, counted from the day on which it really was; 0 where the scheme
 *     does without
 */
public record Plan(Map<Stage, Window> windows, int publicityDays) {

    /**
     * @throws Refusal if a stage that no round can do without is missing, one is there without what it rests on, or a
     *     stage is planned to end before the one in front of it
     */
    public Plan {
        windows = Collections.unmodifiableMap(new EnumMap<>(windows));
        for (Stage stage : Stage.values()) {
            if (!stage.canBeSwitchedOff() && !windows.containsKey(stage)) {
                throw new Refusal("refusal.plan_days_missing");
            }
        }
        if (!windows.containsKey(Stage.EXAM) && !windows.containsKey(Stage.SCORING)) {
            throw new Refusal("refusal.plan_nothing_judged");
        }
        if (windows.containsKey(Stage.CUT) && !windows.containsKey(Stage.EXAM)) {
            throw new Refusal("refusal.plan_cut_without_exam");
        }
        if (windows.containsKey(Stage.DRAW) && !windows.containsKey(Stage.SCORING)) {
            throw new Refusal("refusal.plan_draw_without_scoring");
        }
        if (windows.containsKey(Stage.PUBLICITY) != publicityDays > 0) {
            throw new IllegalArgumentException("Publicity of " + publicityDays + " days");
        }
        Window before = null;
        for (Window window : windows.values()) {
            if (before != null
                    && (window.first().isBefore(before.first()) || window.last().isBefore(before.last()))) {
                throw new Refusal("refusal.plan_order", window.first(), window.last(), before.first(), before.last());
            }
            before = window;
        }
    }

    /** The stages of this round in their order. */
    public List<Stage> stages() {
        return Arrays.stream(Stage.values()).filter(windows::containsKey).toList();
    }

    public boolean has(Stage stage) {
        return windows.containsKey(stage);
    }

    public Optional<Window> window(Stage stage) {
        return Optional.ofNullable(windows.get(stage));
    }
}
