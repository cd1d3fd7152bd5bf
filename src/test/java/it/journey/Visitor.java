package it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Somebody at a browser, of one width and language. Whatever page they look at is photographed under {@code
 * target/pictures/}, must not be wider than the screen, and must have no serious finding of axe-core.
 */
final class Visitor implements AutoCloseable {

    static final String SAMPLE_PASSWORD = "Xinhuo-2026";

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private final URI home;
    private final BrowserContext context;
    private final Page page;
    private final String kind;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Browser browser, URI home, Screen screen, String language) {
        this.home = home;
        this.kind = screen.name().toLowerCase() + "-" + language;
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(screen.width, screen.height)
                .setAcceptDownloads(true));
        context.addCookies(List.of(new Cookie("lang", language).setUrl(home.toString())));
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !message.text().contains("404")
                    && !message.text().contains("INTERNET_DISCONNECTED")) {
                complaints.add(message.text());
            }
        });
    }

    enum Screen {
        DESKTOP(1280, 900),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    void goTo(String path) {
        page.navigate(home.resolve(path).toString());
    }

    void signIn(String login) {
        signIn(login, SAMPLE_PASSWORD);
    }

    void signIn(String login, String password) {
        goTo("/login");
        page.fill("#name", login);
        page.fill("#password", password);
        page.click("#sign-in");
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** Presses a button and waits until its deed is said to be done. */
    void press(String button, String done) {
        page.click("#" + button);
        page.waitForURL("**done=" + done + "*");
    }

    /** Takes the picture of the page and looks it over. */
    void look(String name) {
        page.waitForLoadState();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + "-" + kind + ".png"))
                .setFullPage(true));
        assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as("%s is wider than the screen", name)
                .isEqualTo(0);
        List<Rule> findings = new AxeBuilder(page).analyze().getViolations();
        assertThat(findings)
                .filteredOn(rule -> SERIOUS.contains(rule.getImpact()))
                .as("axe-core on %s", name)
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .isEmpty();
        assertThat(complaints).as("the browser's console on %s", name).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
