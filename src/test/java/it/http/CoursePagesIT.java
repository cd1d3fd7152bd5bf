package it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Does a learner find everything a course holds: its drawings, what it gives out, its words, and all of it on paper? */
class CoursePagesIT extends HttpTest {

    private static final String UNIT = "?course=peer-educator&module=05-boundaries";
    private static final String LESSON = "/learn/lesson" + UNIT + "&lesson=1-what-feels-right";
    private static final Pattern IMAGE = Pattern.compile("<img src=\"(drawings/[^\"]+)\" alt=\"[^\"]{20,}\"");

    private PlainBrowser learner;

    @BeforeEach
    void signIn() {
        learner = signedIn(make("TRAINEE", "林晓禾", "3411"));
    }

    private String drawing() {
        Matcher image = IMAGE.matcher(learner.get(LESSON).text());
        assertThat(image.find()).as("a drawing with its description").isTrue();
        return "/learn/" + image.group(1).replace("&#61;", "=");
    }

    @Test
    void a_drawing_is_kept_by_the_browser_and_can_do_nothing() {
        Page drawing = learner.get(drawing());

        assertThat(drawing.status()).isEqualTo(200);
        assertThat(drawing.header("Content-Type")).contains("image/svg+xml;charset=UTF-8");
        assertThat(drawing.header("Cache-Control")).contains("private, max-age=31536000, immutable");
        assertThat(drawing.header("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'")
                .contains("sandbox");
        assertThat(drawing.text()).startsWith("<svg ");
    }

    @Test
    void a_drawing_under_an_address_of_another_state_is_not_kept() {
        assertThat(learner.get(drawing() + "x").header("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/learn/drawings",
                "/learn/drawings/peer-educator/05-boundaries/module.yaml",
                "/learn/drawings/peer-educator/05-boundaries/..%2Fcourse.yaml",
                "/learn/drawings/no-such-course/05-boundaries/three-looks.svg",
                "/learn/handout?course=peer-educator&module=05-boundaries&kind=answers",
                "/learn/handout?course=peer-educator&module=01-role&kind=plan",
                "/learn/print?course=peer-educator&module=no-such-module"
            })
    void what_is_not_there_is_not_found(String address) {
        assertThat(learner.get(address).status()).isIn(400, 404);
    }

    @Test
    void a_stranger_signs_in_first() {
        assertThat(browser().get("/learn/print?course=peer-educator").leadsTo()).startsWith("/login");
        assertThat(browser().get(drawing()).leadsTo()).startsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"activity", "case", "plan"})
    void what_a_module_gives_out_has_a_page(String kind) {
        Page page = learner.get("/learn/handout" + UNIT + "&kind=" + kind);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("data-print", "id=\"on\"");
    }

    @Test
    void the_last_lesson_leads_to_the_sheet_and_the_plan_to_the_next_module() {
        assertThat(learner.get("/learn/lesson" + UNIT + "&lesson=2-say-and-hear-no")
                        .text())
                .contains("data-next=\"/learn/handout" + UNIT.replace("&", "&amp;") + "&amp;kind=activity\"");
        assertThat(learner.get("/learn/handout" + UNIT + "&kind=plan").text())
                .contains("href=\"/learn/lesson?course=peer-educator&amp;module=06-decisions&amp;lesson=");
    }

    @Test
    void a_term_leads_to_its_meaning_on_the_same_page() {
        String page = learner.get(LESSON).text();

        assertThat(page).contains("<a href=\"#term-5-1\">人际边界</a>").containsOnlyOnce("id=\"term-5-1\"");
    }

    @Test
    void words_are_found_inside_sentences() {
        String page = learner.get("/learn/search?find=" + URLEncoder.encode("手机密码", StandardCharsets.UTF_8))
                .text();

        assertThat(page).contains("<mark>手机密码</mark>", LESSON.replace("&", "&amp;"));
    }

    @Test
    void what_is_asked_for_is_shown_as_text() {
        String page = learner.get(
                        "/learn/search?find=" + URLEncoder.encode("<script>alert(1)</script>", StandardCharsets.UTF_8))
                .text();

        assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    }

    @Test
    void a_module_and_a_course_are_one_document() {
        String unit = learner.get("/learn/print" + UNIT).text();
        assertThat(unit).containsOnlyOnce("class=\"print-unit\"").containsPattern(IMAGE);
        assertThat(unit.split("sheet-of-its-own")).hasSize(4);

        String course = learner.get("/learn/print?course=peer-educator").text();
        assertThat(course.split("class=\"print-unit\"")).hasSize(13);
        assertThat(course).contains("print-contents", "id=\"unit-12\"");
    }
}
