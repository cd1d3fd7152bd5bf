package it.process;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A round of a prefecture for 市级师资 that is to be approved: everybody in it sat the exam, taught before two judges and
 * stands on the list, whose publicity is over. Two officers may approve it, neither of whom has touched it before. Its rows
 * are written as those who know the tables and decision 12 would, with nothing of the application.
 */
record Contest(String organisation, int candidates) {

    /** As many as a province has in a year. */
    static final Contest LARGE = new Contest("1402", 500);

    static final Contest SMALL = new Contest("1403", 30);

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String POINTS = "c1=20;c2=16;c3=16;c4=8;c5=12;c6=4;c7=4";
    private static final BigDecimal WRITTEN = new BigDecimal("90.00");

    /** 40 of 100 parts the written 90, 60 the 80 points of each judge. */
    private static final String COMBINED = "84.00";

    private static final List<String> STAGES = List.of(
            "NOTICE",
            "APPLICATIONS",
            "REVIEW",
            "EXAM",
            "DRAW",
            "SCORING",
            "RESULT",
            "PUBLICITY",
            "APPROVAL",
            "ARCHIVE");
    private static final List<String> ACTS = List.of(
            "NOTICE_PUBLISHED",
            "REVIEW_CLOSED",
            "MARKS_CONFIRMED",
            "SEED_PROMISED",
            "LIST_FROZEN",
            "DRAWN",
            "CHAIR_CLOSED",
            "LIST_PUBLICISED");

    String code() {
        return organisation + "-2026-S3-1";
    }

    /** The officers who may approve it. */
    List<String> approvers() {
        return List.of("approver-a-" + organisation, "approver-b-" + organisation);
    }

    void prepare(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        new Writing(connection).write();
        connection.commit();
    }

    private String number(int place) {
        return "%03d".formatted(place);
    }

    private static String name(int place) {
        StringBuilder name = new StringBuilder("候");
        "%03d".formatted(place).chars().forEach(digit -> name.append(DIGITS.charAt(digit - '0')));
        return name.toString();
    }

    /** SHA-256 of what the public read. */
    private String publicised() {
        StringBuilder text = new StringBuilder("xinhuo-publicity/1\nround: " + code() + "\n");
        for (int place = 1; place <= candidates; place++) {
            text.append("1\t" + number(place) + "\t" + name(place) + "\t" + COMBINED + "\n");
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Writing {

        private final Connection connection;
        private final LocalDate opened = LocalDate.now().minusDays(60);
        private final String hash;
        private final long home;
        private long id = Long.parseLong(organisation) * 10_000_000L;

        Writing(Connection connection) throws SQLException {
            this.connection = connection;
            hash = one("select password_hash from person where login = 'ready'", String.class);
            home = organisation(organisation);
        }

        private long organisation(String code) throws SQLException {
            return one("select id from organisation where code = '" + code + "'", Long.class);
        }

        private <T> T one(String sql, Class<T> type) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getObject(1, type);
            }
        }

        private long add(String table, Object... values) throws SQLException {
            long own = ++id;
            List<Object> all = new ArrayList<>(List.of(own, 0));
            all.addAll(List.of(values));
            insert(table.replace("(", "(id, version, "), all);
            return own;
        }

        private void insert(String table, List<Object> values) throws SQLException {
            String marks = "?, ".repeat(values.size() - 1) + "?";
            try (PreparedStatement statement =
                    connection.prepareStatement("insert into " + table + " values (" + marks + ")")) {
                for (int i = 0; i < values.size(); i++) {
                    statement.setObject(i + 1, values.get(i));
                }
                statement.executeUpdate();
            }
        }

        private Timestamp at(int day) {
            return Timestamp.valueOf(LocalDateTime.of(opened.plusDays(day), java.time.LocalTime.of(2, 0)));
        }

        private long person(String login, String name, long organisation, String role) throws SQLException {
            long person = add(
                    "person (login, name, sort_key, password_hash, organisation_id, enabled, failed_logins, sample,"
                            + " created_at)",
                    login,
                    name,
                    login,
                    hash,
                    organisation,
                    true,
                    0,
                    true,
                    at(0));
            add("role_grant (person_id, role, organisation_id)", person, role, organisation);
            return person;
        }

        void write() throws SQLException {
            long organiser = person("organiser-" + organisation, "何静姝", home, "OFFICER");
            for (String login : approvers()) {
                person(login, "许明哲", home, "OFFICER");
            }
            String path = one("select path from organisation where id = " + home, String.class);
            long round = add(
                    "certification_round (code, scheme, rule_version, own_rule_version, title, organisation_id, path,"
                            + " publicity_days, opened_by, opened_at)",
                    code(),
                    "trainer-prefecture",
                    1,
                    0,
                    "二〇二六年度市级师资认证",
                    home,
                    path,
                    7,
                    organiser,
                    at(0));
            for (String stage : STAGES) {
                java.sql.Date day = java.sql.Date.valueOf(opened.plusDays(STAGES.indexOf(stage)));
                insert("round_stage (round_id, stage, first_day, last_day)", List.of(round, stage, day, day));
            }
            insert("round_quota (round_id, organisation, places)", List.of(round, organisation, candidates));
            for (String act : ACTS) {
                add(
                        "round_act (round_id, kind, done_by, done_at, frozen)",
                        round,
                        act,
                        organiser,
                        at(ACTS.indexOf(act) + 2),
                        act.equals("LIST_PUBLICISED") ? publicised() : "");
            }
            people(round, organiser, panel(round));
        }

        /** Two judges, of other organisations. */
        private List<Long> panel(long round) throws SQLException {
            List<Long> seats = new ArrayList<>();
            for (String of : List.of("14", "1401")) {
                long judge = person("judge-" + of + "-" + organisation, "周若溪", organisation(of), "ASSESSOR");
                seats.add(add("round_judge (round_id, person_id, chair)", round, judge, seats.isEmpty()));
            }
            return seats;
        }

        private void people(long round, long organiser, List<Long> panel) throws SQLException {
            for (int place = 1; place <= candidates; place++) {
                long person = person("contestant-" + organisation + "-" + place, name(place), home, "TRAINEE");
                long candidacy = add(
                        "candidacy (round_id, person_id, sender_id, number, sent_by, sent_at, recommendation, decision,"
                                + " decided_by, decided_at, written_mark, absent)",
                        round,
                        person,
                        home,
                        number(place),
                        organiser,
                        at(1),
                        "",
                        "ACCEPTED",
                        organiser,
                        at(2),
                        WRITTEN,
                        false);
                for (long judge : panel) {
                    add(
                            "round_sheet (judge_id, candidacy_id, part, points, seq, handed_in_at)",
                            judge,
                            candidacy,
                            "demonstration",
                            POINTS,
                            (long) place,
                            at(8));
                }
            }
        }
    }
}
