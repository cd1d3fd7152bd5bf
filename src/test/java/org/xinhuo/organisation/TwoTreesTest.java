package org.xinhuo.organisation;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinhuo.region.Region;
import org.xinhuo.region.RegionCode;
import org.xinhuo.region.Regions;

/** Who reports to whom, and where does that differ from who lies in what? */
class TwoTreesTest {

    private final Regions regions = new Regions();
    private final List<OrganisationSeed> all = OrganisationSeed.all();
    private final Map<String, OrganisationSeed> byCode =
            all.stream().collect(toMap(OrganisationSeed::code, Function.identity()));

    private Stream<OrganisationSeed> below(String parent) {
        return all.stream().filter(seed -> seed.parent().equals(Optional.of(parent)));
    }

    private RegionCode regionOf(String code) {
        return byCode.get(code).region().orElseThrow();
    }

    private List<String> chainOf(String code) {
        return Stream.iterate(
                        Optional.of(code),
                        Optional::isPresent,
                        above -> above.flatMap(one -> byCode.get(one).parent()))
                .map(Optional::orElseThrow)
                .toList();
    }

    @Test
    void thirty_seven_associations_of_province_rank_report_to_the_national_one() {
        assertThat(below("CN")).hasSize(37).allMatch(seed -> seed.kind().hasProvinceRank());
        assertThat(below("CN").filter(seed -> seed.kind() == OrganisationKind.PROVINCE))
                .hasSize(31);
        assertThat(all.stream().filter(seed -> seed.kind().hasProvinceRank())).hasSize(37);
        assertThat(all.stream().filter(seed -> seed.kind() == OrganisationKind.NATIONAL))
                .extracting(OrganisationSeed::name)
                .containsExactly("中国计生协");
    }

    @Test
    void an_association_of_a_province_has_its_two_digits_and_issues_under_them() {
        assertThat(all.stream().filter(seed -> seed.kind() == OrganisationKind.PROVINCE))
                .allSatisfy(seed -> {
                    RegionCode region = seed.region().orElseThrow();
                    assertThat(region).hasToString(seed.code() + "0000");
                    assertThat(seed.issuerCode()).isEqualTo(seed.code());
                    assertThat(seed.name()).isEqualTo(regions.get(region).name() + "计生协");
                });
    }

    @ParameterizedTest
    @CsvSource({"2102, 大连市, 21", "3302, 宁波市, 33", "3502, 厦门市, 35", "3702, 青岛市, 37", "4403, 深圳市, 44"})
    void a_separately_planned_city_stands_beside_the_province_it_lies_in(String code, String city, String province) {
        OrganisationSeed seed = byCode.get(code);
        assertThat(seed.kind()).isEqualTo(OrganisationKind.SEPARATELY_PLANNED_CITY);
        assertThat(seed.name()).isEqualTo(city + "计生协");
        assertThat(chainOf(code)).containsExactly(code, "CN").doesNotContain(province);
        assertThat(regionOf(province).contains(regionOf(code))).isTrue();
    }

    @Test
    void the_corps_stands_beside_xinjiang_and_shares_its_region() {
        assertThat(chainOf("XJBT")).containsExactly("XJBT", "CN");
        assertThat(regionOf("XJBT")).isEqualTo(regionOf("65"));
    }

    @Test
    void shunde_reports_to_the_province_over_the_head_of_its_city() {
        OrganisationSeed shunde = byCode.get("440606");
        assertThat(shunde.name()).isEqualTo("佛山市顺德区计生协");
        assertThat(shunde.kind()).isEqualTo(OrganisationKind.COUNTY);
        assertThat(chainOf("440606")).containsExactly("440606", "44", "CN");
        assertThat(regionOf("4406").contains(regionOf("440606"))).isTrue();
    }

    @Test
    void the_union_of_anhui_sits_in_zhejiang() {
        assertThat(byCode.get("34YQ").name()).isEqualTo("安徽省驻乐清市流动人口计生协联合会");
        assertThat(chainOf("34YQ")).containsExactly("34YQ", "34", "CN");
        assertThat(regions.fullName(regionOf("34YQ"))).isEqualTo("浙江省温州市乐清市");
        assertThat(regionOf("34").contains(regionOf("34YQ"))).isFalse();
    }

    @Test
    void elsewhere_the_seat_lies_inside_the_region_of_the_parent() {
        assertThat(all.stream()
                        .filter(seed -> seed.parent()
                                .filter(above -> !above.equals("CN"))
                                .isPresent())
                        .filter(seed -> !regionOf(seed.parent().orElseThrow()).contains(regionOf(seed.code()))))
                .extracting(OrganisationSeed::code)
                .containsExactly("34YQ");
    }

    @Test
    void the_prefectures_of_three_provinces_are_complete_without_shenzhen() {
        LocalDate day = LocalDate.of(2024, 12, 31);
        for (String province : List.of("14", "34", "44")) {
            List<RegionCode> prefectures = regions.children(regionOf(province), day).stream()
                    .map(Region::code)
                    .filter(code -> !code.equals(regionOf("4403")))
                    .toList();
            assertThat(below(province).filter(seed -> seed.kind() == OrganisationKind.PREFECTURE))
                    .extracting(seed -> seed.region().orElseThrow())
                    .containsExactlyElementsOf(prefectures);
        }
        assertThat(below("3411")).hasSize(8).allMatch(seed -> seed.kind() == OrganisationKind.COUNTY);
    }

    @Test
    void every_region_exists() {
        assertThat(all.stream().flatMap(seed -> seed.region().stream()))
                .allMatch(code -> regions.find(code).isPresent());
    }

    @Test
    void names_of_associations_begin_with_the_names_of_their_regions() {
        assertThat(all.stream()
                        .filter(seed ->
                                seed.kind() == OrganisationKind.PREFECTURE || seed.kind() == OrganisationKind.COUNTY))
                .allSatisfy(seed -> assertThat(regions.fullName(seed.region().orElseThrow()) + "计生协")
                        .endsWith(seed.name()));
    }

    @Test
    void parents_stand_above_their_children_and_codes_do_not_repeat() {
        var seen = new HashSet<String>();
        for (OrganisationSeed seed : all) {
            assertThat(seed.parent().filter(above -> !seen.contains(above)))
                    .as(seed.code())
                    .isEmpty();
            assertThat(seen.add(seed.code())).as(seed.code()).isTrue();
        }
        assertThat(all).extracting(OrganisationSeed::issuerCode).doesNotHaveDuplicates();
        assertThat(all).extracting(OrganisationSeed::nameEn).doesNotHaveDuplicates();
    }

    @Test
    void only_the_national_association_has_neither_parent_nor_region() {
        assertThatIllegalArgumentException().isThrownBy(() -> seed(OrganisationKind.COUNTY, null, 341102));
        assertThatIllegalArgumentException().isThrownBy(() -> seed(OrganisationKind.COUNTY, "3411", null));
        assertThatIllegalArgumentException().isThrownBy(() -> seed(OrganisationKind.NATIONAL, "34", null));
        assertThatIllegalArgumentException().isThrownBy(() -> OrganisationKind.of("village"));
    }

    private static OrganisationSeed seed(OrganisationKind kind, String parent, Integer region) {
        return new OrganisationSeed(
                "X",
                "某计生协",
                "Some",
                kind,
                Optional.ofNullable(parent),
                Optional.ofNullable(region).map(RegionCode::new),
                "X",
                LocalDate.of(2016, 1, 1));
    }
}
