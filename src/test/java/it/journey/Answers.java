package it.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** What is right, read from the course's own files, not through the application. */
record Answers(Map<String, Set<String>> right) {

    static Answers read() {
        Map<String, Set<String>> right = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of("courses"))) {
            files.filter(file -> file.endsWith("questions.yaml")).forEach(file -> read(file, right));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Answers(right);
    }

    @SuppressWarnings("unchecked")
    private static void read(Path file, Map<String, Set<String>> right) {
        try {
            Map<String, Object> root = new Yaml().load(Files.readString(file));
            for (Map<String, Object> question : (List<Map<String, Object>>) root.get("questions")) {
                Set<String> words =
                        right.computeIfAbsent(plain((String) question.get("text")), text -> new HashSet<>());
                if (question.get("answer") instanceof Boolean answer) {
                    words.addAll(answer ? Set.of("正确", "True") : Set.of("错误", "False"));
                } else {
                    ((List<Map<String, Object>>) question.get("options"))
                            .stream()
                                    .filter(option -> Boolean.TRUE.equals(option.get("right")))
                                    .forEach(option -> words.add(plain((String) option.get("text"))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String text) {
        return text.strip();
    }

    boolean isRight(String question, String option) {
        return right.getOrDefault(plain(question), Set.of()).contains(plain(option));
    }
}
