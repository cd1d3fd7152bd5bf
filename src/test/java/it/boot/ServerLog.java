package it.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the server of a round wrote: kept in {@code target/it}, and read when the application did not come up. */
final class ServerLog {

    private static final Pattern HEAD = Pattern.compile("^\\[.*\\[levelValue: (?<level>\\d+)] (\\[\\[)?");
    private static final Pattern REASON =
            Pattern.compile("^(Caused by: |Exception |Internal Exception)|WELD-\\d|BindException");

    private ServerLog() {}

    /** As the server is told: it puts a number where {@code %g} stands, 0 for the newest part of a long log. */
    static Path pattern(String database) {
        return Path.of("target", "it", "server-" + database + "-%g.log").toAbsolutePath();
    }

    private static Path of(String database) {
        return Path.of(pattern(database).toString().replace("%g", "0"));
    }

    static void clear(String database) throws IOException {
        Files.createDirectories(of(database).getParent());
        Files.deleteIfExists(of(database));
    }

    private static List<String> lines(String database) {
        try {
            return Files.readAllLines(of(database));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A deployment that fails does not end the server: it stays up with nothing in it, and only its log knows. */
    static boolean namesTheApplication(String database) {
        return lines(database).stream().anyMatch(line -> line.contains("\"Name\": \"xinhuo\""));
    }

    /** What may be the reason, without stack traces; where nothing looks like one, the end of the log. */
    static String reasons(String database) {
        if (!Files.exists(of(database))) {
            return "nothing, not even a log: could it be started at all?";
        }
        List<String> all = lines(database);
        List<String> reasons = all.stream()
                .map(line -> HEAD.matcher(line).replaceFirst("").strip())
                .filter(line -> REASON.matcher(line).find())
                .distinct()
                .limit(20)
                .toList();
        return (reasons.isEmpty() ? all.subList(Math.max(0, all.size() - 30), all.size()) : reasons)
                .stream().collect(Collectors.joining("\n  ", "", "\n  (all of it: " + of(database) + ")"));
    }
}
