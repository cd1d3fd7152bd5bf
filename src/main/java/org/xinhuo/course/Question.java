package org.xinhuo.course;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A question of a module's bank.
 *
 * @param id          unique in the course, {@code P01-03}
 * @param goal        which goal of its module it tests, counted from 1
 * @param explanation why the right answer is right and the others are not; shown with the result
 */
public record Question(
        String id, Kind kind, int goal, Difficulty difficulty, String text, List<Option> options, String explanation) {

    /** How it is answered. */
    public enum Kind {
        /** 单选: one of several. */
        SINGLE,
        /** 多选: all that are right and no other; part of them earns nothing. */
        MULTIPLE,
        /** 判断: a statement that is right or wrong. Its two options are right and wrong, in this order. */
        TRUE_FALSE
    }

    public enum Difficulty {
        EASY,
        MEDIUM,
        HARD
    }

    public record Option(String text, boolean right) {}

    public Question {
        options = List.copyOf(options);
    }

    /** Whether exactly the right options were chosen, by their places in {@link #options} counted from 0. */
    public boolean isRight(Set<Integer> chosen) {
        Set<Integer> right = new TreeSet<>();
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).right()) {
                right.add(i);
            }
        }
        return right.equals(new TreeSet<>(chosen));
    }
}
