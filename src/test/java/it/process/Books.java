package it.process;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Goes through what was issued as an auditor would, who knows the tables and nothing of the application, and notes what
 * does not agree.
 */
final class Books {

    private final Connection connection;
    private final List<String> complaints = new ArrayList<>();

    private Books(Connection connection) {
        this.connection = connection;
    }

    /** What does not agree; empty if all is well. */
    static List<String> audit(Connection connection) throws SQLException {
        Books books = new Books(connection);
        books.numbers();
        books.files();
        books.each(
                "credential without exactly one certificate",
                "select c.id from credential c where (select count(*) from certificate p where p.credential_id = c.id) <> 1");
        books.each(
                "credential without exactly one entry in the registry",
                "select c.id from credential c where"
                        + " (select count(*) from registry_entry e where e.credential_id = c.id"
                        + " and e.person_id = c.person_id and e.valid_from = c.valid_from) <> 1"
                        + " or (select count(*) from registry_entry e where e.credential_id = c.id"
                        + " and (e.followed_from is null or exists (select 1 from credential n"
                        + " where n.follows_id = c.id and n.valid_from = e.followed_from))) <> 1");
        books.each(
                "approved application without exactly one credential of its person",
                "select a.id from application a where a.decision = 'APPROVED' and"
                        + " (select count(*) from credential c where c.application_id = a.id and c.person_id = a.person_id) <> 1");
        books.each(
                "credential of an application that is not approved",
                "select c.id from credential c join application a on a.id = c.application_id"
                        + " where a.decision is null or a.decision <> 'APPROVED'");
        books.each(
                "certificate whose issuing is not in the log exactly once",
                "select p.number from certificate p where (select count(*) from audit_event e"
                        + " where e.action = 'certificate_issued' and e.subject = 'certificate ' || p.number) <> 1");
        books.each(
                "issuing in the log without a certificate",
                "select e.subject from audit_event e where e.action = 'certificate_issued'"
                        + " and not exists (select 1 from certificate p where e.subject = 'certificate ' || p.number)");
        books.each(
                "certified in a round without a credential of their own",
                "select y.id from candidacy y where y.credential_id is not null and not exists"
                        + " (select 1 from credential c where c.id = y.credential_id and c.person_id = y.person_id)");
        books.each(
                "credential of a round's scheme that the round knows nothing of",
                "select c.id from credential c join candidacy y on y.person_id = c.person_id"
                        + " join certification_round r on r.id = y.round_id and r.scheme = c.scheme"
                        + " where y.credential_id is null or y.credential_id <> c.id");
        return books.complaints;
    }

    /** Ids of the applications of an issuer's organisations that are approved, or that wait. */
    static List<Long> applications(Connection connection, boolean approved) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select a.id from application a join person p on p.id = a.person_id"
                                + " where p.login like 'applicant-%' and a.decision "
                                + (approved ? "= 'APPROVED'" : "is null")
                                + " order by a.id")) {
            while (row.next()) {
                ids.add(row.getLong(1));
            }
        }
        return ids;
    }

    /** The count of an issuer's certificates, which is also the last number where there is no gap. */
    static int issued(Connection connection, String issuer) throws SQLException {
        return count(connection, "certificate where issuer = '" + issuer + "'");
    }

    /**
     * What the books say of a round.
     *
     * @param certified people with their credential
     * @param issued    certificates of its organiser, which is also the last number where there is no gap
     * @param approvals how often it was approved
     */
    record Tally(int certified, int issued, int approvals) {}

    static Tally tally(Connection connection, Contest round) throws SQLException {
        String of = " x join certification_round r on r.id = x.round_id where r.code = '" + round.code() + "' and ";
        return new Tally(
                count(connection, "candidacy" + of + "x.credential_id is not null"),
                issued(connection, round.organisation()),
                count(connection, "round_act" + of + "x.kind = 'APPROVED'"));
    }

    private static int count(Connection connection, String rows) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + rows)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Within issuer, scheme and year the numbers are 1, 2, 3 and so on, and the count stands at the last. */
    private void numbers() throws SQLException {
        Map<String, List<Integer>> serials = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select issuer, scheme, issue_year, serial, number from certificate order by serial")) {
            while (row.next()) {
                String series = row.getString(1) + "-" + row.getString(2) + "-" + row.getInt(3);
                serials.computeIfAbsent(series, unused -> new ArrayList<>()).add(row.getInt(4));
                String expected = "QJ-%s-%06d-".formatted(series, row.getInt(4)).toUpperCase(Locale.ROOT);
                if (!row.getString(5).matches(expected + "[0-9A-Z]")) {
                    complaints.add("number " + row.getString(5) + " is not that of " + expected);
                }
            }
        }
        Map<String, Integer> counts = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select issuer, scheme, issue_year, last_serial from certificate_serial")) {
            while (row.next()) {
                counts.put(row.getString(1) + "-" + row.getString(2) + "-" + row.getInt(3), row.getInt(4));
            }
        }
        serials.forEach((series, its) -> {
            for (int i = 0; i < its.size(); i++) {
                if (its.get(i) != i + 1) {
                    complaints.add("serials of " + series + " are not 1.." + its.size() + ": " + its);
                    break;
                }
            }
        });
        counts.forEach((series, last) -> {
            int count = serials.getOrDefault(series, List.of()).size();
            if (last != count) {
                complaints.add("the count of " + series + " stands at " + last + " after " + count + " certificates");
            }
        });
        if (!counts.keySet().containsAll(serials.keySet())) {
            complaints.add("certificates without a count: " + serials.keySet() + " but " + counts.keySet());
        }
    }

    /** Each certificate has its bytes, with its plate a whole PDF that has the hash that was recorded. */
    private void files() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select p.number, p.sha256, f.content, t.content from certificate p"
                                + " left join certificate_file f on f.certificate_id = p.id"
                                + " left join certificate_plate t on t.sha256 = f.plate")) {
            while (row.next()) {
                byte[] content = whole(row.getBytes(4), row.getBytes(3));
                if (content == null || !row.getString(2).equals(sha256(content))) {
                    complaints.add("the file of " + row.getString(1) + " is not the one that was recorded");
                } else if (!begins(content, "%PDF-") || !ends(content, "%%EOF")) {
                    complaints.add("the file of " + row.getString(1) + " is no whole PDF");
                }
            }
        }
    }

    private static byte[] whole(byte[] plate, byte[] own) {
        if (plate == null || own == null) {
            return own;
        }
        byte[] whole = Arrays.copyOf(plate, plate.length + own.length);
        System.arraycopy(own, 0, whole, plate.length, own.length);
        return whole;
    }

    private void each(String complaint, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                complaints.add(complaint + ": " + row.getString(1));
            }
        }
    }

    private static boolean begins(byte[] content, String text) {
        return new String(content, 0, Math.min(content.length, text.length())).equals(text);
    }

    private static boolean ends(byte[] content, String text) {
        byte[] end = Arrays.copyOfRange(content, Math.max(0, content.length - 10), content.length);
        return new String(end).strip().endsWith(text);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
