package it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Is what was done said once, on the page it led to, and not again? */
class SaidOnceIT extends HttpTest {

    private static final String SAID = "已退出登录。";

    @Test
    void the_page_it_leads_to_says_it_and_says_it_once() {
        PlainBrowser browser = signedIn(make("TRAINEE", "林晓禾", "3411"));

        String next = browser.post("/sign-out", Map.of()).leadsTo();

        assertThat(browser.get(next).text()).contains(SAID);
        assertThat(browser.get(next).text()).as("loaded again").doesNotContain(SAID);
    }

    @Test
    void an_address_written_by_hand_says_nothing() {
        assertThat(browser().get("/?done=signed_out").text()).doesNotContain(SAID);
    }

    @Test
    void who_sent_a_form_after_the_session_had_ended_is_told_where_to_sign_in() {
        PlainBrowser browser = browser();

        String next = browser.post("/learn/tests", Map.of()).leadsTo();

        assertThat(browser.get(next).text()).contains("登录已过期");
        assertThat(browser.get(next).text()).doesNotContain("登录已过期");
    }
}
