package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The course that people are enrolled in, as its folder has it. */
final class Course {

    static final String CODE = "peer-educator";
    static final String EDITION = "2026-1";

    /** A lesson: its module's folder and its own file. */
    record Lesson(String module, String code) {}

    private Course() {}

    static List<Lesson> lessons() {
        try (Stream<Path> files = Files.walk(Path.of("courses", CODE), 2)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d-.*\\.md"))
                    .sorted()
                    .map(file -> new Lesson(
                            file.getParent().getFileName().toString(),
                            file.getFileName().toString().replace(".md", "")))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
