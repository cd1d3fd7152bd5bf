package it.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the server of a round wrote: kept under {@code target/it}, and read when the application did not come up. */
record ServerLog(Path file) {

    private static final Pattern HEAD = Pattern.compile("^[-0-9]{10} [:.0-9]{12} [A-Z]+ [\\w.$]*: ");
    private static final Pattern REASON =
            Pattern.compile("^(Caused by: |Exception |Internal Exception)|WELD-\\d|BindException");

    static ServerLog of(String database) {
        return new ServerLog(
                Path.of("target", "it", "server-" + database + ".log").toAbsolutePath());
    }

    /** The settings as they ship, with this file beside the console; clears what an earlier round left. */
    Path settings(Path shipped) {
        Path settings = file.resolveSibling(file.getFileName() + ".properties");
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            Files.writeString(
                    settings,
                    Files.readString(shipped)
                            + """

                            handlers=java.util.logging.ConsoleHandler,java.util.logging.FileHandler
                            java.util.logging.FileHandler.pattern=%s
                            java.util.logging.FileHandler.formatter=java.util.logging.SimpleFormatter
                            java.util.logging.FileHandler.encoding=UTF-8
                            """
                                    .formatted(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A deployment that fails does not end the server: it stays up with nothing in it, and only its log knows. */
    boolean namesTheApplication() {
        return lines().stream().anyMatch(line -> line.contains("\"Name\": \"xinhuo\""));
    }

    /** What may be the reason, without stack traces; where nothing looks like one, the end of the log. */
    String reasons() {
        List<String> all = lines();
        List<String> reasons = all.stream()
                .map(line -> HEAD.matcher(line).replaceFirst("").strip())
                .filter(line -> REASON.matcher(line).find())
                .distinct()
                .limit(20)
                .toList();
        return (reasons.isEmpty() ? all.subList(Math.max(0, all.size() - 30), all.size()) : reasons)
                .stream().collect(Collectors.joining("\n  ", "", "\n  (all of it: " + file + ")"));
    }
}
