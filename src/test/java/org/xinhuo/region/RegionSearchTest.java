package org.xinhuo.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which units does a person mean who types part of a name? */
class RegionSearchTest {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private final Regions regions = new Regions();

    private List<String> found(String text, LocalDate day) {
        return regions.search(text, day).stream()
                .map(region -> regions.fullName(region.code()))
                .toList();
    }

    @Test
    void a_name_that_repeats_finds_all_of_them() {
        assertThat(found("鼓楼区", DAY)).containsExactly("江苏省南京市鼓楼区", "江苏省徐州市鼓楼区", "福建省福州市鼓楼区", "河南省开封市鼓楼区");
    }

    @Test
    void names_that_begin_with_the_text_come_first_and_higher_ranks_before_lower() {
        assertThat(found(" 海南 ", DAY)).containsExactly("海南省", "青海省海南藏族自治州", "内蒙古自治区乌海市海南区");
        assertThat(found("城区", DAY).subList(0, 4)).containsExactly("山西省阳泉市城区", "山西省晋城市城区", "广东省汕尾市城区", "北京市东城区");
    }

    @Test
    void only_units_of_that_day_are_found() {
        assertThat(found("和康县", DAY)).containsExactly("新疆维吾尔自治区和田地区和康县");
        assertThat(found("和康县", LocalDate.of(2024, 12, 26))).isEmpty();
    }

    @Test
    void nothing_typed_finds_nothing() {
        assertThat(found("  ", DAY)).isEmpty();
    }
}
