package org.xinhuo.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xinhuo.messages.Source.Quoted;

/**
 * A place that shows a sentence by its key.
 *
 * @param given how many values for its placeholders; -1 where the sentence is shown as it stands
 * @param chosen whether it is one of two, which then get the same values
 */
record Use(String place, String key, int given, boolean chosen) {

    /** {@code data-saved="#{m['test.saved']}"}: the page hands the sentence to its script, which fills it. */
    private static final Pattern FOR_A_SCRIPT = Pattern.compile("data-[a-z-]+=\"#\\{m\\[$");

    private static final int FILLED_BY_THE_SCRIPT = 9;
    private static final Pattern KEY = Pattern.compile("[a-z_]+(\\.[A-Za-z0-9_]+)*");

    static List<Use> all() {
        return Stream.concat(Source.java().stream(), Source.pages().stream())
                .flatMap(source -> source.quoted().stream()
                        .filter(one -> KEY.matcher(one.words()).matches())
                        .map(one -> of(source, one))
                        .flatMap(Optional::stream))
                .toList();
    }

    boolean isFilledByAScript() {
        return given == FILLED_BY_THE_SCRIPT;
    }

    private static Optional<Use> of(Source source, Quoted one) {
        String before = source.before(one);
        boolean chosen = before.endsWith("?") || before.endsWith(":");
        if (before.endsWith("m[") || chosen && source.after(one).startsWith("]")) {
            int given = FOR_A_SCRIPT.matcher(before).find() ? FILLED_BY_THE_SCRIPT : -1;
            return Optional.of(new Use(source.place(one), one.words(), given, chosen));
        }
        return call(source, one)
                .flatMap(Call::given)
                .map(given -> new Use(source.place(one), one.words(), given, chosen));
    }

    /** The call that the text is an argument of: its name with what stands before the dot, and the arguments after. */
    private record Call(String name, int place, List<String> arguments) {

        /** How many values the call gives to the sentence; empty where it shows none. */
        Optional<Integer> given() {
            int after = arguments.size() - place - 1;
            if (name.endsWith("words.of") || name.endsWith("Refusal") || name.endsWith("Sentence.of")) {
                return place == 0 ? Optional.of(after) : Optional.empty();
            }
            if (name.endsWith("Message.of")) {
                return place == 0 ? Optional.of(after - 1) : Optional.empty();
            }
            if (name.endsWith("mistake")) {
                return place == 1 ? Optional.of(after) : Optional.empty();
            }
            if (name.endsWith("Mistake") && place == 2) {
                String values = arguments.get(3).strip();
                return Optional.of(
                        values.equals("List.of()")
                                ? 0
                                : split(values, values.indexOf('(') + 1).size());
            }
            return Optional.empty();
        }
    }

    private static Optional<Call> call(Source source, Quoted one) {
        int open = opening(source.text(), one.at());
        if (open < 0) {
            return Optional.empty();
        }
        int start = open;
        while (start > 0
                && (Character.isJavaIdentifierPart(source.text().charAt(start - 1))
                        || source.text().charAt(start - 1) == '.')) {
            start--;
        }
        List<String> before = split(source.text().substring(0, one.at()), open + 1);
        List<String> arguments = split(source.text(), open + 1);
        return Optional.of(new Call(source.text().substring(start, open), before.size() - 1, arguments));
    }

    /** The parenthesis that is open where the text stands; -1 if there is none in this statement. */
    private static int opening(String text, int at) {
        int depth = 0;
        for (int i = at - 1; i >= 0 && i > at - 400; i--) {
            char c = text.charAt(i);
            if (c == ')') {
                depth++;
            } else if (c == '(') {
                if (depth == 0) {
                    return i;
                }
                depth--;
            } else if (c == ';' || c == '{' && depth == 0) {
                return -1;
            }
        }
        return -1;
    }

    /** The arguments from here to the closing parenthesis, or to the end of the text. */
    static List<String> split(String text, int from) {
        List<String> arguments = new ArrayList<>();
        StringBuilder argument = new StringBuilder();
        int depth = 0;
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote && text.charAt(i - 1) != '\\' ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                if (depth-- == 0) {
                    break;
                }
            } else if (c == ',' && depth == 0) {
                arguments.add(argument.toString());
                argument.setLength(0);
                continue;
            }
            argument.append(c);
        }
        arguments.add(argument.toString());
        return arguments;
    }
}
