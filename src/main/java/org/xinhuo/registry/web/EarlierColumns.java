package org.xinhuo.registry.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xinhuo.certification.Scheme;
import org.xinhuo.registry.earlier.EarlierField;
import org.xinhuo.registry.earlier.TypedRow;
import org.xinhuo.round.roster.Column;
import org.xinhuo.round.roster.Roster;
import org.xinhuo.shared.Words;

/** The list of earlier certificates as an Excel file, with its heads in the language of the page. */
record EarlierColumns(Words words) {

    /** No text of a list is longer; what is too long for its field is told by the rules. */
    private static final int LONGEST = 1000;

    String head(EarlierField field) {
        return words.constant("earlier_field", field);
    }

    private List<Column> columns() {
        return Arrays.stream(EarlierField.values())
                .map(field -> new Column(head(field), field.isNeeded(), LONGEST, field.isDay()))
                .toList();
    }

    /** @throws org.xinhuo.shared.Refusal if it is no such file, or lacks the head of a needed column */
    List<TypedRow> read(byte[] file) {
        return Roster.rows(file, columns()).stream().map(this::typed).toList();
    }

    private TypedRow typed(Roster.Row row) {
        Map<EarlierField, String> values = new EnumMap<>(EarlierField.class);
        for (EarlierField field : EarlierField.values()) {
            values.put(field, row.get(head(field)));
        }
        return new TypedRow(row.number(), values);
    }

    /** The file to fill in; its second sheet says how, and names the schemes of the office. */
    byte[] template(List<Scheme> schemes) {
        List<List<String>> help = new ArrayList<>();
        help.add(List.of(
                words.of("earlier.help.column"), words.of("earlier.help.what"), words.of("earlier.help.sample")));
        for (EarlierField field : EarlierField.values()) {
            help.add(List.of(head(field), words.constant("earlier_help", field), sample(field, schemes)));
        }
        schemes.forEach(scheme -> help.add(List.of(head(EarlierField.SCHEME), words.in(scheme.name()), "")));
        return Roster.template(words.of("earlier.sheet"), columns(), words.of("earlier.help"), help);
    }

    private String sample(EarlierField field, List<Scheme> schemes) {
        return field == EarlierField.SCHEME && !schemes.isEmpty()
                ? words.in(schemes.get(0).name())
                : words.constant("earlier_sample", field);
    }
}
