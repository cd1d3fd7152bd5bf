package it.inside;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** What really stands in the database, past the services. */
@ApplicationScoped
public class Database {

    @PersistenceContext
    private EntityManager em;

    @Resource(lookup = "java:app/jdbc/xinhuo")
    private DataSource dataSource;

    /** Work with a connection of its own, in one transaction that is never committed. */
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    @Transactional
    public <T> T inTransaction(Function<EntityManager, T> work) {
        return work.apply(em);
    }

    public <T> T rolledBack(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return work.with(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean isDerby() {
        return rolledBack(
                connection -> connection.getMetaData().getDatabaseProductName().contains("Derby"));
    }

    /** The first column of what a query finds. */
    public List<Object> list(String sql, Object... values) {
        return rolledBack(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                fill(statement, values);
                List<Object> found = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(rows.getObject(1));
                    }
                }
                return found;
            }
        });
    }

    public long count(String table, String condition, Object... values) {
        return ((Number) list("select count(*) from " + table + " where " + condition, values)
                        .get(0))
                .longValue();
    }

    static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof LocalDate day ? Date.valueOf(day) : values[i]);
        }
    }
}
