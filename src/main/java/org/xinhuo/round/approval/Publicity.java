package org.xinhuo.round.approval;

import java.time.Instant;
import java.time.LocalDate;
import org.xinhuo.certification.Window;
import org.xinhuo.shared.ChinaTime;
import org.xinhuo.shared.Refusal;

/**
 * The days on which the list is publicised (公示) and anybody may object; days in China, the whole last day included. How
 * many is up to the scheme (domain.md §2.4 [K]; 示例规则: 7).
 */
public record Publicity(Window days) {

    public static Publicity from(LocalDate first, int days) {
        return new Publicity(Window.ofDays(first, days));
    }

    /** @throws Refusal before the first and after the last day */
    public Objection object(String candidate, String grounds, Instant now) {
        if (!days.contains(LocalDate.ofInstant(now, ChinaTime.ZONE))) {
            throw new Refusal("refusal.objection_time", days.first(), days.last());
        }
        return Objection.raised(candidate, grounds, now);
    }

    /** @throws Refusal while it runs: approval comes the day after the last one at the earliest */
    public void mustBeOver(LocalDate day) {
        if (!days.isOver(day)) {
            throw new Refusal("refusal.publicity_runs", days.last());
        }
    }
}
