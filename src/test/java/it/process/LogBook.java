package it.process;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Goes through the public log: every certificate once, every place taken, and the signed root that of all entries. */
final class LogBook {

    private LogBook() {}

    /** What does not agree; empty if all is well. */
    static List<String> audit(Connection connection) throws SQLException {
        List<String> complaints = new ArrayList<>();
        List<byte[]> leaves = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select e.place, e.entry_hash, e.record_text, p.number"
                        + " from log_entry e left join certificate p on p.id = e.certificate_id order by e.place")) {
            while (row.next()) {
                if (row.getLong(1) != leaves.size()) {
                    complaints.add("a gap before entry " + row.getLong(1) + " of the log");
                }
                byte[] entry = HexFormat.of().parseHex(row.getString(2));
                String record = row.getString(3);
                if (!Arrays.equals(entry, sha256(record.getBytes(StandardCharsets.UTF_8)))
                        || !record.contains("\nnumber: " + row.getString(4) + "\n")) {
                    complaints.add("entry " + row.getLong(1) + " is not that of its certificate");
                }
                leaves.add(sha256(new byte[] {0}, entry));
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select h.entry_count, h.checkpoint,"
                        + " (select count(*) from certificate) from log_head h")) {
            row.next();
            if (row.getLong(1) != leaves.size() || row.getLong(3) != leaves.size()) {
                complaints.add(row.getLong(3) + " certificates, " + leaves.size()
                        + " entries in the log, and its head says " + row.getLong(1));
            }
            String root = Base64.getEncoder().encodeToString(root(leaves));
            List<String> checkpoint = row.getString(2).lines().toList();
            if (!checkpoint.subList(1, 3).equals(List.of(String.valueOf(leaves.size()), root))) {
                complaints.add("the checkpoint is not that of the entries: " + checkpoint);
            }
        }
        return complaints;
    }

    private static byte[] root(List<byte[]> leaves) {
        if (leaves.size() < 2) {
            return leaves.isEmpty() ? sha256() : leaves.get(0);
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return sha256(new byte[] {1}, root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
