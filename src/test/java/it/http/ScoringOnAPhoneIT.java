package it.http;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Does a judge lose nothing when the network goes away, and is every page of a panel fit for a thumb? */
class ScoringOnAPhoneIT extends HttpTest {

    private static final List<String> SERIOUS = List.of("serious", "critical");

    private static Playwright playwright;
    private static Browser chromium;

    @BeforeAll
    static void open() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    private Page signIn(String login, int width, String language) {
        String home = "http://" + browser().host();
        BrowserContext context = chromium.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 844).setBaseURL(home));
        context.addCookies(List.of(new Cookie("lang", language).setUrl(home)));
        Page page = context.newPage();
        page.navigate("/login");
        page.fill("#name", login);
        page.fill("#password", PASSWORD);
        page.click("#sign-in");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    private static void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", name + ".png"))
                .setFullPage(true));
        assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as("%s is wider than the screen", name)
                .isEqualTo(0);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .filteredOn(rule -> SERIOUS.contains(rule.getImpact()))
                .as("axe-core on %s", name)
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .isEmpty();
    }

    private static String sheet(Made panel, String number) {
        return "/teach/sheet?part=demonstration&number=" + number + "&code=" + panel.get("code");
    }

    /** Touches the fourth quick choice of every criterion: nine tenths. */
    private static void score(Page page) {
        for (int criterion = 1; criterion <= 7; criterion++) {
            page.locator(".criterion")
                    .nth(criterion - 1)
                    .locator(".quick button")
                    .nth(2)
                    .click();
        }
    }

    @Test
    void what_was_scored_without_a_network_arrives_once() {
        Made panel = make("PANEL", "", "34");
        Page page = signIn(panel.get("judge0"), 390, "zh");
        page.navigate(sheet(panel, "001"));
        page.context().setOffline(true);
        score(page);
        assertThat(page.locator("#sheets")).containsText("1 份已存在本机");
        assertThat(page.locator("#state")).containsText("已存本机，等网络");
        look(page, "71-sheet-offline");

        page.click("#hand-in");
        assertThat(page.locator("#who")).not().containsText("001");
        score(page);
        assertThatThrownBy(page::reload).isInstanceOf(PlaywrightException.class);
        page.context().setOffline(false);
        page.navigate(sheet(panel, "001"));

        assertThat(page.locator("#state")).containsText("已交");
        assertThat(page.locator("#sheets")).isHidden();
        page.navigate("/teach/panel?code=" + panel.get("code"));
        assertThat(page.locator(".turns .chip.submitted")).hasCount(2);
        assertThat(sent(page, panel)).isEqualTo("[]");
        look(page, "72-panel-phone");
    }

    private static Object sent(Page page, Made panel) {
        return page.evaluate("JSON.stringify(Object.keys(JSON.parse(localStorage.getItem('xinhuo.sheets."
                + panel.get("id0") + "." + panel.get("code") + "'))))");
    }

    @Test
    void where_somebody_else_signed_in_the_sheet_waits_for_its_judge() {
        Made panel = make("PANEL", "", "34");
        Page page = signIn(panel.get("judge0"), 390, "zh");
        page.navigate(sheet(panel, "001"));
        page.context().clearCookies();
        page.locator(".quick button").first().click();

        assertThat(page.locator("#sheets")).containsText("登录已过期");
        assertThat(page.locator("#sheets a")).hasAttribute("href", java.util.regex.Pattern.compile("/login\\?to=.*"));
        assertThat(sent(page, panel)).isEqualTo("[\"demonstration/001\"]");
    }

    @Test
    void every_page_of_a_panel_is_fit_for_phone_and_desk_in_both_languages() {
        Made panel = make("PANEL", "", "34");
        for (String language : List.of("zh", "en")) {
            for (int width : List.of(390, 1280)) {
                String end = "-" + width + "-" + language;
                Page judge = signIn(panel.get("judge3"), width, language);
                judge.navigate("/teach/panels");
                look(judge, "70-panels" + end);
                judge.navigate("/teach/panel?code=" + panel.get("code"));
                look(judge, "72-panel" + end);
                judge.navigate(sheet(panel, "001"));
                look(judge, "73-sheet" + end);
                assertThat(
                                (Number)
                                        judge.evaluate(
                                                "Math.min(...[...document.querySelectorAll('main button, main a, main"
                                                        + " input:not([type=hidden])')].filter(e => e.offsetParent).map(e => e.getBoundingClientRect().height))"))
                        .as("the smallest target")
                        .satisfies(height ->
                                assertThat(height.doubleValue()).isGreaterThanOrEqualTo(width == 390 ? 43.9 : 20));
                judge.navigate(sheet(panel, "003"));
                look(judge, "74-sheet-withdrawn" + end);
                Page officer = signIn(panel.login(), width, language);
                officer.navigate("/manage/round-panel?code=" + panel.get("code"));
                look(officer, "75-round-panel" + end);
            }
        }
    }

    @Test
    void the_largest_type_fits_a_small_phone() {
        Made panel = make("PANEL", "", "34");
        Page page = signIn(panel.get("judge0"), 390, "zh");
        page.context()
                .addCookies(List.of(
                        new Cookie("type", "large").setUrl("http://" + browser().host())));
        page.navigate(sheet(panel, "002"));
        look(page, "76-sheet-large");
    }
}
