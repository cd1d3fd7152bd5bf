package org.xinhuo.round.draw;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xinhuo.shared.Refusal;

/** How a number, a topic or a word is written in the texts of a draw: one line, the same bytes for everybody. */
final class Line {

    /** Longest line, in UTF-16 units. */
    static final int LONGEST = 200;

    /** By UTF-8 bytes, which is by code points; {@code String.compareTo} would put rare characters elsewhere. */
    static final Comparator<String> BY_BYTES = Comparator.comparing(
            text -> text.getBytes(StandardCharsets.UTF_8), (first, second) -> Arrays.compareUnsigned(first, second));

    private Line() {}

    /** In Unicode form NFC and without space around it; a line break or another control character is refused. */
    static String of(String text) {
        String line = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        if (line.length() > LONGEST || line.codePoints().anyMatch(Line::breaksALine)) {
            throw new Refusal("refusal.draw_line", line.replaceAll("\\p{Cntrl}|[\\u2028\\u2029]", "?"), LONGEST);
        }
        return line;
    }

    private static boolean breaksALine(int character) {
        return Character.isISOControl(character) || character == 0x2028 || character == 0x2029;
    }

    /** Each once, none empty, in the order of bytes. */
    static List<String> sorted(List<String> texts) {
        Set<String> seen = new HashSet<>();
        List<String> lines = texts.stream().map(Line::of).sorted(BY_BYTES).toList();
        for (String line : lines) {
            if (line.isEmpty() || !seen.add(line)) {
                throw new Refusal("refusal.draw_twice", line);
            }
        }
        return lines;
    }
}
