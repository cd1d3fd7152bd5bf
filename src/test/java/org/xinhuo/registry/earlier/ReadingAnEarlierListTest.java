package org.xinhuo.registry.earlier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinhuo.registry.earlier.EarlierField.COUNTY;
import static org.xinhuo.registry.earlier.EarlierField.ISSUED_BY;
import static org.xinhuo.registry.earlier.EarlierField.ISSUED_ON;
import static org.xinhuo.registry.earlier.EarlierField.NAME;
import static org.xinhuo.registry.earlier.EarlierField.NUMBER;
import static org.xinhuo.registry.earlier.EarlierField.PREFECTURE;
import static org.xinhuo.registry.earlier.EarlierField.PROVINCE;
import static org.xinhuo.registry.earlier.EarlierField.VALID_UNTIL;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinhuo.certification.IssuingLevel;
import org.xinhuo.certification.Scheme;
import org.xinhuo.region.RegionCode;
import org.xinhuo.region.Regions;
import org.xinhuo.shared.Bilingual;

/** Which rows of an office's list can be recorded, and what is said of each mistake in the others? */
class ReadingAnEarlierListTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Scheme SCHEME = new Scheme(
            "trainer-province",
            "S2",
            new Bilingual("省级师资", "Provincial trainer"),
            null,
            Optional.empty(),
            IssuingLevel.PROVINCE,
            true,
            List.of(),
            Map.of());

    private static Checked check(int office, TypedRow... rows) {
        Optional<RegionCode> region = office == 0 ? Optional.empty() : Optional.of(new RegionCode(office));
        return new EarlierRules(List.of(SCHEME), region, new Regions(), TODAY).check(List.of(rows));
    }

    private static TypedRow good(int line) {
        return new TypedRow(
                line,
                Map.of(
                        NAME,
                        "林晓禾",
                        EarlierField.SCHEME,
                        "省级师资",
                        NUMBER,
                        "皖计协师〔2024〕第 " + line + " 号",
                        ISSUED_ON,
                        "2024-05-01",
                        VALID_UNTIL,
                        "2027年4月30日",
                        ISSUED_BY,
                        "安徽省人口和计划生育协会",
                        PREFECTURE,
                        "滁州",
                        COUNTY,
                        "琅琊区"));
    }

    private static TypedRow but(EarlierField field, String value) {
        Map<EarlierField, String> values = new EnumMap<>(good(2).values());
        values.put(field, value);
        return new TypedRow(2, values);
    }

    /** What is said of the one mistake in a row. */
    private static String said(int office, EarlierField field, String value) {
        Checked checked = check(office, but(field, value));
        assertThat(checked.rows()).isEmpty();
        assertThat(checked.mistakes()).hasSize(1);
        return checked.mistakes().get(0).field() + " "
                + checked.mistakes().get(0).why().key();
    }

    @Test
    void a_good_row_is_read_whole() {
        Checked checked = check(340000, good(2));

        assertThat(checked.mistakes()).isEmpty();
        assertThat(checked.rows()).singleElement().satisfies(row -> {
            assertThat(row.name().value()).isEqualTo("林晓禾");
            assertThat(row.scheme()).isEqualTo("trainer-province");
            assertThat(row.number().printed()).isEqualTo("皖计协师〔2024〕第 2 号");
            assertThat(row.issuedOn()).isEqualTo(LocalDate.of(2024, 5, 1));
            assertThat(row.validUntil()).isEqualTo(LocalDate.of(2027, 4, 30));
            assertThat(row.region()).isEqualTo(new RegionCode(341102));
        });
    }

    @Test
    void days_are_read_as_people_write_them() {
        for (String day : List.of("2024-05-01", "2024/5/1", "2024.5.1", "2024年5月1日", "20240501", "２０２４－０５－０１")) {
            assertThat(check(340000, but(ISSUED_ON, day)).rows())
                    .as(day)
                    .extracting(EarlierRow::issuedOn)
                    .containsExactly(LocalDate.of(2024, 5, 1));
        }
    }

    @Test
    void every_mistake_of_every_row_is_told_at_once_in_the_order_of_the_file() {
        TypedRow bad = new TypedRow(
                3, Map.of(NAME, "林@禾", EarlierField.SCHEME, "国家级师资", NUMBER, "——", ISSUED_ON, "去年", COUNTY, "无此县"));

        Checked checked = check(340000, good(2), bad, good(4), new TypedRow(5, Map.of()));

        assertThat(checked.isGood()).isFalse();
        assertThat(checked.mistakes().stream()
                        .filter(one -> one.line() == 3)
                        .map(one -> one.field() + " " + one.why().key()))
                .containsExactly(
                        "NAME refusal.name_character",
                        "SCHEME refusal.earlier_scheme",
                        "NUMBER refusal.earlier_number",
                        "ISSUED_ON refusal.earlier_day",
                        "VALID_UNTIL roster.empty",
                        "ISSUED_BY roster.empty",
                        "COUNTY earlier.place.unknown");
        assertThat(checked.mistakes().stream().filter(one -> one.line() == 5)).hasSize(7);
    }

    @Test
    void days_that_cannot_be() {
        assertThat(said(340000, ISSUED_ON, "2026-11-23")).isEqualTo("ISSUED_ON refusal.earlier_issued");
        assertThat(said(340000, ISSUED_ON, "1999-12-31")).isEqualTo("ISSUED_ON refusal.earlier_issued");
        assertThat(said(340000, ISSUED_ON, "2024-02-30")).isEqualTo("ISSUED_ON refusal.earlier_day");
        assertThat(said(340000, VALID_UNTIL, "2024-04-30")).isEqualTo("VALID_UNTIL refusal.earlier_until");
        assertThat(said(340000, VALID_UNTIL, "2034-05-02")).isEqualTo("VALID_UNTIL refusal.earlier_until");
        assertThat(check(340000, but(ISSUED_ON, "2026-11-22")).isGood()).isTrue();
        assertThat(check(340000, but(VALID_UNTIL, "2034-05-01")).isGood()).isTrue();
    }

    @Test
    void the_same_number_twice_however_it_is_written() {
        Map<EarlierField, String> again = new EnumMap<>(good(3).values());
        again.put(NUMBER, "皖计协师（２０２４） 第 2 号");

        Checked checked = check(340000, good(2), new TypedRow(3, again));

        assertThat(checked.mistakes()).singleElement().satisfies(one -> {
            assertThat(one.line()).isEqualTo(3);
            assertThat(one.why().key()).isEqualTo("refusal.earlier_number_twice");
            assertThat(one.why().arguments()).contains(2);
        });
    }

    @Test
    void a_number_that_this_system_gives_is_none_of_before() {
        assertThat(said(340000, NUMBER, "QJ-34-P1-2026-000123-" + check("QJ-34-P1-2026-000123-")))
                .isEqualTo("NUMBER refusal.earlier_number_ours");
        assertThat(said(340000, NUMBER, "9".repeat(61))).isEqualTo("NUMBER refusal.earlier_number_long");
    }

    private static char check(String begin) {
        return "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                .chars()
                .mapToObj(c -> (char) c)
                .filter(c -> {
                    try {
                        return !org.xinhuo.certificate.CertificateNumber.readings(begin + c)
                                .isEmpty();
                    } catch (org.xinhuo.shared.Refusal slip) {
                        return false;
                    }
                })
                .findFirst()
                .orElseThrow();
    }

    @Test
    void places_are_those_of_the_office() {
        assertThat(said(340000, PREFECTURE, "南京市")).isEqualTo("PREFECTURE earlier.place.unknown");
        assertThat(said(340000, PROVINCE, "广东")).isEqualTo("PREFECTURE earlier.place.unknown");
        assertThat(check(340000, but(COUNTY, "")).rows())
                .extracting(EarlierRow::region)
                .containsExactly(new RegionCode(341100));
        assertThat(said(340100, PREFECTURE, "滁州市")).isEqualTo("COUNTY earlier.place.outside");
        assertThat(said(0, PREFECTURE, "滁州市")).isEqualTo("PROVINCE earlier.place.none_anywhere");
        assertThat(check(0, but(PROVINCE, "安徽省")).isGood()).isTrue();
    }

    @Test
    void without_a_prefecture_a_county_must_be_the_only_one_of_its_name() {
        assertThat(check(340000, but(PREFECTURE, "")).rows())
                .extracting(EarlierRow::region)
                .containsExactly(new RegionCode(341102));
        Map<EarlierField, String> nowhere = new EnumMap<>(good(2).values());
        nowhere.remove(PREFECTURE);
        nowhere.remove(COUNTY);
        assertThat(check(340000, new TypedRow(2, nowhere)).mistakes())
                .extracting(one -> one.why().key())
                .containsExactly("earlier.place.none");
        nowhere.put(COUNTY, "鼓楼区");
        assertThat(check(350000, new TypedRow(2, nowhere)).rows()).hasSize(1);
        assertThat(check(320000, new TypedRow(2, nowhere)).mistakes())
                .extracting(one -> one.why().key())
                .containsExactly("earlier.place.several");
    }
}
