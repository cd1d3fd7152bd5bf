package it.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A test that meets the application in a real Chromium, with people of its own. */
abstract class BrowserTest extends HttpTest {

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

    Page signIn(String login, int width, String language) {
        String home = "http://" + browser().host();
        BrowserContext context = chromium.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 844).setBaseURL(home));
        context.addCookies(List.of(new Cookie("lang", language).setUrl(home)));
        Page page = context.newPage();
        signIn(page, login);
        return page;
    }

    static void signIn(Page page, String login) {
        page.navigate("/login");
        page.fill("#name", login);
        page.fill("#password", PASSWORD);
        page.click("#sign-in");
        page.waitForURL(url -> !url.contains("/login"));
    }

    static void look(Page page, String name) {
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

    /** Address of the score sheet of a candidate. */
    static String sheet(Made panel, String number) {
        return "/teach/sheet?part=demonstration&number=" + number + "&code=" + panel.get("code");
    }
}
