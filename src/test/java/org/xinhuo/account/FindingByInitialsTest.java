package org.xinhuo.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Are the reading and its first letters what an officer would type? */
class FindingByInitialsTest {

    @ParameterizedTest
    @CsvSource({
        "林晓禾,             linxiaohe,               lxh",
        "欧阳修远,           ouyangxiuyuan,           oyxy",
        "单安,               shanan,                  sa",
        "古丽娜扎尔·热合曼,  gulinazhaerreheman,      glnzerhm",
        "一,                 yi,                      y",
        "Anna Lee,           annalee,                 al",
    })
    void by_the_reading_and_by_its_first_letters(String name, String reading, String initials) {
        assertThat(new PersonName(name).initials()).isEqualTo(initials);
        assertThat(new PersonName(name).reading()).isEqualTo(reading);
    }
}
