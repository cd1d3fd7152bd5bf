package org.xinhuo.assessment;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/**
 * Puts a batch of answers into the database in one transaction. An answer is taken only if its attempt is the person's
 * own and open, and replaces what was saved for its question only if it is newer.
 */
final class AnswerStore {

    private static final String POSTGRESQL =
            """
            with sent as (
              select * from unnest(?::bigint[], ?::bigint[], ?::int[], ?::varchar[], ?::bigint[], ?::timestamp[])
                as sent(attempt_id, person_id, question, choice, seq, received_at)),
            taken as (
              select sent.* from sent
                join attempt on attempt.id = sent.attempt_id and attempt.person_id = sent.person_id
                where attempt.submitted_at is null and attempt.deadline + interval '5 seconds' > sent.received_at for share of attempt),
            saved as (
              insert into answer (attempt_id, question, choice, seq, saved_at)
                select attempt_id, question, choice, seq, received_at from taken
                on conflict (attempt_id, question) do update
                  set choice = excluded.choice, seq = excluded.seq, saved_at = excluded.saved_at
                  where answer.seq < excluded.seq)
            select attempt_id, question, seq from taken
            """;

    private static final String DERBY_OPEN =
            "select id from attempt where id = ? and person_id = ? and submitted_at is null and deadline > ? with rs";
    private static final String DERBY_UPDATE =
            "update answer set choice = ?, seq = ?, saved_at = ? where attempt_id = ? and question = ? and seq < ?";
    private static final String DERBY_INSERT =
            "insert into answer (attempt_id, question, choice, seq, saved_at) select ?, ?, ?, ?, ?"
                    + " from sysibm.sysdummy1 where not exists"
                    + " (select 1 from answer where attempt_id = ? and question = ?)";

    private AnswerStore() {}

    /** The answers that are now in the database, or were there in a newer form; the others were not taken. */
    static Set<Answer.Key> save(Connection connection, Collection<Answer> batch) throws SQLException {
        boolean derby = connection.getMetaData().getDatabaseProductName().contains("Derby");
        return derby ? saveOneByOne(connection, batch) : saveTogether(connection, batch);
    }

    private static Set<Answer.Key> saveTogether(Connection connection, Collection<Answer> batch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(POSTGRESQL)) {
            statement.setArray(1, array(connection, "bigint", batch, Answer::attemptId));
            statement.setArray(2, array(connection, "bigint", batch, Answer::personId));
            statement.setArray(3, array(connection, "int", batch, Answer::question));
            statement.setArray(4, array(connection, "varchar", batch, Answer::choice));
            statement.setArray(5, array(connection, "bigint", batch, Answer::seq));
            statement.setArray(6, array(connection, "timestamp", batch, answer -> stored(answer.receivedAt())));
            Set<Answer.Key> taken = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taken.add(new Answer.Key(rows.getLong(1), rows.getInt(2)));
                }
            }
            return taken;
        }
    }

    private static Array array(
            Connection connection, String type, Collection<Answer> batch, Function<Answer, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, batch.stream().map(column).toArray());
    }

    private static Set<Answer.Key> saveOneByOne(Connection connection, Collection<Answer> batch) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement open = connection.prepareStatement(DERBY_OPEN);
                PreparedStatement update = connection.prepareStatement(DERBY_UPDATE);
                PreparedStatement insert = connection.prepareStatement(DERBY_INSERT)) {
            Set<Answer.Key> taken = new HashSet<>();
            for (Answer answer : batch) {
                fill(
                        open,
                        answer.attemptId(),
                        answer.personId(),
                        stored(answer.receivedAt().minus(Attempt.ON_THE_WAY)));
                boolean mayBeSaved;
                try (ResultSet rows = open.executeQuery()) {
                    mayBeSaved = rows.next();
                }
                if (mayBeSaved) {
                    fill(
                            update,
                            answer.choice(),
                            answer.seq(),
                            stored(answer.receivedAt()),
                            answer.attemptId(),
                            answer.question(),
                            answer.seq());
                    if (update.executeUpdate() == 0) {
                        fill(
                                insert,
                                answer.attemptId(),
                                answer.question(),
                                answer.choice(),
                                answer.seq(),
                                stored(answer.receivedAt()),
                                answer.attemptId(),
                                answer.question());
                        insert.executeUpdate();
                    }
                    taken.add(answer.key());
                }
            }
            connection.commit();
            return taken;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    /** Instants are stored as UTC, as {@link org.xinhuo.shared.InstantColumn} does. */
    private static Timestamp stored(Instant instant) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }
}
