package it.process;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Many people who are as far as the sample person {@code ready}, whose rows are copied: some have done the course and may
 * sit its test, some have passed it and wait for approval. All have the sample password.
 */
final class Crowd {

    static final int TRAINEES = 10;
    static final int APPLICANTS = 60;

    /** Of a province in which nobody is certified yet, so that its certificates are counted from 1. */
    static final String OFFICER = "officer-14";

    static final String ISSUER = "14";

    private static final String READY = "(select id from person where login = 'ready')";
    private static final List<String> HOMES = List.of("1401", "1402", "1403", "14");
    private static final String DIGITS = "零一二三四五六七八九";

    private final Connection connection;
    private long id = 1_000_000;

    private Crowd(Connection connection) {
        this.connection = connection;
    }

    static void join(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        Crowd crowd = new Crowd(connection);
        crowd.add(OFFICER, "何静姝", ISSUER, "OFFICER");
        for (int i = 0; i < TRAINEES; i++) {
            crowd.finishCourse(crowd.add(trainee(i), "学员" + chinese(i), HOMES.get(0), "TRAINEE"), false);
        }
        for (int i = 0; i < APPLICANTS; i++) {
            String home = HOMES.get(i % HOMES.size());
            long person = crowd.add("applicant-" + i, "候选" + chinese(i), home, "TRAINEE");
            crowd.finishCourse(person, true);
            crowd.apply(person);
        }
        connection.commit();
    }

    static List<String> trainees() {
        return IntStream.range(0, TRAINEES).mapToObj(Crowd::trainee).toList();
    }

    private static String trainee(int i) {
        return "trainee-" + i;
    }

    private static String chinese(int i) {
        return "" + DIGITS.charAt(i / 10) + DIGITS.charAt(i % 10);
    }

    private long add(String login, String name, String home, String role) throws SQLException {
        long person = id += 1000;
        run(
                "insert into person (id, version, login, name, sort_key, password_hash, organisation_id, enabled,"
                        + " failed_logins, sample, created_at) select cast(? as bigint), 0, cast(? as varchar(100)),"
                        + " cast(? as varchar(200)), cast(? as varchar(300)), password_hash,"
                        + " (select id from organisation where code = ?), enabled, 0, sample, created_at"
                        + " from person where id = " + READY,
                person,
                login,
                name,
                login,
                home);
        run(
                "insert into role_grant (id, version, person_id, role, organisation_id) select cast(? as bigint), 0, id,"
                        + " cast(? as varchar(20)), organisation_id from person where id = ?",
                person,
                role,
                person);
        return person;
    }

    private void finishCourse(long person, boolean passed) throws SQLException {
        run(
                "insert into enrolment (id, version, person_id, course, edition, enrolled_at, completed_at)"
                        + " select cast(? as bigint), 0, cast(? as bigint), course, edition, enrolled_at, completed_at"
                        + " from enrolment where person_id = " + READY,
                person,
                person);
        run(
                "insert into lesson_done (id, version, enrolment_id, module, lesson, edition, done_at)"
                        + " select cast(? as bigint) + row_number() over (), 0, cast(? as bigint), module, lesson, edition, done_at"
                        + " from lesson_done where enrolment_id = (select id from enrolment where person_id = " + READY
                        + ")",
                person,
                person);
        run(
                "insert into achievement (id, version, person_id, kind, course, edition, score, achieved_on)"
                        + " select cast(? as bigint) + row_number() over (), 0, cast(? as bigint), kind, course, edition,"
                        + " score, achieved_on from achievement where person_id = " + READY
                        + (passed ? "" : " and kind = 'COURSE_COMPLETED'"),
                person,
                person);
    }

    private void apply(long person) throws SQLException {
        run(
                "insert into application (id, version, person_id, scheme, rule_version, organisation_id, path, attempt_no,"
                        + " submitted_at) select cast(? as bigint), 0, cast(? as bigint), a.scheme, a.rule_version, o.id,"
                        + " o.path, 1, a.submitted_at from application a, organisation o where a.person_id ="
                        + " (select id from person where login = 'waiting-3411')"
                        + " and o.id = (select organisation_id from person where id = ?)",
                person,
                person,
                person);
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            if (statement.executeUpdate() == 0) {
                throw new IllegalStateException("nothing to copy: " + sql);
            }
        }
    }
}
