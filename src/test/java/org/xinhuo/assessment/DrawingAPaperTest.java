package org.xinhuo.assessment;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.xinhuo.course.AgeBand;
import org.xinhuo.course.Course;
import org.xinhuo.course.CourseService;
import org.xinhuo.course.Module;
import org.xinhuo.course.Question;
import org.xinhuo.shared.Bilingual;
import org.xinhuo.shared.Refusal;

/** Does a paper come as evenly from its courses, and from their modules, as it can? */
class DrawingAPaperTest {

    private static final Bilingual NAME = new Bilingual("名称", "name");
    private static final AgeBand AGES = new AgeBand(16, 24);

    private static Course course(String code, int... questionsOfModules) {
        List<Module> modules = new ArrayList<>();
        for (int questions : questionsOfModules) {
            String module = "m" + (modules.size() + 1);
            modules.add(new Module(
                    module,
                    modules.size() + 1,
                    NAME,
                    AGES,
                    1,
                    "online",
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    IntStream.range(0, questions)
                            .mapToObj(i -> question(module + "-" + i))
                            .toList()));
        }
        return new Course(
                code, "2026-1", List.of(), NAME, NAME, NAME, AGES, modules, new Course.TestRules(NAME, 1, 1, 1, 1));
    }

    private static Question question(String id) {
        List<Question.Option> options = List.of(
                new Question.Option("甲", true), new Question.Option("乙", false), new Question.Option("丙", false));
        return new Question(id, Question.Kind.SINGLE, 1, Question.Difficulty.EASY, "题", options, "因为");
    }

    private static Map<String, Long> byCourse(Paper paper) {
        return paper.items().stream().collect(groupingBy(Paper.Item::course, counting()));
    }

    private static Paper draw(int questions, Course... courses) {
        return Paper.draw(List.of(courses), questions, new Random());
    }

    @RepeatedTest(5)
    void as_many_of_each_course_give_or_take_one() {
        Paper paper = draw(20, course("a", 30), course("b", 30), course("c", 10, 10));

        assertThat(byCourse(paper).values()).containsExactlyInAnyOrder(7L, 7L, 6L);
        assertThat(paper.items().stream()
                        .map(item -> item.course() + item.question())
                        .distinct())
                .hasSize(20);
    }

    @RepeatedTest(5)
    void within_a_course_as_many_of_each_module() {
        Paper paper = draw(12, course("a", 9, 9, 9));

        assertThat(paper.items().stream()
                        .collect(groupingBy(item -> item.question().substring(0, 2), counting()))
                        .values())
                .containsExactly(4L, 4L, 4L);
    }

    @Test
    void where_one_has_too_few_the_others_give_more() {
        assertThat(byCourse(draw(20, course("small", 3), course("large", 40))))
                .containsEntry("small", 3L)
                .containsEntry("large", 17L);
    }

    @Test
    void questions_of_the_same_name_in_two_courses_are_told_apart() {
        Course one = course("a", 2);
        Course other = course("b", 3);
        Bank bank = new Bank(List.of(one, other));

        assertThat(bank.find(new Paper.Item("a", "2026-1", "m1-2", List.of()))).isEmpty();
        assertThat(bank.find(new Paper.Item("b", "2026-1", "m1-2", List.of()))).isPresent();
        assertThat(byCourse(draw(4, one, other))).containsEntry("a", 2L).containsEntry("b", 2L);
    }

    @Test
    void nothing_is_drawn_from_a_course_that_is_not_there() {
        Examination.Form form = new Examination.Form(NAME, 40, 60, 70, List.of("trainer", "peer-educator"));

        Refusal hindrance =
                ExaminationService.hindrance(new CourseService(), form).orElseThrow();

        assertThat(hindrance.key()).isEqualTo("refusal.exam_bank_missing");
        assertThat(hindrance.arguments().toString()).contains("trainer, peer-educator");
    }
}
