package org.xinhuo.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinhuo.certification.Scheme.Validity;

/** How long does a credential last that begins, ends or is renewed around 29 February? */
class LeapDayTest {

    @ParameterizedTest(name = "awarded {0} for {1} years: until {2}")
    @CsvSource({
        "2028-02-29, 1, 2029-02-28",
        "2028-02-29, 3, 2031-02-28",
        "2028-02-29, 4, 2032-02-28",
        "2028-02-28, 1, 2029-02-27",
        "2028-03-01, 1, 2029-02-28",
        "2027-03-01, 1, 2028-02-29",
        "2025-03-01, 3, 2028-02-29",
        "2027-02-28, 1, 2028-02-27",
    })
    void its_last_day(LocalDate awarded, int years, LocalDate last) {
        assertThat(new Validity(years).lastDay(awarded)).isEqualTo(last);
    }

    @Test
    void renewed_again_and_again_it_neither_wins_nor_loses_a_day() {
        LocalDate first = LocalDate.of(2028, 2, 29);
        LocalDate last = new Validity(3).lastDay(first);
        LocalDate next = RenewalRules.nextFirstDay(last, last.minusDays(10));

        assertThat(next).isEqualTo("2031-03-01");
        assertThat(new Validity(3).lastDay(next)).isEqualTo("2034-02-28");
    }

    @Test
    void the_window_counts_the_leap_day_like_any_other() {
        RenewalRules renewal = new RenewalRules(90, 0, 0, 90, Optional.empty());

        assertThat(renewal.window(LocalDate.of(2028, 2, 29)))
                .isEqualTo(new Window(LocalDate.of(2027, 12, 1), LocalDate.of(2028, 5, 29)));
        assertThat(renewal.window(LocalDate.of(2027, 12, 31)).last()).isEqualTo("2028-03-30");
    }
}
