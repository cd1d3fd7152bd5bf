package elsewhere;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Somebody who holds nothing but the published record and decision 12, and computes the draw again. It lies outside
 * of our packages, and no line of the application is used here.
 */
public final class Stranger {

    private final List<String> lines;
    private final String listText;

    public Stranger(String record) {
        int blank = record.indexOf("\n\n");
        listText = record.substring(0, blank + 1);
        lines = List.of(record.split("\n", -1));
    }

    private String value(String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key + ": "))
                .findFirst()
                .orElseThrow()
                .substring(key.length() + 2);
    }

    private List<String> section(String key) {
        int heading = lines.indexOf(key + ": " + value(key));
        return lines.subList(heading + 1, heading + 1 + Integer.parseInt(value(key)));
    }

    public boolean promiseWasKept() throws Exception {
        String promised = "xinhuo-draw-commitment/1\n" + value("subject") + "\n" + value("seed") + "\n";
        return value("commitment").equals(sha256(promised));
    }

    public boolean listIsTheFrozenOne() throws Exception {
        return value("list-sha256").equals(sha256(listText));
    }

    public List<String> publishedPlaces() {
        return section("places");
    }

    public List<String> recomputedPlaces() throws Exception {
        List<String> topics = ranked("topic", section("topics"));
        List<String> turns = ranked("turn", section("entries"));
        List<String> places = new ArrayList<>();
        for (String entry : ranked("order", section("entries"))) {
            String topic = topics.isEmpty() ? "" : topics.get(turns.indexOf(entry) % topics.size());
            places.add((places.size() + 1) + "\t" + entry + "\t" + topic);
        }
        return places;
    }

    /** The first so many of an expert pool: free before own, then by the load, then as drawn. */
    public List<String> seated(int seats) throws Exception {
        List<String> seated = new ArrayList<>();
        List<String> places = recomputedPlaces();
        for (String whose : List.of("free", "own")) {
            for (int load = 0; load < 100; load++) {
                for (String place : places) {
                    String entry = place.split("\t")[1];
                    if (entry.endsWith(" " + load + " " + whose)) {
                        seated.add(entry.substring(0, entry.indexOf(' ')));
                    }
                }
            }
        }
        return seated.subList(0, seats);
    }

    private List<String> ranked(String lot, List<String> drawn) throws Exception {
        TreeMap<String, String> byRank = new TreeMap<>();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(HexFormat.of().parseHex(value("seed")), "HmacSHA256"));
        for (String line : drawn) {
            String message =
                    "xinhuo-draw/1\n" + lot + "\n" + value("list-sha256") + "\n" + value("word") + "\n" + line + "\n";
            byRank.put(HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8))), line);
        }
        return List.copyOf(byRank.values());
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
