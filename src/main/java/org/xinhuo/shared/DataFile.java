package org.xinhuo.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A small table of facts that others define, kept as text beside the class that needs it: UTF-8, comma separated, a line
 * with the column names first. Lines that begin with {@code #} are comments; one of the form {@code # edition: 2024} is a
 * note that can be asked for. There is no quoting, so no field may hold a comma; a row with too many or too few fields is
 * refused with the number of its line.
 */
public final class DataFile {

    private final String name;
    private final Map<String, String> notes = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private List<String> columns = List.of();

    private DataFile(String name, List<String> lines) {
        this.name = name;
        for (int i = 0; i < lines.size(); i++) {
            read(lines.get(i), i + 1);
        }
    }

    /** Reads the file that stands in the package of {@code owner}; throws if it is not there. */
    public static DataFile beside(Class<?> owner, String name) {
        try (InputStream stream = owner.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("No file " + name + " beside " + owner.getName());
            }
            var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return new DataFile(name, reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same from lines already read; {@code name} is how errors call it. */
    public static DataFile of(String name, List<String> lines) {
        return new DataFile(name, lines);
    }

    private void read(String line, int number) {
        if (line.startsWith("#")) {
            String[] note = line.substring(1).split(":", 2);
            if (note.length == 2) {
                notes.putIfAbsent(note[0].strip(), note[1].strip());
            }
        } else if (columns.isEmpty()) {
            columns = List.of(line.split(",", -1));
        } else if (!line.isBlank()) {
            rows.add(new Row(name + " line " + number, columns, List.of(line.split(",", -1))));
        }
    }

    /** The value of the comment {@code # key: value}; throws if there is none. */
    public String note(String key) {
        String note = notes.get(key);
        if (note == null) {
            throw new IllegalStateException(name + " has no note " + key);
        }
        return note;
    }

    /** All rows in the order of the file. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** One line of the table. {@code place} says where it stands, for messages. */
    public record Row(String place, List<String> columns, List<String> fields) {

        public Row {
            if (columns.size() != fields.size()) {
                throw new IllegalStateException(
                        place + " has " + fields.size() + " fields where the heading has " + columns.size());
            }
        }

        /** The field, or empty where the file leaves it blank; throws if the file has no such column. */
        public Optional<String> find(String column) {
            int index = columns.indexOf(column);
            if (index < 0) {
                throw new IllegalStateException(place + ": no column " + column);
            }
            return Optional.of(fields.get(index).strip()).filter(text -> !text.isEmpty());
        }

        /** The field; throws if it is blank. */
        public String get(String column) {
            return find(column).orElseThrow(() -> new IllegalStateException(place + ": " + column + " is missing"));
        }
    }
}
