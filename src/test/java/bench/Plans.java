package bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** How the database answers each shape of search: what it read, of what it found, kept beside the report to be compared. */
final class Plans {

    private final Path folder;

    Plans(Path folder) {
        this.folder = folder;
    }

    /** PostgreSQL explains every statement of a search as it runs it for the page, with the values it runs it with. */
    void ofPostgres(Database database, Browser browser, Map<String, String> shapes, String name) throws Exception {
        Path into = Files.createDirectories(folder.resolve("postgresql-" + name));
        database.run(
                "alter system set auto_explain.log_analyze = on",
                "alter system set auto_explain.log_buffers = on",
                "alter system set auto_explain.log_min_duration = 0",
                "select pg_reload_conf()");
        Thread.sleep(500);
        for (Map.Entry<String, String> shape : shapes.entrySet()) {
            browser.get("/manage/trainers?" + shape.getValue()).must(200, "id=\"results\"");
            Thread.sleep(50);
            long before = Files.size(database.log());
            browser.get("/manage/trainers?" + shape.getValue()).must(200, "id=\"results\"");
            Thread.sleep(150);
            Files.writeString(
                    into.resolve(shape.getKey() + ".txt"), shape.getValue() + "\n\n" + after(database.log(), before));
        }
        database.run("alter system reset auto_explain.log_min_duration", "select pg_reload_conf()");
    }

    /** Derby writes the plan of every statement to its log, if it is started so. */
    void ofDerby(Path log, Browser browser, Map<String, String> shapes, String name) throws Exception {
        Path into = Files.createDirectories(folder.resolve("derby-" + name));
        for (Map.Entry<String, String> shape : shapes.entrySet()) {
            long before = Files.size(log);
            browser.get("/manage/trainers?" + shape.getValue()).must(200, "id=\"results\"");
            Files.writeString(into.resolve(shape.getKey() + ".txt"), shape.getValue() + "\n\n" + after(log, before));
        }
    }

    private static String after(Path log, long from) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
