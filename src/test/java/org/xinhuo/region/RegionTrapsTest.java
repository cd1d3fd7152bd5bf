package org.xinhuo.region;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where do the real units break the picture of three tidy levels? */
class RegionTrapsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private final Regions regions = new Regions();

    private static RegionCode code(int value) {
        return new RegionCode(value);
    }

    private List<String> childrenOf(int value) {
        return regions.children(code(value), DAY).stream().map(Region::name).toList();
    }

    private Stream<Region> all() {
        return regions.provinces(DAY).stream().flatMap(this::withAllBelow);
    }

    private Stream<Region> withAllBelow(Region region) {
        return Stream.concat(
                Stream.of(region), regions.children(region.code(), DAY).stream().flatMap(this::withAllBelow));
    }

    @ParameterizedTest
    @CsvSource({"110000, 16", "120000, 16", "310000, 16", "500000, 38"})
    void municipalities_have_no_real_prefecture(int municipality, int districts) {
        assertThat(regions.children(code(municipality), DAY))
                .hasSize(districts)
                .allMatch(region -> region.level() == RegionLevel.COUNTY);
        assertThat(regions.find(code(municipality + 100))).isEmpty();
        assertThat(regions.find(code(500200))).isEmpty();
        assertThat(regions.fullName(code(110105))).isEqualTo("北京市朝阳区");
        assertThat(regions.path(code(500229))).extracting(Region::name).containsExactly("重庆市", "城口县");
    }

    @Test
    void some_counties_report_to_the_province() {
        assertThat(childrenOf(410000)).hasSize(17 + 1).contains("郑州市", "济源市");
        assertThat(childrenOf(420000)).hasSize(13 + 4).contains("仙桃市", "潜江市", "天门市", "神农架林区");
        assertThat(childrenOf(460000)).hasSize(4 + 15).contains("海口市", "五指山市", "琼中黎族苗族自治县");
        assertThat(childrenOf(650000)).hasSize(14 + 12).contains("乌鲁木齐市", "石河子市", "白杨市");
        assertThat(Stream.of(419000, 429000, 469000, 659000))
                .allMatch(node -> regions.find(code(node)).isEmpty());
        assertThat(regions.fullName(code(659001))).isEqualTo("新疆维吾尔自治区石河子市");
    }

    @ParameterizedTest
    @CsvSource({"441900, 东莞市", "442000, 中山市", "460400, 儋州市", "620200, 嘉峪关市"})
    void a_prefecture_without_counties_counts_itself(int prefecture, String name) {
        assertThat(childrenOf(prefecture)).isEmpty();
        assertThat(regions.countyLevelLeaves(code(prefecture), DAY))
                .extracting(Region::name)
                .containsExactly(name);
        assertThat(regions.countyLevelLeaves(code(prefecture).province(), DAY))
                .extracting(Region::name)
                .contains(name);
    }

    @ParameterizedTest
    @CsvSource({"210200, 辽宁省大连市", "330200, 浙江省宁波市", "350200, 福建省厦门市", "370200, 山东省青岛市", "440300, 广东省深圳市"})
    void a_separately_planned_city_lies_inside_its_province(int city, String fullName) {
        assertThat(regions.fullName(code(city))).isEqualTo(fullName);
        assertThat(regions.get(code(city)).parent()).contains(code(city).province());
    }

    @Test
    void the_corps_is_an_organisation_and_no_region() {
        assertThat(regions.find(code(660000))).isEmpty();
        assertThat(all()).noneMatch(region -> region.name().contains("兵团"));
        assertThat(regions.get(code(659001)).parent()).contains(code(650000));
    }

    @ParameterizedTest
    @CsvSource({"710000, 台湾省", "810000, 香港特别行政区", "820000, 澳门特别行政区"})
    void taiwan_hong_kong_and_macao_are_there_by_official_names_and_have_nothing_to_count(int province, String name) {
        assertThat(regions.provinces(DAY)).extracting(Region::name).contains(name);
        assertThat(regions.fullName(code(province))).isEqualTo(name);
        assertThat(regions.countyLevelLeaves(code(province), DAY)).isEmpty();
    }

    @Test
    void names_repeat_so_the_full_path_is_shown() {
        Map<String, Long> byName = all().filter(region -> region.level() == RegionLevel.COUNTY)
                .collect(groupingBy(Region::name, counting()));
        assertThat(byName.values().stream().filter(times -> times > 1)).hasSize(29);
        assertThat(byName).containsEntry("鼓楼区", 4L).containsEntry("市中区", 4L).containsEntry("城区", 3L);
        assertThat(all().map(region -> regions.fullName(region.code()))).doesNotHaveDuplicates();
        assertThat(regions.fullName(code(341102))).isEqualTo("安徽省滁州市琅琊区");
    }

    @Test
    void the_longest_name_is_whole() {
        assertThat(regions.get(code(530925)).name())
                .isEqualTo("双江拉祜族佤族布朗族傣族自治县")
                .hasSize(15);
        assertThat(all().mapToInt(region -> region.name().length()).max()).hasValue(15);
    }

    @ParameterizedTest
    @ValueSource(ints = {653228, 653229})
    void a_county_begins_on_a_day(int county) {
        LocalDate announced = LocalDate.of(2024, 12, 27);
        Region region = regions.get(code(county));
        assertThat(region.existsOn(announced.minusDays(1))).isFalse();
        assertThat(region.existsOn(announced)).isTrue();
        assertThat(regions.children(code(653200), announced.minusDays(1))).hasSize(8);
        assertThat(regions.children(code(653200), announced)).hasSize(10).contains(region);
    }

    @Test
    void development_zones_are_no_regions() {
        assertThat(all()).noneMatch(region -> region.name().matches(".*(开发区|高新区|产业园区|示范区)"));
        assertThat(all().filter(region -> region.name().endsWith("新区")))
                .as("two districts carry 新区 in their names and are real")
                .extracting(Region::name)
                .contains("浦东新区", "滨海新区");
    }
}
