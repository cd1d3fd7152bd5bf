package org.xinhuo.certificate.paper.seal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Until when a signing certificate is in force, and when to see to the next one.
 *
 * @param end its last moment
 */
public record SealTerm(Instant end) {

    /** From so many days before its end the next one is asked for: an authority takes weeks. */
    public static final int DAYS_AHEAD = 60;

    /** What is to be done about it. */
    public enum State {
        /** Nothing. */
        IN_FORCE,
        /** Its end is near: see to the next one. */
        ENDING,
        /** Nothing can be signed any more. */
        ENDED
    }

    /** The day on which it ends. */
    public LocalDate until() {
        return LocalDate.ofInstant(end, SealField.ZONE);
    }

    /** Whole days from this one to its last; negative after it. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, until());
    }

    public State stateAt(Instant moment) {
        if (moment.isAfter(end)) {
            return State.ENDED;
        }
        boolean near = daysLeft(LocalDate.ofInstant(moment, SealField.ZONE)) <= DAYS_AHEAD;
        return near ? State.ENDING : State.IN_FORCE;
    }
}
