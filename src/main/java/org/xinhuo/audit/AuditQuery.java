package org.xinhuo.audit;

import java.time.Instant;
import java.time.LocalDate;
import org.xinhuo.shared.ChinaTime;

/** What an auditor looks for: any of these may be null or empty, which leaves it open. Days are days in China. */
public record AuditQuery(LocalDate from, LocalDate to, String actor, String action, String subject) {

    private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

    Instant start() {
        return from == null ? Instant.EPOCH : from.atStartOfDay(ChinaTime.ZONE).toInstant();
    }

    /** The first instant after the last day. */
    Instant end() {
        return to == null ? FAR : to.plusDays(1).atStartOfDay(ChinaTime.ZONE).toInstant();
    }
}
