package org.xinhuo.round.flow;

import java.time.LocalDate;
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
            if (before != null) {
                mustFollow(before, window);
            }
            before = window;
        }
    }

    /** @throws Refusal if the days of a stage run backwards */
    public static void mustNotEndBefore(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new Refusal("refusal.days_reversed", last, first);
        }
    }

    /** @throws Refusal if a stage begins or ends before the one in front of it */
    public static void mustFollow(Window before, Window window) {
        if (window.first().isBefore(before.first()) || window.last().isBefore(before.last())) {
            throw new Refusal("refusal.plan_order", window.first(), window.last(), before.first(), before.last());
        }
    }

    /**
     * Days to begin with when a round is opened, one stage after the other; only the applications begin with the notice.
     *
     * @param stages in their order
     */
    public static Map<Stage, Window> proposed(List<Stage> stages, LocalDate today, int publicityDays) {
        Map<Stage, Window> windows = new EnumMap<>(Stage.class);
        LocalDate next = today;
        for (Stage stage : stages) {
            int days = stage == Stage.PUBLICITY ? publicityDays : usualDays(stage);
            windows.put(stage, Window.ofDays(stage == Stage.APPLICATIONS ? today : next, days));
            next = windows.get(stage).last().plusDays(1);
        }
        return windows;
    }

    private static int usualDays(Stage stage) {
        return switch (stage) {
            case APPLICATIONS -> 14;
            case REVIEW, APPROVAL -> 7;
            case ARCHIVE -> 30;
            case NOTICE, EXAM, CUT, SCORING, RESULT, PUBLICITY -> 3;
            case DRAW -> 1;
        };
    }

    /** The stages of this round in their order. */
    public List<Stage> stages() {
        return Arrays.stream(Stage.values()).filter(windows::containsKey).toList();
    }

    /** The last day of the last stage. */
    public LocalDate last() {
        List<Stage> stages = stages();
        return windows.get(stages.get(stages.size() - 1)).last();
    }

    public boolean has(Stage stage) {
        return windows.containsKey(stage);
    }

    public Optional<Window> window(Stage stage) {
        return Optional.ofNullable(windows.get(stage));
    }
}
