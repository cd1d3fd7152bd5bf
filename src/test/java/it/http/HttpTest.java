package it.http;

import static org.assertj.core.api.Assertions.assertThat;

import it.boot.ContainerTest;
import java.net.URI;
import java.net.URL;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.test.api.ArquillianResource;

/** A test that meets the application over HTTP, with people of its own. */
@RunAsClient
abstract class HttpTest extends ContainerTest {

    /** Everybody's password. */
    static final String PASSWORD = "Lamp-mountain-7";

    @ArquillianResource
    private URL home;

    /** Somebody made for this test: their login, and the ids and numbers that came of making them. */
    record Made(Map<String, String> facts) {

        String login() {
            return facts.get("login");
        }

        String get(String fact) {
            return facts.get(fact);
        }
    }

    PlainBrowser browser() {
        return new PlainBrowser(URI.create("http://localhost:" + home.getPort() + "/"));
    }

    /**
     * Makes somebody.
     *
     * @param what a role, or how far a trainee is: LEARNED, SITTING, QUALIFIED, WAITING or CERTIFIED
     */
    Made make(String what, String name, String organisation) {
        Page answer = browser().post("/it-stage", Map.of("make", what, "name", name, "organisation", organisation));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return new Made(answer.text()
                .lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
    }

    PlainBrowser signedIn(Made person) {
        return signedIn(person.login(), PASSWORD);
    }

    PlainBrowser signedIn(String login, String password) {
        PlainBrowser browser = browser();
        Page answer = browser.signIn(login, password);
        assertThat(answer.status())
                .as("signing in as %s: %s", login, answer.title())
                .isEqualTo(302);
        return browser;
    }

    /** An officer of an organisation, signed in. */
    PlainBrowser officerOf(String organisation) {
        return signedIn(make("OFFICER", "韩卫东", organisation));
    }
}
