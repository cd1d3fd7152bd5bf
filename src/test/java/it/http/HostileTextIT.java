package it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Does what somebody types ever become part of the page itself? */
class HostileTextIT extends HttpTest {

    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String BROKEN_OUT = "\"><script>alert(1)</script>";

    private static void isHarmless(Page page) {
        assertThat(page.text()).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
    }

    @Test
    void in_a_name() {
        PlainBrowser officer = officerOf("34");
        Page page = officer.get("/manage/person-new");
        Form form = page.form("person")
                .with("name", SCRIPT)
                .with("login", "hostile-" + System.nanoTime())
                .with("organisation", page.text().replaceFirst("(?s).*<option value=\"(\\d+)\".*", "$1"))
                .with("role", "TRAINEE")
                .with("age", "on");

        Page answer = officer.press(form, "add");

        isHarmless(answer);
        assertThat(answer.text()).contains("姓名里不能有“&lt;”。").doesNotContain("setup?token=");
    }

    @Test
    void in_the_reason_for_returning_an_application() {
        Made applicant = make("WAITING", "林晓禾", "3411");
        PlainBrowser officer = officerOf("34");
        String candidate = "/manage/candidate?id=" + applicant.get("application");

        Page answer = officer.press(officer.get(candidate).form("candidate").with("reason", SCRIPT), "give-back");

        assertThat(answer.leadsTo()).isEqualTo("/manage/candidates?done=returned");
        isHarmless(officer.get(candidate));
        isHarmless(signedIn(applicant).get("/learn/credentials"));
        isHarmless(signedIn(make("AUDITOR", "唐静姝", "CN"))
                .get("/manage/audit?subject=application%20" + applicant.get("application")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/manage/people?%s=",
                "/manage/trainers?name=",
                "/manage/audit?actor=",
                "/manage/audit?subject=",
                "/manage/audit?from="
            })
    void in_a_search(String path) {
        PlainBrowser national = signedIn(make("NATIONAL", "沈知远", "CN"));

        Page page = national.get(path.formatted("find")
                + PlainBrowser.encoded(Map.of("", BROKEN_OUT)).substring(1));

        assertThat(page.status()).isEqualTo(200);
        isHarmless(page);
    }

    @Test
    void in_a_certificate_number() {
        Page page = browser().get("/public/verify?" + PlainBrowser.encoded(Map.of("number", BROKEN_OUT)));

        isHarmless(page);
    }

    @Test
    void in_the_name_on_a_certificate() {
        String token = make("CERTIFIED", "林晓禾", "3411").get("token");

        Page page = browser().post("/v/" + token, Map.of("name", BROKEN_OUT));

        isHarmless(page);
        assertThat(page.text()).doesNotContain("姓名与登记的一致。");
    }

    @Test
    void in_the_address_to_go_back_to() {
        Page page = browser().get("/login?" + PlainBrowser.encoded(Map.of("to", BROKEN_OUT)));

        isHarmless(page);
    }

    @Test
    void in_a_login_name() {
        isHarmless(browser().signIn(BROKEN_OUT, "Wrong-password-1"));
    }

    @Test
    void in_a_word_about_what_was_done() {
        Page page = browser().get("/login?done=" + "%3Cscript%3Ealert(1)%3C/script%3E");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).doesNotContain("<script>alert");
    }

    @Test
    void in_an_address_that_is_not_there() {
        Page page = browser().get("/nothing/%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E");

        assertThat(page.status()).isIn(400, 404);
        assertThat(page.text()).doesNotContain("<script>alert");
    }
}
