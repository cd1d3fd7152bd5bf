package org.xinhuo.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many units are there, and how many does a coverage figure count? As published for the end of 2024. */
class RegionCountsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private final Regions regions = new Regions();

    private List<Region> inside(Region region) {
        return regions.children(region.code(), DAY).stream()
                .flatMap(child -> Stream.concat(Stream.of(child), inside(child).stream()))
                .toList();
    }

    private long count(RegionLevel level) {
        return regions.provinces(DAY).stream()
                .flatMap(province -> inside(province).stream())
                .filter(region -> region.level() == level)
                .count();
    }

    @Test
    void it_is_the_list_of_2024() {
        assertThat(regions.edition()).isEqualTo(2024);
    }

    @Test
    void thirty_four_provinces_have_names_in_two_languages() {
        assertThat(regions.provinces(DAY)).hasSize(34).allMatch(region -> region.nameEn()
                .isPresent());
        assertThat(regions.get(new RegionCode(340000)).nameEn()).contains("Anhui Province");
    }

    @Test
    void there_are_333_prefectures() {
        assertThat(count(RegionLevel.PREFECTURE)).isEqualTo(333);
    }

    @Test
    void there_are_2846_counties_without_the_island_groups_of_sansha_twice() {
        assertThat(count(RegionLevel.COUNTY)).isEqualTo(2_846);
        assertThat(regions.children(new RegionCode(460300), DAY))
                .extracting(Region::name)
                .containsExactly("西沙区", "南沙区");
    }

    @ParameterizedTest
    @CsvSource({
        "130000, 11, 167", "140000, 11, 117", "150000, 12, 103", "340000, 16, 104", "410000, 17, 157",
        "440000, 21, 122", "460000, 4, 25", "510000, 21, 183", "540000, 7, 74", "650000, 14, 110"
    })
    void a_province_has_its_prefectures_and_counties(int province, int prefectures, int counties) {
        List<Region> inside = inside(regions.get(new RegionCode(province)));
        assertThat(inside.stream().filter(region -> region.level() == RegionLevel.PREFECTURE))
                .hasSize(prefectures);
        assertThat(inside.stream().filter(region -> region.level() == RegionLevel.COUNTY))
                .hasSize(counties);
    }

    @Test
    void coverage_counts_every_county_and_the_four_cities_without_one() {
        assertThat(regions.provinces(DAY).stream()
                        .flatMap(province -> regions.countyLevelLeaves(province.code(), DAY).stream()))
                .hasSize(2_846 + 4)
                .doesNotHaveDuplicates();
        assertThat(regions.countyLevelLeaves(new RegionCode(341100), DAY)).hasSize(8);
        assertThat(regions.countyLevelLeaves(new RegionCode(341102), DAY))
                .extracting(Region::name)
                .containsExactly("琅琊区");
    }

    @Test
    void every_unit_is_found_in_the_code_range_of_each_unit_above_it() {
        assertThat(regions.provinces(DAY).stream().flatMap(province -> inside(province).stream()))
                .allSatisfy(region -> assertThat(regions.path(region.code()))
                        .allMatch(above -> above.code().contains(region.code()))
                        .endsWith(region));
    }
}
