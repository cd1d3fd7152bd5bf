package org.xinhuo.round.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.xinhuo.shared.Message.Sentence;
import org.xinhuo.shared.Refusal;

/** Which rows of a real Excel file are good, and what is said of the others? */
class ReadingARosterTest {

    private static final List<Column> COLUMNS =
            List.of(new Column("姓名", true, 10), new Column("登录名", false, 100), new Column("推荐理由", false, 20));

    private static byte[] file(Object[]... lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("名单");
            for (int row = 0; row < lines.length; row++) {
                for (int place = 0; place < lines[row].length; place++) {
                    if (lines[row][place] instanceof Number number) {
                        sheet.value(row, place, number);
                    } else {
                        sheet.value(row, place, (String) lines[row][place]);
                    }
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static Object[] line(Object... values) {
        return values;
    }

    @Test
    void good_rows_are_kept_beside_bad_ones() {
        Roster roster = Roster.read(
                file(
                        line("姓名", "登录名", "推荐理由"),
                        line("林晓禾", "linxiaohe", "授课扎实"),
                        line("", "nobody", ""),
                        line("王一鸣", null, null),
                        line("这个名字写得实在是太长了吧", "x", "")),
                COLUMNS);

        assertThat(roster.rows()).extracting(row -> row.get("姓名")).containsExactly("林晓禾", "王一鸣");
        assertThat(roster.rows()).extracting(Roster.Row::number).containsExactly(2, 4);
        assertThat(roster.mistakes())
                .containsExactly(
                        new RowMistake(3, "姓名", Sentence.of("roster.empty")),
                        new RowMistake(5, "姓名", Sentence.of("roster.long", 10, 13)));
    }

    @Test
    void columns_stand_in_any_order_and_others_are_passed_over() {
        Roster roster = Roster.read(file(line("备注", "推荐理由", " 姓名 "), line("x", "好", " 林晓禾 ")), COLUMNS);

        assertThat(roster.rows()).singleElement().satisfies(row -> {
            assertThat(row.get("姓名")).isEqualTo("林晓禾");
            assertThat(row.get("推荐理由")).isEqualTo("好");
            assertThat(row.get("登录名")).isEmpty();
        });
    }

    @Test
    void a_day_is_read_as_one_where_the_column_is_of_days_however_it_was_typed() {
        List<Column> columns = List.of(new Column("颁发日期", true, 10, true), new Column("编号", true, 10));

        List<Roster.Row> rows = Roster.rows(
                file(line("颁发日期", "编号"), line(45413, 45413), line("2024-05-01", ""), line(20240501, "x")), columns);

        assertThat(rows).extracting(row -> row.get("颁发日期")).containsExactly("2024-05-01", "2024-05-01", "20240501");
        assertThat(rows).extracting(row -> row.get("编号")).containsExactly("45413", "", "x");
    }

    @Test
    void a_number_keeps_its_digits() {
        Roster roster = Roster.read(file(line("姓名", "登录名"), line("林晓禾", 13800000001L)), COLUMNS);

        assertThat(roster.rows().get(0).get("登录名")).isEqualTo("13800000001");
    }

    @Test
    void empty_rows_are_passed_over() {
        Roster roster = Roster.read(file(line("姓名"), line(" "), line(), line("林晓禾")), COLUMNS);

        assertThat(roster.rows()).extracting(Roster.Row::number).containsExactly(4);
        assertThat(roster.mistakes()).isEmpty();
    }

    @Test
    void what_is_no_excel_file_is_refused() {
        refused("林晓禾,linxiaohe".getBytes(StandardCharsets.UTF_8), "refusal.roster_form");
        refused(new byte[0], "refusal.roster_form");
    }

    @Test
    void a_needed_column_must_be_there() {
        refused(file(line("登录名"), line("linxiaohe")), "refusal.roster_column");
    }

    @Test
    void five_hundred_rows_are_read_and_one_more_is_refused() {
        assertThat(Roster.read(rows(500), COLUMNS).rows()).hasSize(500);
        refused(rows(501), "refusal.roster_long");
    }

    @Test
    void more_than_two_megabytes_are_refused() {
        refused(new byte[Roster.MOST_BYTES + 1], "refusal.roster_large");
    }

    @Test
    void the_template_is_read_as_an_empty_roster() {
        Roster roster = Roster.read(Roster.template("推荐名单", COLUMNS), COLUMNS);

        assertThat(roster.rows()).isEmpty();
        assertThat(roster.mistakes()).isEmpty();
    }

    private static byte[] rows(int count) {
        Object[][] lines = new Object[count + 1][];
        lines[0] = line("姓名");
        for (int row = 1; row <= count; row++) {
            lines[row] = line("林晓禾");
        }
        return file(lines);
    }

    private static void refused(byte[] file, String key) {
        assertThatThrownBy(() -> Roster.read(file, COLUMNS))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
