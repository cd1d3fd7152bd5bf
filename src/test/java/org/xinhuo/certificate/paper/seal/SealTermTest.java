package org.xinhuo.certificate.paper.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** From when is a new signing certificate asked for, and when can nothing be signed any more? */
class SealTermTest {

    /** Noon in China on the last day of January. */
    private static final SealTerm TERM = new SealTerm(Instant.parse("2027-01-31T04:00:00Z"));

    @Test
    void days_are_days_in_china() {
        assertThat(TERM.until()).isEqualTo(LocalDate.parse("2027-01-31"));
        assertThat(new SealTerm(Instant.parse("2027-01-31T16:00:00Z")).until())
                .isEqualTo(LocalDate.parse("2027-02-01"));
        assertThat(TERM.daysLeft(LocalDate.parse("2026-12-02"))).isEqualTo(60);
        assertThat(TERM.daysLeft(LocalDate.parse("2027-02-01"))).isEqualTo(-1);
    }

    @Test
    void sixty_days_ahead_it_is_asked_for() {
        assertThat(TERM.stateAt(Instant.parse("2026-12-01T15:59:59Z"))).isEqualTo(SealTerm.State.IN_FORCE);
        assertThat(TERM.stateAt(Instant.parse("2026-12-01T16:00:00Z"))).isEqualTo(SealTerm.State.ENDING);
        assertThat(TERM.stateAt(TERM.end())).isEqualTo(SealTerm.State.ENDING);
        assertThat(TERM.stateAt(TERM.end().plusMillis(1))).isEqualTo(SealTerm.State.ENDED);
    }
}
