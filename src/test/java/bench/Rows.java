package bench;

import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * Rows on their way into a database, the fastest way it has: COPY into PostgreSQL, batches into Derby. They are kept
 * until {@link #flush}, which writes table after table.
 */
final class Rows implements AutoCloseable {

    private final Connection connection;
    private final Map<Table, List<Object[]>> waiting = new EnumMap<>(Table.class);

    Rows(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    void add(Table table, Object... values) {
        if (values.length != table.columns().size()) {
            throw new IllegalArgumentException(table + " takes " + table.columns());
        }
        waiting.computeIfAbsent(table, empty -> new ArrayList<>()).add(values);
    }

    void flush() throws SQLException {
        for (Map.Entry<Table, List<Object[]>> one : waiting.entrySet()) {
            if (isDerby()) {
                insert(one.getKey(), one.getValue());
            } else {
                copy(one.getKey(), one.getValue());
            }
        }
        connection.commit();
        waiting.clear();
    }

    private boolean isDerby() throws SQLException {
        return connection.getMetaData().getDatabaseProductName().contains("Derby");
    }

    private void copy(Table table, List<Object[]> rows) throws SQLException {
        StringBuilder text = new StringBuilder(rows.size() * 120);
        for (Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                text.append(i == 0 ? "" : "\t").append(copied(row[i]));
            }
            text.append('\n');
        }
        String into = "copy " + table.sql() + " (" + String.join(",", table.columns()) + ") from stdin";
        try {
            new CopyManager(connection.unwrap(BaseConnection.class)).copyIn(into, new StringReader(text.toString()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String copied(Object value) {
        return value == null ? "\\N" : value.toString().replace("\\", "\\\\").replace("\t", "\\t");
    }

    private void insert(Table table, List<Object[]> rows) throws SQLException {
        String marks = String.join(",", Collections.nCopies(table.columns().size(), "?"));
        String into =
                "insert into " + table.sql() + " (" + String.join(",", table.columns()) + ") values (" + marks + ")";
        try (PreparedStatement insert = connection.prepareStatement(into)) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, stored(row[i]));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Object stored(Object value) {
        if (value instanceof LocalDate day) {
            return java.sql.Date.valueOf(day);
        }
        return value instanceof LocalDateTime moment ? java.sql.Timestamp.valueOf(moment) : value;
    }

    /** Lets the planner know what there is now. */
    void analyse() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (isDerby()) {
                for (Table table : Table.values()) {
                    statement.execute("call SYSCS_UTIL.SYSCS_UPDATE_STATISTICS('APP', '" + table.name() + "', null)");
                }
                connection.commit();
                statement.execute("call SYSCS_UTIL.SYSCS_CHECKPOINT_DATABASE()");
            } else {
                connection.commit();
                connection.setAutoCommit(true);
                statement.execute("vacuum analyze");
                statement.execute("checkpoint");
                connection.setAutoCommit(false);
            }
        }
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
