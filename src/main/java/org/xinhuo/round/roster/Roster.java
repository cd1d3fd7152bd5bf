package org.xinhuo.round.roster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.xinhuo.shared.Message.Sentence;
import org.xinhuo.shared.Refusal;

/**
 * A roster that was read: the good rows, and what is wrong with the others.
 *
 * @param rows     in the order of the file
 * @param mistakes a row with one is not among the rows
 */
public record Roster(List<Row> rows, List<RowMistake> mistakes) {

    /** Most rows below the heads; more are refused, so that nobody waits before a page without an end. */
    public static final int MOST_ROWS = 500;

    /** Largest file, in bytes. */
    public static final int MOST_BYTES = 2 * 1024 * 1024;

    /** Numbers of days end in the year 2173; a larger number is a day written together, 20190501. */
    private static final BigDecimal LAST_COUNTED = BigDecimal.valueOf(100_000);

    /** A good row: what stands in it by the head of the column, empty where it has nothing. */
    public record Row(int number, Map<String, String> values) {

        public String get(String head) {
            return values.getOrDefault(head, "");
        }
    }

    public Roster {
        rows = List.copyOf(rows);
        mistakes = List.copyOf(mistakes);
    }

    /**
     * Reads the first sheet. Columns may stand in any order, others are passed over, empty rows too.
     *
     * @throws Refusal if it is no such file, too large, too long, or lacks the head of a needed column
     */
    public static Roster read(byte[] file, List<Column> columns) {
        if (file.length > MOST_BYTES) {
            throw new Refusal("refusal.roster_large", MOST_BYTES / 1024 / 1024);
        }
        return read(lines(file), columns);
    }

    /**
     * All rows as they stand, judged by nobody yet: for lists where what is wrong is told of every row at once.
     *
     * @throws Refusal as {@link #read}
     */
    public static List<Row> rows(byte[] file, List<Column> columns) {
        if (file.length > MOST_BYTES) {
            throw new Refusal("refusal.roster_large", MOST_BYTES / 1024 / 1024);
        }
        List<org.dhatim.fastexcel.reader.Row> lines = lines(file);
        Map<Column, Integer> places = places(heads(lines), columns);
        return lines.subList(1, lines.size()).stream()
                .map(line -> new Row(line.getRowNum(), values(line, places)))
                .toList();
    }

    private static List<org.dhatim.fastexcel.reader.Row> lines(byte[] file) {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file));
                var lines = book.getFirstSheet().openStream()) {
            return lines.filter(line -> line.getRowNum() == 1
                            || line.stream().anyMatch(cell -> !text(cell).isEmpty()))
                    .limit(MOST_ROWS + 2L)
                    .toList();
        } catch (IOException | RuntimeException e) {
            throw new Refusal("refusal.roster_form");
        }
    }

    private static Roster read(List<org.dhatim.fastexcel.reader.Row> lines, List<Column> columns) {
        Map<Column, Integer> places = places(heads(lines), columns);
        List<Row> rows = new ArrayList<>();
        List<RowMistake> mistakes = new ArrayList<>();
        for (org.dhatim.fastexcel.reader.Row line : lines.subList(1, lines.size())) {
            Map<String, String> values = values(line, places);
            int before = mistakes.size();
            places.keySet().forEach(column -> wrong(column, values.get(column.head()))
                    .ifPresent(why -> mistakes.add(new RowMistake(line.getRowNum(), column.head(), why))));
            if (mistakes.size() == before) {
                rows.add(new Row(line.getRowNum(), values));
            }
        }
        return new Roster(rows, mistakes);
    }

    private static org.dhatim.fastexcel.reader.Row heads(List<org.dhatim.fastexcel.reader.Row> lines) {
        if (lines.isEmpty()) {
            throw new Refusal("refusal.roster_form");
        }
        if (lines.size() > MOST_ROWS + 1) {
            throw new Refusal("refusal.roster_long", MOST_ROWS);
        }
        return lines.get(0);
    }

    private static Map<String, String> values(org.dhatim.fastexcel.reader.Row line, Map<Column, Integer> places) {
        Map<String, String> values = new HashMap<>();
        places.forEach((column, place) -> values.put(
                column.head(),
                line.getOptionalCell(place)
                        .map(cell -> column.day() ? day(cell) : text(cell))
                        .orElse("")));
        return values;
    }

    /** A day that was typed as one is a number in the file, counted from 1900 or 1904. */
    private static String day(Cell cell) {
        boolean counted = cell.getType() == CellType.NUMBER
                && cell.asNumber().signum() > 0
                && cell.asNumber().compareTo(LAST_COUNTED) < 0;
        return counted ? cell.asDate().toLocalDate().toString() : text(cell);
    }

    private static Map<Column, Integer> places(org.dhatim.fastexcel.reader.Row heads, List<Column> columns) {
        Map<Column, Integer> places = new LinkedHashMap<>();
        for (Column column : columns) {
            Optional<Integer> place = heads.stream()
                    .filter(cell -> text(cell).equalsIgnoreCase(column.head()))
                    .map(Cell::getColumnIndex)
                    .findFirst();
            place.ifPresent(found -> places.put(column, found));
            if (place.isEmpty() && column.needed()) {
                throw new Refusal("refusal.roster_column", column.head());
            }
        }
        return places;
    }

    private static Optional<Sentence> wrong(Column column, String value) {
        if (column.needed() && value.isEmpty()) {
            return Optional.of(Sentence.of("roster.empty"));
        }
        return value.length() > column.longest()
                ? Optional.of(Sentence.of("roster.long", column.longest(), value.length()))
                : Optional.empty();
    }

    /** As the file shows it: a number that was typed as one keeps its digits. A date or a formula counts by its value. */
    private static String text(Cell cell) {
        return cell == null || cell.getRawValue() == null ? "" : cell.getText().strip();
    }

    /** The file to fill in: the heads, and nothing below. */
    public static byte[] template(String title, List<Column> columns) {
        return template(title, columns, "", List.of());
    }

    /**
     * The file to fill in, with a second sheet that says how.
     *
     * @param help rows of that sheet, its heads first; without any there is no such sheet
     */
    public static byte[] template(String title, List<Column> columns, String helpTitle, List<List<String>> help) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Xinhuo", "1.0")) {
            sheet(book, title, List.of(columns.stream().map(Column::head).toList()));
            if (!help.isEmpty()) {
                sheet(book, helpTitle, help);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The first row is that of the heads, and stays when one scrolls. */
    private static void sheet(Workbook book, String title, List<List<String>> rows) {
        Worksheet sheet = book.newWorksheet(title);
        for (int row = 0; row < rows.size(); row++) {
            for (int place = 0; place < rows.get(row).size(); place++) {
                sheet.value(row, place, rows.get(row).get(place));
            }
        }
        for (int place = 0; place < rows.get(0).size(); place++) {
            sheet.style(0, place).bold().set();
            sheet.width(place, 24);
        }
        sheet.freezePane(0, 1);
    }
}
