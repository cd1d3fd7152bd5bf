package org.xinhuo.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/**
 * Does the product arrive with its whole curriculum, four tracks with the modules and hours of the programme? What is in
 * them is counted into {@code target/curriculum.md}.
 */
class CurriculumTest {

    private static final int FEWEST_DRAWINGS = 40;

    /** Modules and class hours of each track. */
    private static final Map<String, List<Integer>> TRACKS = Map.of(
            "trainer", List.of(15, 24),
            "peer-educator", List.of(12, 12),
            "parent-facilitator", List.of(13, 16),
            "project-officer", List.of(15, 28));

    private static List<Course> courses() throws IOException {
        return ContentTest.courses().stream()
                .map(folder -> CourseReader.read(folder).course().orElseThrow())
                .toList();
    }

    private static int sum(List<Module> modules, ToIntFunction<Module> count) {
        return modules.stream().mapToInt(count).sum();
    }

    private static int hanzi(Module module) {
        return module.lessons().stream().mapToInt(Lesson::hanzi).sum();
    }

    private static int hanziGivenOut(Module module) {
        return module.handouts().stream()
                .mapToInt(handout -> handout.text().hanzi())
                .sum();
    }

    private static String row(String name, List<Module> modules) {
        return "| %s | %d | %d | %,d | %,d | %d | %d | %d |"
                .formatted(
                        name,
                        modules.size(),
                        sum(modules, Module::hours),
                        sum(modules, CurriculumTest::hanzi),
                        sum(modules, CurriculumTest::hanziGivenOut),
                        sum(modules, module -> module.questions().size()),
                        sum(modules, module -> module.drawings().size()),
                        sum(modules, module -> module.sources().size()));
    }

    @Test
    void each_track_has_its_modules_and_hours() throws IOException {
        assertThat(courses()).extracting(Course::code).containsExactlyInAnyOrderElementsOf(TRACKS.keySet());
        assertThat(courses())
                .allSatisfy(course -> assertThat(List.of(course.modules().size(), sum(course.modules(), Module::hours)))
                        .as("modules and hours of %s", course.code())
                        .isEqualTo(TRACKS.get(course.code())));
    }

    @Test
    void there_are_drawings_enough_and_everything_is_counted() throws IOException {
        List<Module> all =
                courses().stream().flatMap(one -> one.modules().stream()).toList();
        StringJoiner table = new StringJoiner("\n", "", "\n")
                .add(
                        "| Course | Modules | Hours | Hanzi of lessons | Hanzi given out | Questions | Drawings | Sources |")
                .add("| --- | --: | --: | --: | --: | --: | --: | --: |");
        courses().forEach(course -> table.add(row(course.code(), course.modules())));
        table.add(row("together", all));
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "curriculum.md"), table.toString());

        assertThat(sum(all, module -> module.drawings().size())).isGreaterThanOrEqualTo(FEWEST_DRAWINGS);
    }
}
