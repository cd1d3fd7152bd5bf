package org.xinhuo.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What six digits alone say: the rank, the units above, and the range of numbers inside. */
class RegionCodeTest {

    private final RegionCode anhui = new RegionCode(340000);
    private final RegionCode chuzhou = new RegionCode(341100);
    private final RegionCode langya = RegionCode.of("341102");

    @Test
    void zeros_tell_the_rank() {
        assertThat(anhui.level()).isEqualTo(RegionLevel.PROVINCE);
        assertThat(chuzhou.level()).isEqualTo(RegionLevel.PREFECTURE);
        assertThat(langya.level()).isEqualTo(RegionLevel.COUNTY);
    }

    @Test
    void the_leading_digits_are_those_of_the_units_above() {
        assertThat(langya.province()).isEqualTo(anhui);
        assertThat(langya.prefecture()).contains(chuzhou);
        assertThat(chuzhou.prefecture()).contains(chuzhou);
        assertThat(anhui.province()).isEqualTo(anhui);
        assertThat(anhui.prefecture()).isEmpty();
    }

    @Test
    void the_range_holds_all_units_inside_and_nothing_of_the_neighbours() {
        assertThat(anhui.first()).isEqualTo(340000);
        assertThat(anhui.last()).isEqualTo(349999);
        assertThat(chuzhou.first()).isEqualTo(341100);
        assertThat(chuzhou.last()).isEqualTo(341199);
        assertThat(langya.first()).isEqualTo(langya.last()).isEqualTo(341102);
    }

    @Test
    void a_unit_contains_itself_and_what_lies_inside() {
        assertThat(anhui.contains(langya)).isTrue();
        assertThat(chuzhou.contains(langya)).isTrue();
        assertThat(langya.contains(langya)).isTrue();
        assertThat(langya.contains(chuzhou)).isFalse();
        assertThat(chuzhou.contains(new RegionCode(341200))).isFalse();
        assertThat(anhui.contains(new RegionCode(350000))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 34, 3411, 109999, 830000, 990000, 1100000, -340000, 340001, 340099})
    void broken_numbers_are_refused(int broken) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RegionCode(broken));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "34", "34110", "3411022", "+34110", "34110x", " 341102", "３４１１０２"})
    void broken_text_is_refused(String broken) {
        assertThatIllegalArgumentException().isThrownBy(() -> RegionCode.of(broken));
    }

    @Test
    void it_reads_as_six_digits() {
        assertThat(langya).hasToString("341102");
        assertThat(RegionCode.of(langya.toString())).isEqualTo(langya);
    }
}
