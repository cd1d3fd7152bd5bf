package it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import it.boot.ContainerTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Does the database itself refuse what must not exist twice, even if the program forgets to look? */
class UniqueByLawIT extends ContainerTest {

    private static final Map<String, List<Set<String>>> ONCE = Map.of(
            "certificate",
            List.of(
                    Set.of("number"),
                    Set.of("token"),
                    Set.of("credential_id"),
                    Set.of("issuer", "scheme", "issue_year", "serial")),
            "certificate_serial",
            List.of(Set.of("issuer", "scheme", "issue_year")),
            "person",
            List.of(Set.of("login")),
            "invitation",
            List.of(Set.of("token_hash")),
            "organisation",
            List.of(Set.of("code"), Set.of("path")),
            "enrolment",
            List.of(Set.of("person_id", "course")),
            "attempt",
            List.of(Set.of("person_id", "course", "attempt_no")),
            "answer",
            List.of(Set.of("attempt_id", "question")),
            "achievement",
            List.of(Set.of("person_id", "kind", "course")),
            "application",
            List.of(Set.of("person_id", "scheme", "attempt_no")));

    @Inject
    private Database database;

    @Test
    void what_was_issued_before_this_system() {
        assertThat(uniqueIn("earlier_certificate")).contains(Set.of("standing_key"));
        assertThat(uniqueIn("registry_entry")).contains(Set.of("credential_id", "valid_from"), Set.of("earlier_id"));
    }

    @Test
    void numbers_logins_and_whatever_is_done_once() {
        ONCE.forEach((table, columns) -> assertThat(uniqueIn(table)).as(table).containsAll(columns));
    }

    private Set<Set<String>> uniqueIn(String table) {
        boolean upper = database.isDerby();
        return database.rolledBack(connection -> {
            Map<String, Set<String>> indexes = new TreeMap<>();
            String name = upper ? table.toUpperCase() : table;
            Set<String> laws = upper ? constraints(connection) : Set.of();
            try (ResultSet rows = connection.getMetaData().getIndexInfo(null, null, name, false, false)) {
                while (rows.next()) {
                    boolean unique = !rows.getBoolean("NON_UNIQUE") || laws.contains(rows.getString("INDEX_NAME"));
                    if (unique && rows.getString("COLUMN_NAME") != null) {
                        indexes.computeIfAbsent(rows.getString("INDEX_NAME"), index -> new TreeSet<>())
                                .add(rows.getString("COLUMN_NAME").toLowerCase());
                    }
                }
            }
            return new HashSet<>(indexes.values());
        });
    }

    /** Derby keeps a column that is unique or empty by an index that it does not call unique; the constraint says it. */
    private static Set<String> constraints(Connection connection) throws SQLException {
        Set<String> indexes = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select g.conglomeratename from sys.sysconstraints k"
                        + " join sys.syskeys y on y.constraintid = k.constraintid"
                        + " join sys.sysconglomerates g on g.conglomerateid = y.conglomerateid where k.type = 'U'")) {
            while (rows.next()) {
                indexes.add(rows.getString(1));
            }
        }
        return indexes;
    }
}
