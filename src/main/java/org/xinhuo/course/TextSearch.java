package org.xinhuo.course;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xinhuo.course.Found.Piece;

/**
 * Finds words in what courses teach. Chinese does not part its words, so any run of characters is a word, wherever it stands
 * in a sentence. All courses there are hold less than a book, which is gone through faster than an index would be read.
 */
final class TextSearch {

    private static final int MOST_WORDS = 5;
    private static final int LONGEST_SENTENCE = 90;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{P}&&[^-]]+", Pattern.UNICODE_CHARACTER_CLASS);

    /** Full stop, exclamation and question mark as Chinese writes them, with the quotation mark or bracket that follows. */
    private static final Pattern END = Pattern.compile(
            "(?<=[\\u3002\\uFF01\\uFF1F])(?![\\u201D\\u300D\\uFF09])|(?<=[\\u3002\\uFF01\\uFF1F][\\u201D\\u300D\\uFF09])|\\n+");

    private final List<String> words;

    /** @param typed words, all of which must be there, with spaces between them */
    TextSearch(String typed) {
        String even = even(Normalizer.normalize(typed, Normalizer.Form.NFC));
        words = Arrays.stream(BETWEEN_WORDS.split(even))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    /** Those that have a word in their title first, then in the order of courses. */
    List<Found> in(Collection<Course> courses) {
        if (words.isEmpty()) {
            return List.of();
        }
        return courses.stream()
                .flatMap(course -> course.modules().stream().flatMap(unit -> in(course, unit)))
                .sorted(Comparator.comparing(found -> !named(found.text())))
                .toList();
    }

    private boolean named(Lesson text) {
        String title = even(text.title());
        return words.stream().anyMatch(title::contains);
    }

    private Stream<Found> in(Course course, Module unit) {
        return Stream.concat(
                        unit.lessons().stream().map(lesson -> in(course, unit, lesson, Optional.empty())),
                        unit.handouts().stream().map(one -> in(course, unit, one.text(), Optional.of(one.kind()))))
                .flatMap(Optional::stream);
    }

    private Optional<Found> in(Course course, Module unit, Lesson text, Optional<Handout.Kind> handout) {
        String all = even(text.title() + "\n" + text.plain());
        if (!words.stream().allMatch(all::contains)) {
            return Optional.empty();
        }
        String sentence = Arrays.stream(END.split(text.plain()))
                .filter(one -> count(one) > 0)
                .max(Comparator.comparingLong(this::count))
                .orElse("");
        String whole = sentence.strip();
        return Optional.of(new Found(course, unit, text, handout, whole, pieces(shortened(whole))));
    }

    /** How many of the words a sentence has. */
    private long count(String sentence) {
        String even = even(sentence);
        return words.stream().filter(even::contains).count();
    }

    /** A long sentence is cut to what stands round the first word. */
    private String shortened(String sentence) {
        if (sentence.length() <= LONGEST_SENTENCE) {
            return sentence;
        }
        String even = even(sentence);
        int first = words.stream()
                .mapToInt(even::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(0);
        int from = Math.max(0, Math.min(first - LONGEST_SENTENCE / 3, sentence.length() - LONGEST_SENTENCE));
        int to = Math.min(sentence.length(), from + LONGEST_SENTENCE);
        return (from > 0 ? "……" : "") + sentence.substring(from, to) + (to < sentence.length() ? "……" : "");
    }

    private List<Piece> pieces(String sentence) {
        String even = even(sentence);
        boolean[] hit = new boolean[sentence.length()];
        for (String word : words) {
            for (int at = even.indexOf(word); at >= 0; at = even.indexOf(word, at + word.length())) {
                Arrays.fill(hit, at, at + word.length(), true);
            }
        }
        List<Piece> pieces = new ArrayList<>();
        for (int from = 0, to; from < hit.length; from = to) {
            to = from + 1;
            while (to < hit.length && hit[to] == hit[from]) {
                to++;
            }
            pieces.add(new Piece(sentence.substring(from, to), hit[from]));
        }
        return pieces;
    }

    /** Small and capital letters, half and full width are the same; each character keeps its place. */
    private static String even(String text) {
        char[] even = new char[text.length()];
        for (int i = 0; i < even.length; i++) {
            char c = text.charAt(i);
            even[i] = Character.toLowerCase(c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - 0xFEE0) : c);
        }
        return new String(even);
    }
}
