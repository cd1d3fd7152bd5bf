package org.xinhuo.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Is a row there once whoever adds it, with the values of the first, and is any other failure told? */
class OneOfSeveralAddsItTest {

    private static final String INSERT = "insert into thing (name, content, kept_at) values (?, ?, ?)";
    private static final Instant NOW = Instant.parse("2026-11-22T16:00:00Z");

    private DataSource database;
    private AtOnce rows;

    @BeforeEach
    void open() throws SQLException {
        database = MemoryDatabase.with(
                "create table thing (name varchar(9) primary key, content blob not null, kept_at timestamp)");
        rows = new AtOnce(database);
    }

    private List<Integer> lengths() {
        return rows.list(row -> row.getBytes(1).length, "select content from thing where name = ?", "key");
    }

    @Test
    void the_first_stays_and_is_there_for_everybody_at_once() throws SQLException {
        rows.add(INSERT, "key", new byte[3], NOW);
        rows.add(INSERT, "key", new byte[5], NOW);

        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            assertThat(lengths()).containsExactly(3);
            other.rollback();
        }
        assertThat(rows.list(row -> row.getTimestamp(1).toLocalDateTime(), "select kept_at from thing"))
                .as("in UTC, as everywhere")
                .containsExactly(LocalDateTime.of(2026, 11, 22, 16, 0));
        assertThat(rows.change("update thing set content = ? where name = ?", new byte[1], "key"))
                .isEqualTo(1);
        assertThat(lengths()).containsExactly(1);
    }

    @Test
    void what_fails_for_another_reason_is_told() {
        assertThatIllegalStateException().isThrownBy(() -> rows.add(INSERT, "key", null, NOW));
        assertThat(lengths()).isEmpty();
    }
}
