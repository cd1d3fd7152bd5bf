package it.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Does a phone show a course at a glance: the module to go on with open, every other on a line of its own? */
class OutlineOnAPhoneIT extends BrowserTest {

    private static final String COURSE = "/learn/course?code=peer-educator";

    private Page atCourse(String language) {
        Page page = signIn(make("TRAINEE", "林晓禾", "3411").login(), 390, language);
        page.navigate(COURSE);
        return page;
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void only_the_module_to_go_on_with_is_open(String language) {
        Page page = atCourse(language);

        assertThat(page.locator(".outline details")).hasCount(12);
        assertThat(page.locator(".outline details[open]")).hasCount(1);
        assertThat(page.locator(".outline li[aria-current=step]")).isVisible();
        look(page, "35-outline-" + language);
    }

    @Test
    void the_one_that_was_begun_says_how_far_and_the_next_opens() {
        Page page = atCourse("zh");
        page.locator(".outline a.path-body").first().click();
        page.click("#done");
        page.waitForURL("**lesson=2-*");
        page.navigate(COURSE);

        Locator first = page.locator(".outline details").first();
        assertThat(first).hasAttribute("open", "open");
        assertThat(first.locator("summary")).containsText("已学 1 / 2 课");
    }

    @Test
    void a_folded_module_opens_by_key_and_says_so() {
        Page page = atCourse("zh");
        Locator second = page.locator(".outline details").nth(1);
        assertThat(second.locator(".path")).isHidden();

        second.locator("summary").focus();
        page.keyboard().press("Enter");

        assertThat(second.locator(".path")).isVisible();
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.href").toString()).contains("module=02-icebreaking");
        page.locator(".outline details").nth(2).locator("summary").focus();
        page.keyboard().press("Space");
        assertThat(page.locator(".outline details[open]")).hasCount(3);
    }
}
