package org.xinhuo.certificate.paper;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words with places for the fields of one certificate: <code>编号 ${number}</code>. */
record Phrase(List<Part> parts) {

    private static final Pattern FIELD = Pattern.compile("\\$\\{([A-Za-z]+)}");

    /**
     * Words that stand together in one source.
     *
     * @param field the field they come from, or null if the paper itself says them
     */
    record Part(String words, String field) {}

    /** What a field is made of, where that is known before its certificate: figures, small letters, the words of a date. */
    static String usualLetters(String field) {
        String figures = "0123456789";
        String small = "abcdefghijklmnopqrstuvwxyz";
        return switch (field) {
            case "hours" -> figures;
            case "number" -> figures + "QJ-";
            case "issuedOn", "validUntil", "from" -> figures + "\u5e74\u6708\u65e5";
            case "verifyAt" -> figures + small + ".-:/";
            default -> field.endsWith("En") ? figures + small + " " : "";
        };
    }

    static Phrase parse(String text) {
        var parts = new ArrayList<Part>();
        Matcher field = FIELD.matcher(text);
        int done = 0;
        while (field.find()) {
            if (field.start() > done) {
                parts.add(new Part(text.substring(done, field.start()), null));
            }
            parts.add(new Part("", field.group(1)));
            done = field.end();
        }
        if (done < text.length()) {
            parts.add(new Part(text.substring(done), null));
        }
        return new Phrase(List.copyOf(parts));
    }

    Set<String> fields() {
        return parts.stream()
                .map(Part::field)
                .filter(field -> field != null)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same words with the fields of one certificate in their places. */
    List<Part> with(Map<String, String> fields) {
        return parts.stream()
                .map(part -> part.field() == null ? part : new Part(value(fields, part.field()), part.field()))
                .toList();
    }

    String textWith(Map<String, String> fields) {
        return with(fields).stream().map(Part::words).collect(Collectors.joining());
    }

    private static String value(Map<String, String> fields, String field) {
        String value = fields.get(field);
        if (value == null) {
            throw new IllegalArgumentException("the paper prints ${" + field + "}, which was not given");
        }
        return value;
    }
}
