package it.process;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Many people whom an officer approved a moment ago and who wait for their certificates, as the tables have it: a batch
 * with its items. Every fiftieth has a name that no face can print, and so is to be refused.
 */
final class Approved {

    static final String ISSUER = "1401";
    static final int UNPRINTABLE_EVERY = 50;

    private static final String SCHEME = "trainer-prefecture";
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String UNPRINTABLE = Character.toString(0x2B81E);
    private static final long FIRST = 7_000_000_000L;

    private final Connection connection;
    private long id;

    private Approved(Connection connection, long id) {
        this.connection = connection;
        this.id = id;
    }

    /** @return id of the batch */
    static long many(Connection connection, int people, int run) throws SQLException {
        connection.setAutoCommit(false);
        long batch = new Approved(connection, FIRST + run * 10_000_000L).write(people, run);
        connection.commit();
        connection.setAutoCommit(true);
        return batch;
    }

    private long write(int people, int run) throws SQLException {
        Timestamp now = Timestamp.valueOf(LocalDateTime.now(ZoneOffset.UTC));
        String hash = (String) one("select password_hash from person where login = 'ready'");
        long home = ((Number) one("select id from organisation where code = '" + ISSUER + "'")).longValue();
        String path = (String) one("select path from organisation where id = " + home);
        long batch = ++id;
        insert(
                "award_batch (id, version, title, path, list_sha256, people_count, decided_by, decided_by_name, decided_at)",
                batch,
                0,
                "",
                path,
                "0".repeat(64),
                people,
                batch,
                "何静姝",
                now);
        String persons = insertion(
                "person (id, version, login, name, sort_key, password_hash, organisation_id, enabled, failed_logins,"
                        + " sample, created_at)",
                11);
        String items = insertion(
                "award_item (id, version, batch_id, place, person_id, scheme, rule_version, own_rule_version,"
                        + " rule_province, issuer_id, sent_at)",
                11);
        try (PreparedStatement person = connection.prepareStatement(persons);
                PreparedStatement item = connection.prepareStatement(items)) {
            for (int place = 1; place <= people; place++) {
                long holder = ++id;
                String login = "approved-" + run + "-" + place;
                fill(person, holder, 0, login, name(place), login, hash, home, true, 0, true, now);
                person.addBatch();
                fill(item, ++id, 0, batch, place, holder, SCHEME, 1, 0, "14", home, now);
                item.addBatch();
                if (place % 1000 == 0 || place == people) {
                    person.executeBatch();
                    item.executeBatch();
                }
            }
        }
        return batch;
    }

    private static String name(int place) {
        if (place % UNPRINTABLE_EVERY == 0) {
            return "候" + UNPRINTABLE;
        }
        StringBuilder name = new StringBuilder("候");
        "%03d".formatted(place).chars().forEach(digit -> name.append(DIGITS.charAt(digit - '0')));
        return name.toString();
    }

    private Object one(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getObject(1);
        }
    }

    private void insert(String table, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insertion(table, values.length))) {
            fill(statement, values);
            statement.executeUpdate();
        }
    }

    private static String insertion(String table, int values) {
        return "insert into " + table + " values (" + "?, ".repeat(values - 1) + "?)";
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
