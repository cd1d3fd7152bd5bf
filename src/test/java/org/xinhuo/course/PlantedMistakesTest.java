package org.xinhuo.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinhuo.shared.Message;
import org.xinhuo.shared.content.Mistake;

/** Is an author who makes a mistake told which file, which line, and what to write instead? */
class PlantedMistakesTest {

    private static final String COURSE = "course.yaml";
    private static final String MODULE = "01-listen/module.yaml";
    private static final String QUESTIONS = "01-listen/questions.yaml";
    private static final String LESSON = "01-listen/1-listen.md";

    @TempDir
    private Path courses;

    private SmallCourse course;

    @BeforeEach
    void write() {
        course = SmallCourse.in(courses);
    }

    /** The one mistake found, and that the course is not offered. */
    private void found(String file, int line, String sentence) {
        CourseReader.Reading reading = course.reading();
        assertThat(reading.course()).as("offered although it has a mistake").isEmpty();
        assertThat(shown(reading.mistakes()))
                .containsExactly("courses/my-course/" + file + ":" + line + " " + sentence);
    }

    private static List<String> shown(List<Mistake> mistakes) {
        return mistakes.stream()
                .map(one -> one.file() + ":" + one.line() + " " + Message.of(one, Locale.SIMPLIFIED_CHINESE))
                .toList();
    }

    @Test
    void the_course_in_the_guide_for_authors_has_none() {
        assertThat(SmallCourse.files()).hasSize(7);
        assertThat(shown(course.reading().mistakes())).isEmpty();
        assertThat(course.reading().course()).isPresent();
    }

    @Test
    void what_is_no_yaml() {
        int line = course.change(COURSE, "  minutes: 10", "\tminutes: 10");

        assertThat(course.reading().mistakes()).hasSize(1);
        Mistake mistake = course.reading().mistakes().get(0);
        assertThat(mistake.file()).isEqualTo("courses/my-course/course.yaml");
        assertThat(mistake.line()).isEqualTo(line);
        assertThat(shown(List.of(mistake)).get(0)).contains("YAML 写法有误：", "TAB", "请检查缩进、冒号后的空格和引号。");
    }

    @Test
    void a_question_without_a_right_answer() {
        course.change(QUESTIONS, ", right: true", "");

        found(QUESTIONS, course.line(QUESTIONS, "options:"), "这一题没有正确答案。请在正确的选项上加 right: true");
    }

    @Test
    void a_single_choice_with_two_right_answers() {
        course.change(QUESTIONS, "{text: “你就是平时想得太多了。”}", "{text: “你就是平时想得太多了。”, right: true}");

        found(
                QUESTIONS,
                course.line(QUESTIONS, "options:"),
                "单选题只能有 1 个正确答案，现在有 2 个。请去掉多余的 right: true，或改为 kind: multiple");
    }

    @Test
    void a_key_that_nobody_knows() {
        int line = course.change(MODULE, "mode: online", "mode: online\ncolour: red") + 1;

        CourseReader.Reading reading = course.reading();
        assertThat(shown(reading.mistakes()))
                .singleElement()
                .asString()
                .startsWith("courses/my-course/" + MODULE + ":" + line + " 这里不认识“colour”，是不是写错了字")
                .contains(
                        "title",
                        "hours",
                        "mode",
                        "goals",
                        "lessons",
                        "activity",
                        "sources",
                        "terms",
                        "age",
                        "case",
                        "plan");
    }

    @Test
    void a_question_without_an_explanation() {
        course.change(QUESTIONS, "    explanation:", "    # ");

        found(QUESTIONS, course.line(QUESTIONS, "id: L01-01"), "缺少“explanation”。请加一行：explanation: 为什么对，为什么其余的不合适");
    }

    @Test
    void a_lesson_whose_file_is_not_there() {
        course.change(MODULE, "1-listen.md", "2-listen.md");

        found("01-listen/2-listen.md", 1, "找不到文件 01-listen/2-listen.md。请加上它，或改正写它名字的地方。");
    }

    @Test
    void a_module_whose_folder_is_not_there() {
        int line = course.change(COURSE, "[01-listen]", "[01-listening]");

        found(COURSE, line, "找不到文件夹 01-listening。请加上它，或从 modules 里去掉。");
    }

    @Test
    void a_folder_named_otherwise_than_the_course() {
        course.rename("our-course");

        CourseReader.Reading reading = CourseReader.read(courses.resolve("our-course"));
        assertThat(reading.course()).isEmpty();
        assertThat(shown(reading.mistakes()))
                .containsExactly("courses/our-course/course.yaml:1 code 应和文件夹同名。请写 code: our-course");
    }

    @Test
    void a_file_that_is_not_utf_8() {
        course.saveAs(LESSON, Charset.forName("GB18030"));

        found(LESSON, 1, "文件读不出来。请用 UTF-8 编码保存。");
    }

    @Test
    void a_question_id_used_twice() {
        int line = course.change(QUESTIONS, "id: L01-02", "id: L01-01");

        found(QUESTIONS, line, "题号“L01-01”用了两次。请换一个。");
    }

