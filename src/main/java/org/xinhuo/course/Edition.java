package org.xinhuo.course;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which text of a course it is (版次): {@code 2026-2} is the second of the year 2026. */
record Edition(int year, int number) implements Comparable<Edition> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-([1-9]\\d?)");
    private static final Comparator<Edition> IN_ORDER =
            Comparator.comparingInt(Edition::year).thenComparingInt(Edition::number);

    /** Empty where it is not written so. */
    static Optional<Edition> of(String written) {
        Matcher edition = WRITTEN.matcher(written);
        return edition.matches()
                ? Optional.of(new Edition(Integer.parseInt(edition.group(1)), Integer.parseInt(edition.group(2))))
                : Optional.empty();
    }

    /** Whether one edition came out after another; never where either is not written as editions are. */
    static boolean isLater(String one, String other) {
        return of(one).flatMap(edition -> of(other).map(edition::compareTo)).orElse(0) > 0;
    }

    /** What the next text of the same year is called. */
    Edition next() {
        return new Edition(year, number + 1);
    }

    @Override
    public int compareTo(Edition other) {
        return IN_ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return year + "-" + number;
    }
}
