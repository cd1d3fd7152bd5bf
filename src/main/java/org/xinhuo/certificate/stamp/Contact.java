package org.xinhuo.certificate.stamp;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.xinhuo.certificate.paper.seal.TimeAuthority.Why;

/**
 * How the time-stamping authority answered this node. After a failure it is left alone for a while, longer each time.
 *
 * @param lastGood when it last gave a stamp; empty if never since the start
 * @param failures how often it failed since
 * @param why it failed the last time; empty if it did not
 * @param next when it may be asked again
 */
public record Contact(Optional<Instant> lastGood, int failures, Optional<Why> why, Instant next) {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    /** From here on the longest pause is reached. */
    private static final int DOUBLINGS = 6;

    /** It was not asked yet. */
    static final Contact NONE = new Contact(Optional.empty(), 0, Optional.empty(), Instant.EPOCH);

    Contact good(Instant now) {
        return new Contact(Optional.of(now), 0, Optional.empty(), Instant.EPOCH);
    }

    Contact failed(Why reason, Instant now) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, DOUBLINGS));
        Instant again = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        return new Contact(lastGood, failures + 1, Optional.of(reason), again);
    }

    boolean mayAskAt(Instant moment) {
        return !moment.isBefore(next);
    }
}