    @Test
    void a_number_that_is_none() {
        int line = course.change(COURSE, "minutes: 10", "minutes: ten");

        found(COURSE, line, "“minutes”不能是“ten”。请写 1 到 300 的整数。");
    }

    @Test
    void a_number_out_of_bounds() {
        int line = course.change(COURSE, "pass: 60", "pass: 101");

        found(COURSE, line, "“pass”不能是“101”。请写 1 到 100 的整数。");
    }

    @Test
    void a_lesson_without_a_title() {
        course.change(LESSON, "# 先听完，再开口", "先听完，再开口");

        found(LESSON, 1, "第一行应是标题。请写“# 课题名”。");
    }

    @Test
    void a_key_given_twice() {
        int line = course.change(MODULE, "mode: online", "mode: online\nmode: online") + 1;

        found(MODULE, line, "“mode”写了两次。请只留一次。");
    }

    @Test
    void more_questions_drawn_than_there_are() {
        course.change(COURSE, "questions: 3", "questions: 4");

        found(COURSE, course.line(COURSE, "test:"), "测试要抽 4 题，题库只有 3 题。请减少 questions 或增加试题。");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            age: {from: 10, to: 24} | 缺少“age”。请加一行：age: {from: 16, to: 24}
            case: case.md           | 缺少“case”。请加一行：case: case.md
            mode: online            | 缺少“mode”。请加一行：mode: online
            """)
    void a_key_that_a_module_needs(String line, String sentence) {
        course.change(MODULE, line + "\n", "");

        found(MODULE, 1, sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"classroom", "practice"})
    void a_module_for_which_people_come_together_without_a_plan(String mode) {
        course.change(MODULE, "mode: online", "mode: " + mode);

        found(MODULE, 1, "缺少“plan”。请加一行：plan: plan.md");
    }

    @Test
    void a_case_whose_file_is_not_there() {
        course.change(MODULE, "case: case.md", "case: story.md");

        found("01-listen/story.md", 1, "找不到文件 01-listen/story.md。请加上它，或改正写它名字的地方。");
    }

    @Test
    void ages_the_wrong_way_round() {
        int line = course.change(MODULE, "{from: 10, to: 24}", "{from: 24, to: 10}");

        found(MODULE, line, "age 的 to 不能小于 from：现在 from 是 24，to 是 10。");
    }

    @Test
    void an_edition_that_is_none() {
        int line = course.change(COURSE, "edition: 2026-1", "edition: second");

        found(COURSE, line, "版次不能是“second”。请写年份、横线和这一年的第几版，例如 2026-1");
    }

    @Test
    void a_second_edition_that_does_not_say_what_changed() {
        int line = course.change(COURSE, "edition: 2026-1", "edition: 2026-2");

        found(COURSE, line, "2026-2 版不是第一版，要告诉学过上一版的人改了什么。请在 changes 里加一项，写上 edition: 2026-2，再写 zh 和 en");
    }

    @Test
    void a_third_edition_that_says_only_what_changed_in_the_second() {
        int line = course.change(
                COURSE, "edition: 2026-1", "edition: 2026-3\nchanges: [{edition: 2026-2, zh: 多了一例, en: An example}]");

        found(COURSE, line, "2026-3 版不是第一版，要告诉学过上一版的人改了什么。请在 changes 里加一项，写上 edition: 2026-3，再写 zh 和 en");
    }

    @Test
    void a_change_of_an_edition_that_is_still_to_come() {
        int line = course.change(
                COURSE, "edition: 2026-1", "edition: 2026-1\nchanges: [{edition: 2026-9, zh: 多了一例, en: An example}]");

        assertThat(shown(course.reading().mistakes()))
                .contains("courses/my-course/course.yaml:" + (line + 1) + " changes 里的版次“2026-9”不对。每版只写一项，不能晚于 2026-1");
    }

    @Test
    void a_change_that_is_said_in_one_language() {
        int line =
                course.change(COURSE, "edition: 2026-1", "edition: 2026-2\nchanges:\n  - {edition: 2026-2, zh: 多了一例}");

        found(COURSE, line + 2, "缺少“en”。请加一行：en: English");
    }

    @Test
    void several_at_once_are_all_told() {
        course.change(COURSE, "minutes: 10", "minutes: ten");
        course.change(MODULE, "mode: online", "mode: offline");
        course.change(QUESTIONS, "difficulty: easy", "difficulty: child's play");

        assertThat(course.reading().mistakes())
                .extracting(Mistake::key)
                .containsExactlyInAnyOrder("content.not_a_number", "content.not_one_of", "content.not_one_of");
    }

    @Test
    void a_script_in_a_lesson_is_shown_as_text_and_does_nothing() {
        course.change(
                LESSON,
                "## 三个动作",
                "<script>alert(1)</script> <b onclick=\"x()\">b</b>\n\n[to](javascript:alert(1))\n\n## 三个动作");

        CourseReader.Reading reading = course.reading();
        assertThat(reading.mistakes()).isEmpty();
        String html =
                reading.course().orElseThrow().modules().get(0).lessons().get(0).html();
        assertThat(html.replace("<a href=\"#term-1-1\">", ""))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script", "<b ", "javascript:", "<a");
    }
}
