package org.xinhuo.registry.earlier;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people write it in lists: 2019-05-01, 2019/5/1, 2019.5.1, 2019年5月1日, 20190501. */
final class WrittenDay {

    private static final Pattern PARTS =
            Pattern.compile("(\\d{4})[-/.\\p{IsHan}](\\d{1,2})[-/.\\p{IsHan}](\\d{1,2})\\p{IsHan}?");
    private static final Pattern TOGETHER = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private WrittenDay() {}

    static Optional<LocalDate> read(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .replaceAll("\\p{Pd}", "-");
        return read(PARTS.matcher(plain)).or(() -> read(TOGETHER.matcher(plain)));
    }

    private static Optional<LocalDate> read(Matcher day) {
        if (!day.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
