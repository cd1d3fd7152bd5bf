package org.xinhuo.account;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.xinhuo.shared.Hanzi;
import org.xinhuo.shared.Refusal;

/**
 * A person's name as the identity paper gives it.
 *
 * <p>民委发〔2016〕33号: the separator inside minority names is U+00B7 and nothing else, a field holds 50 characters (25
 * hanzi) or more, and all of GB 18030 is allowed. So there is no lower bound beyond one character, length is counted in
 * code points, and the look-alikes of the dot that input methods produce become the dot itself.
 */
public record PersonName(String value) {

    /** Longest name in code points; twice what the rule demands. */
    public static final int LONGEST = 100;

    private static final char DOT = '\u00B7';
    private static final Pattern LOOK_ALIKES = Pattern.compile("[\u2022\u2027\u30FB\uFF65\u22C5\u2219\u0387]");
    private static final Pattern FULL_STOP_IN_HANZI = Pattern.compile("(?<=\\p{IsHan})\\s*[.．]\\s*(?=\\p{IsHan})");
    private static final Pattern SPACES = Pattern.compile("[\\s\u3000]+");
    private static final Pattern SYLLABLE_REST = Pattern.compile("(?<=[a-z])[a-z']+");
    private static final Transliterator READING =
            Transliterator.getInstance("Han-Latin/Names; Any-Latin; Latin-ASCII; Lower");

    public PersonName {
        value = normalise(value);
        if (value.isEmpty()) {
            throw new Refusal("refusal.name_empty");
        }
        int length = value.codePointCount(0, value.length());
        if (length > LONGEST) {
            throw new Refusal("refusal.name_long", LONGEST, length);
        }
        value.codePoints().filter(c -> !allowed(c)).findFirst().ifPresent(c -> {
            throw new Refusal("refusal.name_character", Character.toString(c));
        });
    }

    private static String normalise(String typed) {
        String name = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFC);
        name = LOOK_ALIKES.matcher(name).replaceAll(String.valueOf(DOT));
        name = FULL_STOP_IN_HANZI.matcher(name).replaceAll(String.valueOf(DOT));
        return SPACES.matcher(name).replaceAll(" ").strip();
    }

    private static boolean allowed(int c) {
        return Character.isLetter(c)
                || Hanzi.is(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || c == DOT
                || c == ' '
                || c == '\''
                || c == '’'
                || c == '-'
                || c == '.';
    }

    /** Latin letters of the reading, 单 as a surname Shàn, without tones and spaces: {@code ouyangxiuyuan}. */
    public String reading() {
        return latin().chars()
                .filter(c -> c >= 'a' && c <= 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** First letters of the reading, one for each syllable: {@code oyxy} for 欧阳修远. */
    public String initials() {
        return SYLLABLE_REST.matcher(latin()).replaceAll("").replaceAll("[^a-z]", "");
    }

    private String latin() {
        return READING.transliterate(value).toLowerCase(Locale.ROOT);
    }

    /** The name with all but its first (and in a name of three or more, its last) character hidden; dots stay. */
    public String masked() {
        int[] points = value.codePoints().toArray();
        int shownAtEnd = points.length >= 3 && value.indexOf(DOT) < 0 ? 1 : 0;
        StringBuilder masked = new StringBuilder();
        for (int i = 0; i < points.length; i++) {
            boolean shown = i == 0 && points.length > 1
                    || i >= points.length - shownAtEnd
                    || points[i] == DOT
                    || points[i] == ' ';
            masked.appendCodePoint(shown ? points[i] : '*');
        }
        return masked.toString();
    }

    @Override
    public String toString() {
        return value;
    }
}
