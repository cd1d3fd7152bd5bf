package it.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import it.journey.Visitor.Screen;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Is nothing lost of what somebody does while the network is away, or the session has ended? */
class AwayFromTheNetworkIT {

    private static final String LESSON = "/learn/lesson?course=peer-educator&module=%s&lesson=%s";

    @RegisterExtension
    static final Surroundings around = new Surroundings("away");

    @Test
    void a_lesson_done_without_network_is_sent_when_it_returns() {
        try (Visitor visitor = around.visitor(Screen.PHONE, "zh")) {
            Page page = atLesson(visitor, "01-role", "1-what-it-is");
            visitor.context().setOffline(true);
            page.click("#done");
            assertThat(page.locator("#finish-line")).containsText("1 课已记在本机");
            assertThat(page.locator("#done")).containsText("已记在本机，有网再学");
            page.click("#done");
            assertThat(page.locator("#finish-line")).containsText("又试了一次，还没有网络");
            visitor.look("36-lesson-offline");

            visitor.context().setOffline(false);

            assertThat(page.locator("#finish-line")).containsText("1 课已送出");
            assertThat(page.locator("#done")).containsText("学完了，下一课");
            page.click("#finish-line a");
            page.waitForURL("**lesson=2-where-it-ends");
            assertThat(done(page, "1-what-it-is")).hasCount(1);
        }
    }

    @Test
    void what_was_opened_once_opens_again_without_network_and_the_progress_made_there_follows() {
        try (Visitor visitor = around.visitor(Screen.PHONE, "zh")) {
            Page page = atLesson(visitor, "05-boundaries", "2-say-and-hear-no");
            visitor.goTo(LESSON.formatted("05-boundaries", "1-what-feels-right"));
            assertThat(isKept(page)).isTrue();
            visitor.context().setOffline(true);

            page.reload();
            assertThat(page.locator("h1")).containsText("喜欢一个人");
            assertThat(page.evaluate("document.querySelector('.lesson img').naturalWidth > 0"))
                    .as("the drawing is there too")
                    .isEqualTo(true);
            page.click("#done");
            page.waitForURL("**lesson=2-say-and-hear-no");
            assertThat(page.locator("#finish-line")).containsText("1 课已记在本机");
            visitor.look("36-lesson-kept");

            visitor.context().setOffline(false);
            assertThat(page.locator("#finish-line")).containsText("1 课已送出");
            // on the page that came from the device
            assertThat(done(page, "1-what-feels-right")).hasCount(1);
            visitor.goTo("/learn/course?code=peer-educator");
            assertThat(done(page, "1-what-feels-right")).hasCount(1);
            page.evaluate("document.querySelector('form[action$=\"/sign-out\"]').requestSubmit()");
            page.waitForURL("**/?done=signed_out");
            assertThat(page.evaluate("caches.has('xinhuo.opened')"))
                    .as("forgotten with the session")
                    .isEqualTo(false);
        }
    }

    /** Whether the device has the page that is shown, with its styles, before ten seconds are over. */
    private static boolean isKept(Page page) {
        return (boolean) page.evaluate("async () => {"
                + " for (let i = 0; i < 100; i++) {"
                + "  const kept = await caches.open('xinhuo.opened');"
                + "  const parts = [location.href, document.querySelector('link[rel=stylesheet]').href,"
                + "   ...[...document.querySelectorAll('.lesson img')].map(one => one.src)];"
                + "  const found = await Promise.all(parts.map(part => kept.match(part)));"
                + "  if (navigator.serviceWorker.controller && found.every(Boolean)) return true;"
                + "  await new Promise(done => setTimeout(done, 100));"
                + " } return false; }");
    }

    @Test
    void a_term_is_explained_where_one_reads_and_no_line_begins_with_the_comma_after_it() {
        try (Visitor visitor = around.visitor(Screen.PHONE, "zh")) {
            Page page = atLesson(visitor, "05-boundaries", "1-what-feels-right");
            Locator term = page.locator(".lesson a[href='#term-5-1']");
            term.focus();
            page.keyboard().press("Space");
            assertThat(page.locator("#term")).containsText("人际边界");
            page.locator("#term button").click();

            assertThat(page.evaluate("() => { const term = document.querySelector('.lesson [href=\"#term-5-1\"]');"
                            + " const text = term.closest('p, li, td, blockquote'); term.after('，');"
                            + " const range = document.createRange(); range.selectNodeContents(term.nextSibling);"
                            + " const alone = []; let wraps = 0, before = 0;"
                            + " for (let width = 330; width > 150; width--) { text.style.width = width + 'px';"
                            + "  const word = [...term.getClientRects()].pop(), comma = range.getBoundingClientRect();"
                            + "  if (comma.top >= word.bottom) alone.push(width);"
                            + "  if (before && before !== word.top) wraps++; before = word.top; }"
                            + " return wraps > 0 && alone.length === 0; }"))
                    .isEqualTo(true);
        }
    }

