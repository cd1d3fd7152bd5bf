package org.xinhuo.registry.earlier;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A list held against the rules. It is taken as a whole or not at all: with one mistake none of its rows is. */
public record Checked(List<EarlierRow> rows, List<EarlierMistake> mistakes) {

    /** Nothing was looked at. */
    public static final Checked NOTHING = new Checked(List.of(), List.of());

    public Checked {
        rows = List.copyOf(rows);
        mistakes = mistakes.stream()
                .sorted(Comparator.comparingInt(EarlierMistake::line).thenComparing(EarlierMistake::field))
                .toList();
    }

    public boolean isGood() {
        return mistakes.isEmpty();
    }

    Checked and(List<EarlierMistake> more) {
        return new Checked(rows, Stream.concat(mistakes.stream(), more.stream()).toList());
    }
}
