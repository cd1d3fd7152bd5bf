package org.xinhuo.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinhuo.shared.DataFile;

/** The list changes once a year: what stays of the old one, and what is a person told? */
class TakingOverNextYearsListTest {

    private static final DataFile OF_2024 = DataFile.of(
            "test",
            List.of(
                    "# edition: 2024",
                    "code,name,name_en,level,parent,valid_from,valid_to,successor",
                    "500000,重庆市,Chongqing Municipality,province,,,,",
                    "500105,江北区,,county,500000,,,",
                    "500112,渝北区,,county,500000,1994-12-17,,"));

    private static final String PACKAGE_OF_2025 =
            """
            [{"code":"460000","name":"海南省"}, {"code":"460300","name":"三沙市"}, {"code":"460302","name":"西沙区"},
             {"code":"460321","name":"西沙群岛"}, {"code":"469000","name":"省直辖县级行政区划"},
             {"code":"469001","name":"五指山市"}, {"code":"500000","name":"重庆市"}, {"code":"500100","name":"重庆市"},
             {"code":"500112","name":"新渝北区"}, {"code":"500157","name":"两江新区"}]
            """;

    private final NextYearsList next = new NextYearsList(OF_2024, PACKAGE_OF_2025, 2025);

    @Test
    void a_new_unit_begins_on_the_last_day_of_the_year_until_the_day_is_found() {
        assertThat(next.rows()).contains("500157,两江新区,,county,500000,2025-12-31,,");
        assertThat(next.changes()).contains("new: 500157 两江新区 (find the first day)");
    }

    @Test
    void a_unit_that_is_gone_stays_with_a_last_day() {
        assertThat(next.rows()).contains("500105,江北区,,county,500000,,2025-12-31,");
        assertThat(next.changes()).contains("gone: 500105 江北区 (find the last day and the successor)");
    }

    @Test
    void what_was_found_by_hand_stays() {
        assertThat(next.rows())
                .contains("500000,重庆市,Chongqing Municipality,province,,,,")
                .contains("500112,新渝北区,,county,500000,1994-12-17,,");
        assertThat(next.changes()).contains("renamed: 500112 渝北区 is now 新渝北区");
    }

    @Test
    void counting_nodes_are_left_out_and_their_counties_belong_to_the_province() {
        assertThat(next.rows())
                .noneMatch(row -> row.startsWith("500100") || row.startsWith("469000") || row.startsWith("460321"))
                .contains("469001,五指山市,,county,460000,2025-12-31,,")
                .contains("460302,西沙区,,county,460300,2025-12-31,,");
    }
}
