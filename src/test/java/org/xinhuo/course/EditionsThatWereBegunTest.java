package org.xinhuo.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinhuo.shared.Message;
import org.xinhuo.shared.content.Mistake;

/** Does an edition that somebody began stay what it was, and is whoever changes its files told what to write? */
class EditionsThatWereBegunTest {

    private static final String COURSE = "course.yaml";
    private static final String LESSON = "01-listen/1-listen.md";

    @TempDir
    private Path courses;

    private SmallCourse course;
    private Frozen first;

    @BeforeEach
    void begin() {
        course = SmallCourse.in(courses);
        first = new Frozen("2026-1", course.reading().files().sha256());
    }

    private String objection(Frozen... begun) {
        return Frozen.objection(course.reading(), List.of(begun))
                .map(EditionsThatWereBegunTest::shown)
                .orElse("");
    }

    private static String shown(Mistake mistake) {
        return mistake.file() + ":" + mistake.line() + " " + Message.of(mistake, Locale.SIMPLIFIED_CHINESE);
    }

    private void second() {
        course.change(
                COURSE,
                "edition: 2026-1",
                "edition: 2026-2\nchanges: [{edition: 2026-2, zh: 多了一个例子, en: One more example}]");
    }

    @Test
    void files_that_nobody_touched_are_the_edition_that_was_begun() {
        assertThat(objection()).isEmpty();
        assertThat(objection(first)).isEmpty();
    }

    @Test
    void a_lesson_changed_under_an_edition_that_was_begun() {
        course.change(LESSON, "听完再说自己的想法", "听完再说");

        assertThat(objection()).as("nobody has begun it").isEmpty();
        assertThat(objection(first))
                .isEqualTo("courses/my-course/course.yaml:2 已经有人在学 2026-1 版，这一版不能再改：改动没有生效，"
                        + "学员看到的仍是原来的课文。请把 edition 改为 2026-2，并在 changes 里写明改了什么。");
        assertThat(Frozen.inPlaceOf(course.reading(), List.of(first))).contains(first);
    }

    @Test
    void a_drawing_a_question_and_a_rule_of_the_test_belong_to_it_too() {
        for (String file : List.of("01-listen/three-steps.svg", "01-listen/questions.yaml", COURSE)) {
            SmallCourse other = SmallCourse.in(courses.resolve(file.replace('/', '-')));
            other.change(file, file.equals(COURSE) ? "attempts: 3" : "复述", file.equals(COURSE) ? "attempts: 4" : "重述");

            assertThat(Frozen.objection(other.reading(), List.of(first)))
                    .as(file)
                    .isPresent();
        }
    }

    @Test
    void what_else_lies_in_the_folder_and_how_lines_end_does_not() {
        course.write("01-listen/1-listen.md~", "an editor's copy");
        course.write(LESSON, course.text(LESSON).replace("\n", "\r\n"));

        assertThat(objection(first)).isEmpty();
    }

    @Test
    void a_new_edition_that_says_what_changed_is_offered_beside_the_old() {
        second();

        assertThat(objection(first)).isEmpty();
    }

    @Test
    void the_first_edition_of_a_year_that_says_nothing_to_those_of_the_year_before() {
        course.change(COURSE, "edition: 2026-1", "edition: 2027-1");

        assertThat(objection()).isEmpty();
        assertThat(objection(first))
                .isEqualTo("courses/my-course/course.yaml:2 2027-1 版不是第一版，要告诉学过上一版的人改了什么。"
                        + "请在 changes 里加一项，写上 edition: 2027-1，再写 zh 和 en");
    }

    @Test
    void a_release_that_was_taken_back_offers_what_it_has() {
        assertThat(objection(first, new Frozen("2026-2", "…"))).isEmpty();
    }

    @Test
    void the_number_given_in_the_place_of_a_changed_edition_is_free() {
        course.change(LESSON, "听完再说自己的想法", "听完再说");

        assertThat(objection(first, new Frozen("2026-4", "…"))).contains("请把 edition 改为 2026-5");
    }

    @Test
    void what_was_kept_is_the_same_course() {
        EditionFiles kept = EditionFiles.unpacked(course.reading().files().packed());

        assertThat(kept.sha256()).isEqualTo(first.sha256());
        assertThat(CourseReader.readKept("my-course", kept))
                .isEqualTo(course.reading().course())
                .isPresent();
    }

    @Test
    void what_was_kept_is_read_although_a_later_release_would_find_a_mistake_in_it() {
        course.change(COURSE, "minutes: 10", "minutes: 10\n  colour: red");
        assertThat(course.reading().course()).isEmpty();

        Optional<Course> read =
                CourseReader.readKept("my-course", course.reading().files());

        assertThat(read.orElseThrow().bank()).hasSize(3);
    }

    @Test
    void editions_come_in_the_order_of_years_and_numbers() {
        second();
        Course second = course.reading().course().orElseThrow();

        assertThat(second.isLaterThan("2026-1")).isTrue();
        assertThat(second.isLaterThan("2025-12")).isTrue();
        assertThat(second.isLaterThan("2026-2")).isFalse();
        assertThat(second.isLaterThan("2026-10")).isFalse();
        assertThat(second.isLaterThan("")).isFalse();
        assertThat(second.changesSince("2026-1")).hasSize(1);
        assertThat(second.changesSince("2026-2")).isEmpty();
    }
}
