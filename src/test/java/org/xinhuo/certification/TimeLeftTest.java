package org.xinhuo.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Is what is left of a credential said in one way, and the way people say it? */
class TimeLeftTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 已过期 2 天",
        "2026-11-21, 已过期 1 天",
        "2026-11-22, 今天是最后一天",
        "2026-11-23, 还有 1 天",
        "2027-11-20, 还有 363 天",
        "2027-11-21, 还有 364 天",
        "2027-11-22, 还有约 1 年",
        "2027-12-07, 还有约 1 年",
        "2027-12-08, 还有约 1 年 1 个月",
        "2029-10-22, 还有约 2 年 11 个月",
        "2029-11-06, 还有约 2 年 11 个月",
        "2029-11-07, 还有约 3 年",
        "2029-11-21, 还有约 3 年",
        "2029-11-22, 还有约 3 年",
    })
    void in_days_under_a_year_then_in_years_and_months(LocalDate lastDay, String said) {
        assertThat(new TimeLeft(DAY, lastDay).in(Locale.SIMPLIFIED_CHINESE)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, ended 1 day ago",
        "2026-11-22, last day today",
        "2026-11-23, 1 day left",
        "2027-11-21, 364 days left",
        "2027-11-22, about 1 year left",
        "2029-10-22, about 2 years 11 months left",
    })
    void in_english_too(LocalDate lastDay, String said) {
        assertThat(new TimeLeft(DAY, lastDay).in(Locale.ENGLISH)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"2028-02-28, 2029-02-27, 还有 365 天", "2028-02-29, 2029-02-28, 还有约 1 年"})
    void a_leap_year_is_a_year(LocalDate day, LocalDate lastDay, String said) {
        assertThat(new TimeLeft(day, lastDay).in(Locale.SIMPLIFIED_CHINESE)).isEqualTo(said);
    }
}
