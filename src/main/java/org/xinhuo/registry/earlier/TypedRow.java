package org.xinhuo.registry.earlier;

import java.util.Map;

/**
 * A row of a list as it was typed.
 *
 * @param line as the program that shows the file counts it: 1 is the row of the heads
 */
public record TypedRow(int line, Map<EarlierField, String> values) {

    public TypedRow {
        values = Map.copyOf(values);
    }

    String get(EarlierField field) {
        return values.getOrDefault(field, "").strip();
    }
}
