package org.xinhuo.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose clock may be ahead? That of a trial with sample people, and no other. */
class DaysAheadTest {

    @Test
    void with_sample_people_by_whole_days() {
        assertThat(ChinaTime.ahead(true, "8")).isEqualTo(Duration.ofDays(8));
        assertThat(ChinaTime.ahead(true, "0")).isZero();
    }

    @Test
    void never_with_real_people() {
        assertThat(ChinaTime.ahead(false, "8")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "soon", "1.5", "10000"})
    void what_is_no_number_of_days_stops_the_start(String typed) {
        assertThatThrownBy(() -> ChinaTime.ahead(true, typed)).isInstanceOf(IllegalArgumentException.class);
    }
}
