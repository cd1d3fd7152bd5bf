package it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Is every answer sent so that a browser can do no harm with it? */
class HeadersIT extends HttpTest {

    private static final Map<String, String> SAFE = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private static void isSafe(Page page) {
        SAFE.forEach((name, value) ->
                assertThat(page.headers().allValues(name)).as(name).containsExactly(value));
        assertThat(page.header("Content-Security-Policy").orElse(""))
                .contains(
                        "default-src 'none'",
                        "script-src 'self'",
                        "frame-ancestors 'none'",
                        "form-action 'self'",
                        "base-uri 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void on_a_stateless_page_that_nobody_else_keeps() {
        Page page = browser().get("/");

        assertThat(page.status()).isEqualTo(200);
        isSafe(page);
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("Set-Cookie")).as("a stranger gets no session").isEmpty();
        assertThat(page.header("Strict-Transport-Security")).as("plain HTTP").isEmpty();
    }

    @Test
    void on_a_page_with_state() {
        Page page = officerOf("34").get("/manage/person-new");

        assertThat(page.form("person").state()).isNotEqualTo("stateless");
        isSafe(page);
        assertThat(page.header("Cache-Control")).contains("no-store");
    }

    @Test
    void on_json() {
        Made trainee = make("SITTING", "林晓禾", "3411");
        Page page = signedIn(trainee)
                .post(
                        "/api/v1/attempts/" + trainee.get("attempt") + "/answers",
                        "application/json",
                        "[{\"question\":0,\"choice\":\"A\",\"seq\":1}]");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type").orElse("")).startsWith("application/json");
        isSafe(page);
        assertThat(page.header("Cache-Control")).contains("no-store");
    }

    @Test
    void on_what_never_changes_which_is_kept() {
        Page page = browser().get("/face/face.css");

        assertThat(page.status()).isEqualTo(200);
        isSafe(page);
        assertThat(page.header("Cache-Control").orElse("")).contains("immutable");
    }

    @Test
    void on_what_is_not_there() {
        Page page = browser().get("/nothing/here");

        assertThat(page.status()).isEqualTo(404);
        isSafe(page);
        assertThat(page.title()).isEqualTo("没有这一页，或者您不能看，薪火");
        assertThat(page.text()).doesNotContainIgnoringCase("payara").doesNotContain("jakarta");
        assertThat(page.headers().map().keySet()).doesNotContain("X-Powered-By");
    }

    @Test
    void on_a_certificate() {
        Made holder = make("CERTIFIED", "林晓禾", "3411");
        Page page = signedIn(holder).get("/paper/" + holder.get("number") + ".pdf");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).contains("application/pdf");
        assertThat(page.header("Content-Disposition").orElse("")).startsWith("attachment;");
        isSafe(page);
    }
}
