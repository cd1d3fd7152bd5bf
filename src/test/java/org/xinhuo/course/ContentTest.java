package org.xinhuo.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.TestAbortedException;
import org.xinhuo.shared.Bilingual;
import org.xinhuo.shared.content.MistakesInFiles;

/**
 * Is every course under {@code courses/} whole, and as good as the guide for authors asks? Whoever reads a failure reads
 * which file, and what to write.
 */
class ContentTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    static List<Path> courses() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("courses"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    static Stream<Arguments> coursesAndStandards() throws IOException {
        return courses().stream()
                .flatMap(folder -> Arrays.stream(Standard.values()).map(standard -> Arguments.of(folder, standard)));
    }

    @ParameterizedTest
    @MethodSource("courses")
    void a_course_has_no_mistake(Path folder) {
        MistakesInFiles.mustBeNone(CourseReader.read(folder).mistakes());
    }

    /** A course to look at; where it cannot be read, one failure says so and the others stand back. */
    private static Course course(Path folder) {
        return CourseReader.read(folder)
                .course()
                .orElseThrow(() -> new TestAbortedException(folder + " has mistakes, see a_course_has_no_mistake"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("coursesAndStandards")
    void a_course_is_as_good_as_the_guide_asks(Path folder, Standard standard) {
        List<String> wanting = standard.wanting(folder, course(folder));
        if (!wanting.isEmpty()) {
            throw MistakesInFiles.told(String.join("\n", wanting));
        }
    }

    @ParameterizedTest
    @MethodSource("courses")
    void what_is_said_of_a_course_in_english_is_english(Path folder) {
        Course course = course(folder);
        List<Bilingual> texts = new ArrayList<>(List.of(
                course.title(),
                course.summary(),
                course.audience(),
                course.test().title()));

        assertThat(texts).allSatisfy(text -> {
            assertThat(text.en()).doesNotContainPattern(HAN);
            assertThat(text.zh()).containsPattern(HAN);
        });
    }

    @ParameterizedTest
    @MethodSource("courses")
    void a_test_draws_from_every_module(Path folder) {
        Course course = course(folder);
        assertThat(course.test().questions())
                .as("%s/course.yaml: draw at least one question from each module", folder)
                .isGreaterThanOrEqualTo(course.modules().size());
    }
}
