package it.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import it.journey.Visitor.Screen;
import it.process.ServerProcess;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What the stories of one class need: a server of their own with the sample people, and a Chromium. */
final class Surroundings implements BeforeAllCallback, AfterAllCallback {

    private final String name;
    private final Map<String, String> settings;
    private ServerProcess server;
    private Playwright playwright;
    private Browser browser;

    /** @param name of the folder the server works in */
    Surroundings(String name) {
        this(name, Map.of());
    }

    /**
     * @param name     of the folder the server works in
     * @param settings environment variables, beside that there are sample people
     */
    Surroundings(String name, Map<String, String> settings) {
        this.name = name;
        this.settings = new HashMap<>(settings);
        this.settings.put("XINHUO_SAMPLE_DATA", "true");
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        server = ServerProcess.alone(name, settings).start();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        playwright.close();
        server.close();
    }

    Visitor visitor(Screen screen, String language) {
        return new Visitor(browser, server.address(), screen, language);
    }

    /** Somebody at a desk who reads Chinese. */
    Visitor signedIn(String login) {
        return signedIn(login, Visitor.SAMPLE_PASSWORD);
    }

    Visitor signedIn(String login, String password) {
        Visitor visitor = visitor(Screen.DESKTOP, "zh");
        visitor.signIn(login, password);
        return visitor;
    }

    /** The same server so many days after today, as a clock shows them; whoever was signed in must sign in again. */
    void later(int days) {
        server.startAgain("XINHUO_DAYS_AHEAD", String.valueOf(days));
    }

    /** The same server again, which reads the courses as they are in their folder by now. */
    void startAgain() {
        later(0);
    }

    URI address() {
        return server.address();
    }
}
