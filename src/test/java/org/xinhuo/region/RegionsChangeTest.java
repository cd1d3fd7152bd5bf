package org.xinhuo.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinhuo.shared.DataFile;

/** What happens to a unit that is given up, and to a list that contradicts itself? */
class RegionsChangeTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2025, 11, 6);

    private static Regions list(String... rows) {
        var lines = new ArrayList<>(
                List.of("# edition: 2025", "code,name,name_en,level,parent,valid_from,valid_to,successor"));
        lines.addAll(List.of(rows));
        return new Regions(DataFile.of("test", lines));
    }

    private final Regions regions = list(
            "500000,重庆市,Chongqing Municipality,province,,,,",
            "500105,江北区,,county,500000,,2025-11-06,500157",
            "500157,两江新区,,county,500000,2025-11-07,,");

    @Test
    void it_is_listed_to_its_last_day() {
        assertThat(regions.children(new RegionCode(500000), LAST_DAY))
                .extracting(Region::name)
                .containsExactly("江北区");
        assertThat(regions.children(new RegionCode(500000), LAST_DAY.plusDays(1)))
                .extracting(Region::name)
                .containsExactly("两江新区");
    }

    @Test
    void it_no_longer_counts_for_coverage() {
        assertThat(regions.countyLevelLeaves(new RegionCode(500105), LAST_DAY)).hasSize(1);
        assertThat(regions.countyLevelLeaves(new RegionCode(500105), LAST_DAY.plusDays(1)))
                .isEmpty();
    }

    @Test
    void old_records_still_find_it_and_who_followed() {
        Region gone = regions.get(new RegionCode(500105));
        assertThat(regions.fullName(gone.code())).isEqualTo("重庆市江北区");
        assertThat(gone.successor().map(regions::fullName)).contains("重庆市两江新区");
    }

    @Test
    void a_code_no_unit_has_is_not_found() {
        assertThat(regions.find(new RegionCode(500106))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> regions.get(new RegionCode(500106)))
                .withMessageContaining("500106");
    }

    @Test
    void a_list_that_contradicts_itself_is_refused() {
        String province = "500000,重庆市,,province,,,,";
        assertRefused("unknown parent", "500105,江北区,,county,500000,,,");
        assertRefused("parent elsewhere", province, "110000,北京市,,province,,,,", "110101,东城区,,county,500000,,,");
        assertRefused("county without parent", province, "500105,江北区,,county,,,,");
        assertRefused("unknown successor", province, "500105,江北区,,county,500000,,2025-11-06,500157");
        assertRefused("other level than the code", province, "500105,江北区,,prefecture,500000,,,");
        assertRefused("twice", province, province);
        assertRefused("ends before it begins", "500000,重庆市,,province,,2025-01-01,2024-12-31,");
        assertRefused("too few fields", "500000,重庆市,,province");
    }

    private static void assertRefused(String why, String... rows) {
        assertThatThrownBy(() -> list(rows))
                .as(why)
                .isInstanceOfAny(IllegalArgumentException.class, IllegalStateException.class);
    }
}
