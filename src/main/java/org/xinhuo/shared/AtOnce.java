package org.xinhuo.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * What is written and read beside any transaction: a row that several may add at one instant and one does, such as a key
 * that is made once for a database, however many nodes it has. Not for code that runs inside a transaction.
 */
public final class AtOnce {

    /** How both databases say that the row is there already. */
    private static final String DUPLICATE = "23505";

    private static final InstantColumn INSTANTS = new InstantColumn();

    private final DataSource dataSource;

    public AtOnce(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What a row says. */
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Adds a row, unless one with its key is there: whoever needs it reads it then, and it may be somebody else's. */
    public void add(String insert, Object... values) {
        try {
            write(insert, values);
        } catch (SQLException e) {
            if (!DUPLICATE.equals(e.getSQLState())) {
                throw new IllegalStateException(insert, e);
            }
        }
    }

    /** @return how many rows were changed */
    public int change(String update, Object... values) {
        try {
            return write(update, values);
        } catch (SQLException e) {
            throw new IllegalStateException(update, e);
        }
    }

    public <T> List<T> list(Reading<T> reading, String select, Object... values) {
        try (Connection connection = connection();
                PreparedStatement query = connection.prepareStatement(select)) {
            fill(query, values);
            List<T> read = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    read.add(reading.of(row));
                }
            }
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException(select, e);
        }
    }

    private int write(String sql, Object... values) throws SQLException {
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, values);
            return statement.executeUpdate();
        }
    }

    /**
     * One whose every statement is kept at once. The pool hands a connection out as whoever had it before left it: without
     * this, a row could wait for a commit that never comes.
     */
    private Connection connection() throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(true);
        return connection;
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof Instant moment
                    ? Timestamp.valueOf(INSTANTS.convertToDatabaseColumn(moment))
                    : values[i];
            statement.setObject(i + 1, value);
        }
    }
}
