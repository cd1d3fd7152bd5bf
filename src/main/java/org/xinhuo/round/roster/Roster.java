package org.xinhuo.round.roster;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
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
        if (lines.isEmpty()) {
            throw new Refusal("refusal.roster_form");
        }
        if (lines.size() > MOST_ROWS + 1) {
            throw new Refusal("refusal.roster_long", MOST_ROWS);
        }
        Map<Column, Integer> places = places(lines.get(0), columns);
        List<Row> rows = new ArrayList<>();
        List<RowMistake> mistakes = new ArrayList<>();
        for (org.dhatim.fastexcel.reader.Row line : lines.subList(1, lines.size())) {
            Map<String, String> values = new HashMap<>();
            int before = mistakes.size();
            places.forEach((column, place) -> {
                String value = line.getOptionalCell(place).map(Roster::text).orElse("");
                values.put(column.head(), value);
                wrong(column, value)
                        .ifPresent(why -> mistakes.add(new RowMistake(line.getRowNum(), column.head(), why)));
            });
            if (mistakes.size() == before) {
                rows.add(new Row(line.getRowNum(), values));
            }
        }
        return new Roster(rows, mistakes);
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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Xinhuo", "1.0")) {
            Worksheet sheet = book.newWorksheet(title);
            for (int place = 0; place < columns.size(); place++) {
                sheet.value(0, place, columns.get(place).head());
                sheet.style(0, place).bold().set();
                sheet.width(place, 24);
            }
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
