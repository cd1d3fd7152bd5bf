package org.xinhuo.round.flow;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xinhuo.round.ranking.Mark;
import org.xinhuo.shared.Message;
import org.xinhuo.shared.Refusal;

/** What an officer typed for somebody's exam: a mark, that they were absent in either language, or nothing. */
public record TypedMark(String text) {

    /** Out of 100, with at most the two digits in which a mark is stated. */
    private static final Pattern MARK = Pattern.compile("(100(\\.0{1,2})?|\\d{1,2}(\\.\\d{1,2})?)");

    /** Full-width digits are read as half-width ones. */
    public TypedMark {
        text = text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public boolean isAbsent() {
        return Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                .anyMatch(language -> Message.of("round_marks.absent", language).equalsIgnoreCase(text));
    }

    /** Empty for who was absent. */
    public Optional<Mark> mark() {
        return isAbsent() ? Optional.empty() : Optional.of(Mark.of(new BigDecimal(text)));
    }

    /** What is wrong with it; empty where it can be entered. */
    public Optional<Refusal> wrong(String number) {
        boolean sound = isEmpty() || isAbsent() || MARK.matcher(text).matches();
        return sound ? Optional.empty() : Optional.of(new Refusal("refusal.mark_wrong", number, text));
    }
}
