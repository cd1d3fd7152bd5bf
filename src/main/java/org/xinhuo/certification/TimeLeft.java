package org.xinhuo.certification;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.xinhuo.shared.Message;

/**
 * How long a credential is still in force, the one way it is said everywhere: in days for less than a year, otherwise
 * about so many years and months.
 *
 * @param lastDay the last day on which it is in force
 */
public record TimeLeft(LocalDate day, LocalDate lastDay) {

    /** From this day of a month begun on it counts as a whole one. */
    private static final int MOST_OF_A_MONTH = 16;

    /** Negative after the last day. */
    public long days() {
        return ChronoUnit.DAYS.between(day, lastDay);
    }

    /** 还有 364 天; 还有约 2 年 11 个月. */
    public String in(Locale language) {
        if (days() < 0) {
            return Message.of("left.over", language, -days());
        }
        if (days() == 0) {
            return Message.of("left.today", language);
        }
        if (lastDay.isBefore(day.plusYears(1))) {
            return Message.of("left.days", language, days());
        }
        Period left = day.until(lastDay);
        long months = left.toTotalMonths() + (left.getDays() >= MOST_OF_A_MONTH ? 1 : 0);
        return Message.of("left.about", language, months / 12, months % 12);
    }
}
