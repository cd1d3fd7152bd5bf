package org.xinhuo.certification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days within which something may be done, the first and the last one included. Days are days in China. */
public record Window(LocalDate first, LocalDate last) {

    public Window {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(first + " to " + last);
        }
    }

    /** So many days from this one on: one day ends on its first. */
    public static Window ofDays(LocalDate first, int days) {
        return new Window(first, first.plusDays(days - 1L));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether its last day has passed. */
    public boolean isOver(LocalDate day) {
        return day.isAfter(last);
    }

    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }
}
