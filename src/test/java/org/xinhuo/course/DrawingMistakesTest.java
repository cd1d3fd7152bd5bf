package org.xinhuo.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinhuo.shared.Message;
import org.xinhuo.shared.content.Mistake;

/** Does a drawing reach learners only if it can do no harm, and is its author told what is wrong with it? */
class DrawingMistakesTest {

    private static final String LESSON = "01-listen/1-listen.md";
    private static final String DRAWING = "01-listen/three-steps.svg";
    private static final String SHOWN = "![三个方框从左到右写着停、应、复述，箭头从前一个指向后一个](three-steps.svg)";

    @TempDir
    private Path courses;

    private SmallCourse course;

    @BeforeEach
    void write() {
        course = SmallCourse.in(courses);
    }

    private void found(String file, int line, String sentence) {
        CourseReader.Reading reading = course.reading();
        assertThat(reading.course()).as("offered although it has a mistake").isEmpty();
        assertThat(reading.mistakes()).hasSize(1);
        Mistake mistake = reading.mistakes().get(0);
        assertThat(mistake.file() + ":" + mistake.line() + " " + Message.of(mistake, Locale.SIMPLIFIED_CHINESE))
                .startsWith("courses/my-course/" + file + ":" + line + " " + sentence);
    }

    @Test
    void a_drawing_is_shown_in_its_lesson_with_its_description() {
        Module module = course.reading().course().orElseThrow().modules().get(0);
        Drawing drawing = module.drawing("three-steps.svg").orElseThrow();

        assertThat(module.lessons().get(0).html().replace("&#xff0c;", "，").replace("&#61;", "="))
                .contains("src=\"drawings/my-course/01-listen/three-steps.svg?v=" + drawing.version() + "\"")
                .contains("alt=\"三个方框从左到右写着停、应、复述，箭头从前一个指向后一个\"")
                .contains("width=\"360\"", "height=\"120\"");
        assertThat(module.lessons().get(0).plain()).contains("三个方框从左到右写着停");
    }

    @Test
    void its_address_changes_with_it() {
        String before = course.reading()
                .course()
                .orElseThrow()
                .modules()
                .get(0)
                .drawings()
                .get(0)
                .version();
        course.change(DRAWING, "#FBF8F2", "#FFFFFF");

        assertThat(course.reading()
                        .course()
                        .orElseThrow()
                        .modules()
                        .get(0)
                        .drawings()
                        .get(0)
                        .version())
                .isNotEqualTo(before);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            <g fill="#E3EEEA"                  | <script>alert(1)</script><g fill="#E3EEEA"   | 图里不能用“script”
            <g fill="#E3EEEA"                  | <style>@import 'http://a.cn'</style><g fill="#E3EEEA" | 图里不能用“style”
            <g fill="#E3EEEA"                  | <image href="#x"/><g fill="#E3EEEA"          | 图里不能用“image”
            <g fill="#E3EEEA"                  | <foreignObject/><g fill="#E3EEEA"            | 图里不能用“foreignObject”
            <g fill="#E3EEEA"                  | <h:p xmlns:h="http://www.w3.org/1999/xhtml"/><g fill="#E3EEEA" | 图里不能用“h:p”
            <g fill="#E3EEEA"                  | <g onclick="x()" fill="#E3EEEA"              | g 上不能写“onclick”
            <g fill="#E3EEEA"                  | <g style="fill:red" fill="#E3EEEA"           | g 上不能写“style”
            <g fill="#E3EEEA"                  | <g class="a" fill="#E3EEEA"                  | g 上不能写“class”
            <g fill="#E3EEEA"                  | <g fill="url(http://a.cn/a.svg#b)"           | “fill”不能是“url(http://a.cn/a.svg#b)”
            <g fill="#E3EEEA"                  | <g fill="URL(#b)"                            | “fill”不能是“URL(#b)”
            <line x1="104"                     | <line marker-start="url(a.svg#b)" x1="104"   | “marker-start”不能是“url(a.svg#b)”
            <g fill="#E3EEEA"                  | <?xml-stylesheet href="a.css"?><g fill="#E3EEEA" | 图里不能有“<?xml-stylesheet … ?>”
            """)
    void what_is_more_than_shapes_and_words(String words, String others, String told) {
        int line = course.change(DRAWING, words, others);

        found(DRAWING, line, told);
    }

    @Test
    void a_document_type_and_what_it_would_fetch() {
        course.change(DRAWING, "<svg ", "<!DOCTYPE svg [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>\n<svg ");

        found(DRAWING, 1, "图里不能有 DOCTYPE 和实体。请去掉这一行。");
    }

    @Test
    void an_entity_that_grows() {
        course.change(DRAWING, "<svg ", "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>\n<svg ");
        course.change(DRAWING, "听的三个动作</title>", "&b;</title>");

        assertThat(course.reading().mistakes()).extracting(Mistake::key).contains("content.drawing.doctype");
        assertThat(course.reading().course()).isEmpty();
    }

    @Test
    void a_drawing_that_does_not_end() {
        course.change(DRAWING, "</svg>", "");

        assertThat(course.reading().mistakes()).extracting(Mistake::key).containsExactly("content.drawing.xml");
    }

    @Test
    void what_is_no_drawing_at_all() {
        course.change(DRAWING, "<svg xmlns=\"http://www.w3.org/2000/svg\"", "<svg");

        assertThat(course.reading().mistakes()).extracting(Mistake::key).contains("content.drawing.svg");
    }

    @Test
    void a_drawing_without_a_size() {
        course.change(DRAWING, "viewBox=\"0 0 360 120\" ", "");

        found(DRAWING, 1, "svg 上要写清画幅，从 0 0 起，两个数都是整数，例如 viewBox=\"0 0 360 240\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            <title>听的三个动作</title>                | <!-- -->
            <desc>停、应、复述，一个接一个。</desc>    | <!-- -->
            <desc>停、应、复述，一个接一个。</desc>    | <desc> </desc>
            """)
    void a_drawing_without_a_name_or_a_description(String words, String others) {
        course.change(DRAWING, words, others);

        assertThat(course.reading().mistakes()).extracting(Mistake::key).containsExactly("content.drawing.title");
    }

    @Test
    void a_drawing_that_is_not_there() {
        course.change(LESSON, "three-steps.svg", "four-steps.svg");

        found("01-listen/four-steps.svg", 1, "找不到文件 01-listen/four-steps.svg。");
    }

    @ParameterizedTest
    @CsvSource({"../../course.yaml", "https://example.org/a.svg", "photo.png", "/three-steps.svg"})
    void a_picture_from_elsewhere(String file) {
        int line = course.change(LESSON, "three-steps.svg", file);

        found(LESSON, line, "这里不能放图“" + file + "”。");
    }

    @Test
    void a_drawing_without_words_for_who_does_not_see_it() {
        int line = course.change(LESSON, SHOWN, "![三个动作](three-steps.svg)");

        found(LESSON, line, "图“three-steps.svg”的描述是“三个动作”，不足 10 个汉字。请在方括号里用 20 到 80 个汉字写出从图上能看到什么");
    }

    @Test
    void a_drawing_in_the_middle_of_a_sentence() {
        int line = course.change(LESSON, SHOWN, "看图：" + SHOWN);

        found(LESSON, line, "图“three-steps.svg”要自成一段。");
    }
}
