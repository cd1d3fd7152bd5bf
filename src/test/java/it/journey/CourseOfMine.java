package it.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small course beside the application, as somebody writes it who runs a server: each line is said only once here. */
final class CourseOfMine {

    static final String CODE = "listen-well";

    private static final String UNIT = "01-listen";
    private static final String MODULE =
            """
            title: {zh: 听的动作, en: Listening}
            age: {from: 10, to: 24}
            hours: 1
            mode: online
            goals: [说出听的动作]
            lessons: [%s]
            activity: activity.md
            case: case.md
            sources:
              - {title: 样例文件, publisher: 样例机构, year: 2026}
            terms:
              - {zh: 复述, en: paraphrasing, meaning: 用自己的话说一遍}
            """;
    private static final String COURSE =
            """
            code: %s
            edition: %s
            %stitle: {zh: 好好听人说话, en: Listening well}
            summary: {zh: 样例课程, en: A sample course}
            audience: {zh: 青年人, en: Young people}
            age: {from: 16, to: 24}
            modules: [01-listen]
            test: {title: {zh: 小测验, en: Short test}, questions: 1, minutes: 10, pass: 60, attempts: 3}
            """;
    private static final String QUESTIONS =
            """
            questions:
              - {id: L01-01, kind: true-false, goal: 1, difficulty: easy, text: 先听再说。, answer: true, explanation: 先听。}
            """;

    private final Path parent;
    private final Map<String, String> lessons = new LinkedHashMap<>();

    CourseOfMine(Path parent) {
        this.parent = parent.toAbsolutePath();
    }

    Path parent() {
        return parent;
    }

    /** Writes a lesson, or another text of it. */
    CourseOfMine lesson(String code, String title, String text) {
        lessons.put(code, "# " + title + "\n\n" + text + "\n");
        return this;
    }

    /** Puts everything on the disk. */
    void publish(String edition, String... changes) {
        List<String> told = new ArrayList<>();
        for (String change : changes) {
            told.add("  - {edition: %s, zh: %s, en: Something is new}\n".formatted(edition, change));
        }
        write(
                "course.yaml",
                COURSE.formatted(CODE, edition, told.isEmpty() ? "" : "changes:\n" + String.join("", told)));
        List<String> names = lessons.keySet().stream().map(code -> code + ".md").toList();
        write(UNIT + "/module.yaml", MODULE.formatted(String.join(", ", names)));
        write(UNIT + "/questions.yaml", QUESTIONS);
        write(UNIT + "/activity.md", "# 活动单\n\n两人一组。\n");
        write(UNIT + "/case.md", "# 案例\n\n小林听小周说话。\n");
        lessons.forEach((code, text) -> write(UNIT + "/" + code + ".md", text));
    }

    private void write(String file, String text) {
        try {
            Path place = parent.resolve(CODE).resolve(file);
            Files.createDirectories(place.getParent());
            Files.writeString(place, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String address(String lesson) {
        return "/learn/lesson?course=%s&module=%s&lesson=%s".formatted(CODE, UNIT, lesson);
    }

    static String outline() {
        return "/learn/course?code=" + CODE;
    }
}