    @Test
    void a_search_leads_to_the_sentence() {
        try (Visitor visitor = around.visitor(Screen.PHONE, "zh")) {
            visitor.signIn("trainee");
            visitor.goTo("/learn/search?find=" + "手机密码");
            Page page = visitor.page();
            page.locator(".found a").first().click();
            page.waitForURL("**/learn/lesson**");
            assertThat(page.evaluate("async () => { for (let i = 0; i < 50 && scrollY === 0; i++) {"
                            + " await new Promise(done => setTimeout(done, 100)); } return scrollY > 0; }"))
                    .isEqualTo(true);
        }
    }

    @Test
    void a_link_pressed_without_network_leaves_one_where_one_was() {
        try (Visitor visitor = around.visitor(Screen.PHONE, "zh")) {
            Page page = atLesson(visitor, "01-role", "1-what-it-is");
            visitor.context().setOffline(true);
            page.locator(".crumbs a").first().click();

            assertThat(page.locator("#away")).containsText("那一页打不开");
            assertThat(page.locator("h1")).isVisible();
            visitor.look("36-link-offline");

            visitor.context().setOffline(false);
            assertThat(page.locator("#away")).isHidden();
            page.locator(".crumbs a").first().click();
            page.waitForURL("**/learn/courses");
        }
    }

    @Test
    void or_with_the_next_page_that_is_opened() {
        try (Visitor visitor = around.visitor(Screen.DESKTOP, "zh")) {
            Page page = atLesson(visitor, "02-icebreaking", "1-choose-a-game");
            page.route("**/api/**", route -> route.abort("internetdisconnected"));
            page.click("#done");
            assertThat(page.locator("#finish-line")).containsText("1 课已记在本机");
            page.unroute("**/api/**");

            visitor.goTo("/learn/courses");

            assertThat(page.locator("#unsent")).containsText("1 课已送出");
            visitor.look("37-lesson-sent");
            visitor.goTo("/learn/course?code=peer-educator");
            assertThat(done(page, "1-choose-a-game")).hasCount(1);
        }
    }

    @Test
    void where_the_session_has_ended_it_is_sent_after_signing_in_again() {
        try (Visitor visitor = around.visitor(Screen.DESKTOP, "zh")) {
            Page page = atLesson(visitor, "03-puberty", "1-body");
            visitor.context().clearCookies();
            page.click("#done");
            assertThat(page.locator("#finish-line")).containsText("登录已过期");

            page.click("#finish-line a");
            assertThat(page).hasURL(Pattern.compile(".*/login\\?to=.*"));
            page.fill("#name", "trainee");
            page.fill("#password", "Xinhuo-2026");
            page.click("#sign-in");

            page.waitForURL("**lesson=1-body");
            assertThat(page.locator("#finish-line")).containsText("1 课已送出");
            page.click("#finish-line a");
            assertThat(done(page, "1-body")).hasCount(1);
        }
    }

    @Test
    void a_test_that_is_loaded_again_goes_on_where_one_was() {
        try (Visitor visitor = around.visitor(Screen.PHONE, "zh")) {
            Page page = atTest(visitor);
            page.locator("#question-0 label.choice").first().click();
            assertThat(page.locator("#question-0 .saved-line")).containsText("已保存");
            double bar = page.locator(".task-bar").boundingBox().y;
            page.evaluate("localStorage.clear()");
            page.reload();
            assertThat(page.locator("#question-1")).isVisible();

            for (int place = 2; place < 6; place++) {
                page.click(".task-bar [data-to=next]");
                assertThat(page.locator("#question-" + place)).isVisible();
                assertThat(page.locator(".task-bar").boundingBox().y)
                        .as("the bar under question %s", place)
                        .isEqualTo(bar);
            }
            page.reload();
            assertThat(page.locator("#question-5")).isVisible();
        }
    }

    private static Page atTest(Visitor visitor) {
        visitor.signIn("trainee");
        visitor.goTo("/learn/course?code=peer-educator");
        Page page = visitor.page();
        page.evaluate("Promise.all([...document.querySelectorAll('.outline a.path-body')].map(a => {"
                + " const at = new URL(a.href).searchParams;"
                + " return fetch(document.getElementById('unsent').dataset.save"
                + " + [at.get('course'), at.get('module'), at.get('lesson')].join('/'), {method: 'PUT'}); }))");
        visitor.goTo("/learn/tests");
        page.click("button[name$=begin]");
        page.waitForURL("**/learn/test?attempt=*");
        return page;
    }

    private static Page atLesson(Visitor visitor, String module, String lesson) {
        visitor.signIn("trainee");
        visitor.goTo(LESSON.formatted(module, lesson));
        assertThat(isKept(visitor.page())).isTrue();
        return visitor.page();
    }

    private static Locator done(Page page, String lesson) {
        return page.locator("li.done a[href$='lesson=" + lesson + "']");
    }
}
