package it.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Can nobody steal or plant the cookie by which somebody is known? */
class SessionCookieIT extends HttpTest {

    private String cookieFor(PlainBrowser browser) {
        Made trainee = make("TRAINEE", "林晓禾", "3411");
        return browser.signIn(trainee.login(), PASSWORD).header("Set-Cookie").orElse("");
    }

    @Test
    void no_script_reads_it_and_no_other_site_sends_it() {
        assertThat(cookieFor(browser()).toLowerCase())
                .startsWith("jsessionid=")
                .contains("; httponly", "; samesite=lax", "; path=/")
                .doesNotContain("; secure");
    }

    @Test
    void behind_a_proxy_with_tls_it_goes_over_tls_only() {
        assertThat(cookieFor(browser().with("X-Forwarded-Proto", "https")).toLowerCase())
                .contains("; secure", "; httponly", "; samesite=lax");
    }

    @Test
    void behind_a_proxy_with_tls_the_browser_is_told_to_stay_there() {
        Page page = browser().with("X-Forwarded-Proto", "https").get("/");

        assertThat(page.header("Strict-Transport-Security")).contains("max-age=31536000");
    }

    @Test
    void signing_in_begins_another_session_than_the_one_a_stranger_had() {
        Made officer = make("OFFICER", "韩卫东", "34");
        PlainBrowser browser = signedIn(officer);
        String before = session(browser);

        assertThat(browser.signIn(officer.login(), PASSWORD).status()).isEqualTo(302);

        assertThat(session(browser)).isNotEqualTo(before);
    }

    private static String session(PlainBrowser browser) {
        return browser.cookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    @Test
    void after_signing_out_it_opens_nothing() {
        PlainBrowser browser = signedIn(make("TRAINEE", "林晓禾", "3411"));
        assertThat(browser.get("/learn/courses").status()).isEqualTo(200);

        assertThat(browser.post("/sign-out", java.util.Map.of()).leadsTo()).startsWith("/");

        assertThat(browser.get("/learn/courses").leadsTo()).startsWith("/login");
    }

    @Test
    void the_choice_of_language_is_kept_as_carefully() {
        Page page = browser().with("X-Forwarded-Proto", "https").get("/prefer?lang=en&back=/");

        assertThat(page.header("Set-Cookie").orElse("").toLowerCase())
                .startsWith("lang=en")
                .contains("httponly", "samesite=lax", "secure");
    }
}
