package org.xinhuo.round.ranking;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Written marks as situations. */
final class Marks {

    private Marks() {}

    static Mark mark(String points) {
        return Mark.of(new BigDecimal(points));
    }

    /** 001 has the first, 002 the second and so on; "-" did not sit the exam. */
    static Map<String, Optional<Mark>> written(String... points) {
        Map<String, Optional<Mark>> marks = new TreeMap<>();
        for (String one : points) {
            marks.put(
                    String.format("%03d", marks.size() + 1),
                    one.equals("-") ? Optional.empty() : Optional.of(mark(one)));
        }
        return marks;
    }
}
