package org.xinhuo.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.TestAbortedException;
import org.xinhuo.shared.Bilingual;
import org.xinhuo.shared.content.MistakesInFiles;

/**
 * Is every course under {@code courses/} whole, and as good as the guide for authors asks? Whoever reads a failure reads
 * which file, and what to write.
 */
class ContentTest {

    private static final int SHORTEST_LESSON = 600;
    private static final int LONGEST_LESSON = 1200;
    private static final int FEWEST_QUESTIONS = 6;
    private static final int FEWEST_SOURCES = 3;
    private static final int FEWEST_GOALS = 2;
    private static final Pattern CITED = Pattern.compile("〔(\\d+)〕");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    static List<Path> courses() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("courses"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
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

    /** What is wanting in the modules of a course, each with its file. */
    private interface Look {
        void at(String file, Module module, List<String> wanting);
    }

    private static List<String> wanting(Path folder, Look look) {
        List<String> wanting = new ArrayList<>();
        for (Module module : course(folder).modules()) {
            look.at(folder + "/" + module.code() + "/", module, wanting);
        }
        return wanting;
    }

    private static void nothingIsWanting(Path folder, Look look) {
        List<String> wanting = wanting(folder, look);
        if (!wanting.isEmpty()) {
            throw MistakesInFiles.told(String.join("\n", wanting));
        }
    }

    @ParameterizedTest
    @MethodSource("courses")
    void a_lesson_is_neither_a_note_nor_a_book(Path folder) {
        nothingIsWanting(folder, (file, module, wanting) -> module.lessons().stream()
                .filter(lesson -> lesson.hanzi() < SHORTEST_LESSON || lesson.hanzi() > LONGEST_LESSON)
                .forEach(lesson -> wanting.add(file + lesson.code() + ".md has " + lesson.hanzi() + " hanzi; write "
                        + SHORTEST_LESSON + " to " + LONGEST_LESSON)));
    }

    @ParameterizedTest
    @MethodSource("courses")
    void a_module_has_goals_questions_sources_and_a_sheet(Path folder) {
        nothingIsWanting(folder, (file, module, wanting) -> {
            atLeast(FEWEST_GOALS, module.goals(), file + "module.yaml", "goals", wanting);
            atLeast(FEWEST_SOURCES, module.sources(), file + "module.yaml", "sources", wanting);
            atLeast(1, module.terms(), file + "module.yaml", "terms", wanting);
            atLeast(1, module.lessons(), file + "module.yaml", "lessons", wanting);
            atLeast(FEWEST_QUESTIONS, module.questions(), file + "questions.yaml", "questions", wanting);
            if (module.activity().hanzi() == 0) {
                wanting.add(file + "activity.md is empty");
            }
        });
    }

    private static void atLeast(int least, List<?> list, String file, String what, List<String> wanting) {
        if (list.size() < least) {
            wanting.add(file + " has " + list.size() + " " + what + "; write at least " + least);
        }
    }

    @ParameterizedTest
    @MethodSource("courses")
    void a_question_explains_its_answer(Path folder) {
        nothingIsWanting(folder, (file, module, wanting) -> module.questions().stream()
                .filter(question ->
                        HAN.matcher(question.explanation()).results().count() < 20)
                .forEach(question -> wanting.add(file + "questions.yaml: " + question.id()
                        + " explains too little; say why each option is right or wrong")));
    }

    @ParameterizedTest
    @MethodSource("courses")
    void every_goal_is_tested(Path folder) {
        nothingIsWanting(folder, (file, module, wanting) -> {
            for (int goal = 1; goal <= module.goals().size(); goal++) {
                int wanted = goal;
                if (module.questions().stream().noneMatch(question -> question.goal() == wanted)) {
                    wanting.add(file + "questions.yaml: no question has goal: " + goal);
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("courses")
    void every_citation_has_its_source_and_every_source_is_cited(Path folder) {
        nothingIsWanting(folder, (file, module, wanting) -> {
            Set<Integer> cited = new TreeSet<>();
            Stream.concat(module.lessons().stream(), Stream.of(module.activity()))
                    .forEach(lesson -> CITED.matcher(lesson.html()).results().forEach(mark -> {
                        int number = Integer.parseInt(mark.group(1));
                        cited.add(number);
                        if (number < 1 || number > module.sources().size()) {
                            wanting.add(file + lesson.code() + ".md cites 〔" + number
                                    + "〕; module.yaml has "
                                    + module.sources().size() + " sources");
                        }
                    }));
            for (int number = 1; number <= module.sources().size(); number++) {
                if (!cited.contains(number)) {
                    wanting.add(file + "module.yaml: source " + number + " is cited nowhere; cite it as 〔" + number
                            + "〕 or take it out");
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("courses")
    void what_is_english_is_english(Path folder) {
        Course course = course(folder);
        List<Bilingual> texts = new ArrayList<>(List.of(
                course.title(),
                course.summary(),
                course.audience(),
                course.test().title()));
        course.modules().forEach(module -> texts.add(module.title()));

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
