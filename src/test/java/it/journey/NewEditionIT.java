package it.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.journey.Visitor.Screen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A course gets a new edition while people learn the old one, on their way and without a network: do they finish what they
 * began, are they told, and does nobody lose what they have done? The steps follow each other.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NewEditionIT {

    private static final CourseOfMine COURSE = new CourseOfMine(Path.of("target/process/new-edition-courses"))
            .lesson("1-stop", "先停下", "放下手机，看着对方。")
            .lesson("2-nod", "再点头", "点点头，请对方接着说。");

    static {
        COURSE.publish("2026-1");
    }

    @RegisterExtension
    static final Surroundings around = new Surroundings(
            "new-edition", Map.of("XINHUO_COURSES", COURSE.parent().toString()));

    /** Somebody's phone, through the whole story. */
    private static Visitor learner;

    @Test
    @Order(1)
    void somebody_begins_and_reads_on_where_there_is_no_network() {
        learner = around.visitor(Screen.PHONE, "zh");
        learner.signIn("trainee");
        Page page = learner.page();
        learner.goTo(CourseOfMine.address("2-nod"));
        assertThat(isKept(page)).isTrue();
        learner.goTo(CourseOfMine.address("1-stop"));
        assertThat(isKept(page)).isTrue();
        page.click("#done");
        page.waitForURL("**lesson=2-nod");

        learner.context().setOffline(true);
        page.reload();
        assertThat(page.locator(".lesson")).containsText("点点头，请对方接着说");
        page.click("#done");
        assertThat(page.locator("#finish-line")).containsText("1 课已记在本机");
    }

    @Test
    @Order(2)
    void meanwhile_a_new_edition_is_published_which_whoever_begins_now_gets() {
        COURSE.lesson("2-nod", "再点头", "点点头，说一声“嗯，你接着说”。")
                .lesson("3-say-back", "最后复述", "用自己的话说一遍，请对方确认。")
                .publish("2026-2", "第二课换了例子，多了第三课。");
        around.startAgain();

        try (Visitor newcomer = around.signedIn("host")) {
            Page page = newcomer.page();
            newcomer.goTo(CourseOfMine.outline());
            assertThat(page.locator(".course-facts")).containsText("2026-2 版");
            assertThat(page.locator(".newer")).hasCount(0);
            newcomer.goTo(CourseOfMine.address("2-nod"));
            assertThat(page.locator(".lesson")).containsText("嗯，你接着说");
            page.click("#done");
            page.waitForURL("**lesson=3-say-back");
        }
    }

    @Test
    @Order(3)
    void who_comes_back_finds_the_edition_they_began_and_what_they_did() throws IOException {
        learner.page().navigate("about:blank");
        learner.context().setOffline(false);
        learner.context().clearCookies();
        learner.signIn("trainee");
        Page page = learner.page();
        assertThat(page.locator("#unsent")).containsText("1 课已送出");

        learner.goTo(CourseOfMine.outline());
        assertThat(page.locator(".course-facts")).containsText("2026-1 版");
        assertThat(page.locator(".outline li.done")).hasCount(2);
        assertThat(page.locator(".progress-words").first()).containsText("学到 100%");
        learner.goTo(CourseOfMine.address("2-nod"));
        assertThat(page.locator(".lesson")).containsText("请对方接着说");
        learner.goTo("/learn/search?find=" + "嗯，你接着说");
        assertThat(page.locator(".found li")).hasCount(0);
        learner.goTo("/learn/print?course=" + CourseOfMine.CODE);
        assertThat(page.locator(".print-text h2.print-title")).hasCount(4);
        try (PDDocument paper = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
            int pages = paper.getNumberOfPages();
            assertThat(pages).isGreaterThan(1);
            assertThat(new PDFTextStripper().getText(paper)).contains("1 / " + pages, pages + " / " + pages);
        }
    }

    @Test
    @Order(4)
    void they_are_told_what_changed_and_what_moving_over_would_mean() {
        Page page = learner.page();
        learner.goTo("/learn/courses");
        assertThat(page.locator("a[href$='" + CourseOfMine.CODE + "#newer-title']"))
                .containsText("2026-2 版已经出了");

        learner.goTo(CourseOfMine.outline());

        assertThat(page.locator(".newer"))
                .containsText(Pattern.compile(
                        "您学的是 2026-1 版，可以照这一版学完.*第二课换了例子，多了第三课。" + ".*已学 1 课，还差 2 课.*有 1 课改了或不再有", Pattern.DOTALL));
        learner.look("38-new-edition");
        try (Visitor desk = around.visitor(Screen.DESKTOP, "en")) {
            desk.signIn("trainee");
            desk.goTo(CourseOfMine.outline());
            assertThat(desk.page().locator(".newer")).containsText("Edition 2026-2 is out");
            desk.look("38-new-edition");
            desk.goTo("/learn/course?code=peer-educator");
            desk.look("38-course");
        }
    }

    @Test
    @Order(5)
    void who_moves_over_keeps_what_did_not_change_and_the_phone_forgets_the_old_lessons() {
        Page page = learner.page();
        page.click("#move-over");
        page.waitForURL("**done=moved_over");

        assertThat(page.locator(".notice.success")).containsText("已改学新版");
        assertThat(page.locator(".course-facts")).containsText("2026-2 版");
        assertThat(page.locator(".newer")).hasCount(0);
        assertThat(page.locator(".outline li.done")).hasCount(1);
        assertThat(page.locator(".outline li.done a[href$='lesson=1-stop']")).hasCount(1);
        learner.look("38-moved-over");
        assertThat(page.evaluate("async () => { for (let i = 0; i < 50; i++) {"
                        + " const kept = await (await caches.open('xinhuo.opened')).keys();"
                        + " if (!kept.some(one => one.url.includes('/learn/lesson'))) return true;"
                        + " await new Promise(done => setTimeout(done, 100)); } return false; }"))
                .as("no lesson of the old edition opens any more")
                .isEqualTo(true);
        assertThat(page.evaluate("async () => (await fetch(document.getElementById('unsent').dataset.save" + " + '"
                        + CourseOfMine.CODE + "/01-listen/2-nod?edition=2026-1', {method: 'PUT'})).status"))
                .as("another device says that the old text was read")
                .isEqualTo(404);
        learner.goTo(CourseOfMine.address("2-nod"));
        assertThat(page.locator(".lesson")).containsText("嗯，你接着说");
        page.click("#done");
        page.waitForURL("**lesson=3-say-back");
    }

    @Test
    @Order(6)
    void files_changed_under_an_edition_that_was_begun_are_refused_and_the_old_ones_go_on() {
        learner.close();
        COURSE.lesson("1-stop", "先停下", "这一句改了，版次没有改。").publish("2026-2", "第二课换了例子，多了第三课。");
        around.startAgain();

        try (Visitor learner = around.signedIn("trainee");
                Visitor national = around.signedIn("national")) {
            national.goTo("/manage/content");
            assertThat(national.page().locator("main"))
                    .containsText("courses/" + CourseOfMine.CODE + "/course.yaml，第2行");
            assertThat(national.page().locator("main")).containsText("请把 edition 改为 2026-3，并在 changes 里写明改了什么。");
            national.look("39-changed-under-edition");

            learner.goTo(CourseOfMine.address("1-stop"));
            assertThat(learner.page().locator(".lesson")).containsText("放下手机，看着对方");
            learner.goTo(CourseOfMine.outline());
            assertThat(learner.page().locator(".outline li.done")).hasCount(2);
        }
    }

    /** Whether the device has the page that is shown before ten seconds are over. */
    private static boolean isKept(Page page) {
        return (boolean) page.evaluate("async () => { for (let i = 0; i < 100; i++) {"
                + " const kept = await caches.open('xinhuo.opened');"
                + " if (navigator.serviceWorker.controller && await kept.match(location.href)) return true;"
                + " await new Promise(done => setTimeout(done, 100)); } return false; }");
    }
}
