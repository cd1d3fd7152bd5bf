package it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, who does not, and what do they learn by trying? */
class SigningInIT extends HttpTest {

    @Test
    void five_wrong_passwords_lock_the_account_even_for_the_right_one() {
        Made trainee = make("TRAINEE", "林晓禾", "3411");
        for (int i = 0; i < 5; i++) {
            Page wrong = browser().signIn(trainee.login(), "Wrong-password-1");
            assertThat(wrong.status()).isEqualTo(200);
            assertThat(wrong.text()).contains("登录名或密码不对。");
        }

        Page right = browser().signIn(trainee.login(), PASSWORD);

        assertThat(right.status()).isEqualTo(200);
        assertThat(right.text()).contains("连续输错次数太多，账号已锁定。请 15 分钟后再试。");
        assertThat(right.header("Set-Cookie")).isEmpty();
    }

    @Test
    void the_right_password_in_between_begins_the_count_anew() {
        Made trainee = make("TRAINEE", "林晓禾", "3411");
        for (int i = 0; i < 4; i++) {
            browser().signIn(trainee.login(), "Wrong-password-1");
        }
        assertThat(browser().signIn(trainee.login(), PASSWORD).status()).isEqualTo(302);
        browser().signIn(trainee.login(), "Wrong-password-1");

        assertThat(browser().signIn(trainee.login(), PASSWORD).status()).isEqualTo(302);
    }

    @Test
    void a_login_that_does_not_exist_is_answered_like_a_wrong_password() {
        Made trainee = make("TRAINEE", "林晓禾", "3411");
        Page wrong = browser().signIn(trainee.login(), "Wrong-password-1");
        Page unknown = browser().signIn("nobody-here", "Wrong-password-1");

        assertThat(unknown.status()).isEqualTo(wrong.status());
        assertThat(unknown.text().replace("nobody-here", "LOGIN"))
                .isEqualTo(wrong.text().replace(trainee.login(), "LOGIN"));
    }

    @Test
    void one_address_tries_sixty_times_a_minute_and_no_more() {
        PlainBrowser browser = browser();
        Form empty = browser.get("/login").form("login").with("name", "").with("password", "");
        Page answer = browser.press(empty, "sign-in");
        assertThat(answer.text()).contains("请填登录名和密码。");
        for (int i = 0; i < 100 && !answer.text().contains("同一网络里登录太频繁。"); i++) {
            answer = browser.press(empty, "sign-in");
        }

        assertThat(answer.text()).contains("同一网络里登录太频繁。请一分钟后再试。");
        assertThat(browser().press(empty, "sign-in").text())
                .as("another address is not held up")
                .contains("请填登录名和密码。");
    }

    @Test
    void somebody_added_comes_in_by_the_link_once() {
        PlainBrowser officer = officerOf("34");
        Page page = officer.get("/manage/person-new");
        String login = "link-" + System.nanoTime();
        Form form = page.form("person")
                .with("name", "阿依努尔·麦麦提")
                .with("login", login)
                .with("organisation", page.text().replaceFirst("(?s).*<option value=\"(\\d+)\".*", "$1"))
                .with("role", "TRAINEE")
                .with("age", "on");
        String added = officer.press(form, "add").text();
        String token = added.replaceFirst("(?s).*setup\\?token=([\\w-]+).*", "$1");
        PlainBrowser person = browser();
        Form setup = person.get("/setup?token=" + token)
                .form("setup")
                .with("password", "Lantern-2026-x")
                .with("again", "Lantern-2026-x");

        assertThat(person.press(setup, "choose").leadsTo()).isEqualTo("/login?done=password_chosen");

        assertThat(browser().signIn(login, "Lantern-2026-x").leadsTo()).isEqualTo("/learn/courses");
        assertThat(browser().get("/setup?token=" + token).text()).contains("这个链接已经用过了。");
        assertThat(person.press(setup, "choose").text()).contains("这个链接已经用过了。");
    }

    @ParameterizedTest
    @CsvSource({
        "Short-1, Short-1, 密码应为 10 到 128 位",
        "lowercaseonly, lowercaseonly, 3 种",
        "Lantern-2026-x, Lantern-2026-y, 两次输入的密码不一样"
    })
    void a_weak_password_is_refused(String password, String again, String sentence) {
        PlainBrowser officer = officerOf("34");
        Page page = officer.get("/manage/person-new");
        Form form = page.form("person")
                .with("name", "林晓禾")
                .with("login", "weak-" + System.nanoTime())
                .with("organisation", page.text().replaceFirst("(?s).*<option value=\"(\\d+)\".*", "$1"))
                .with("role", "TRAINEE")
                .with("age", "on");
        String token = officer.press(form, "add").text().replaceFirst("(?s).*setup\\?token=([\\w-]+).*", "$1");
        Form setup = browser()
                .get("/setup?token=" + token)
                .form("setup")
                .with("password", password)
                .with("again", again);

        assertThat(browser().press(setup, "choose").text()).contains(sentence);
    }

    @Test
    void a_made_up_link_opens_nothing() {
        assertThat(browser().get("/setup?token=AAAAAAAAAAAAAAAAAAAAAA").text())
                .contains("这个链接不对，可能没有复制完整。")
                .doesNotContain("type=\"password\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/",
                "https://evil.example/",
                "/\\evil.example",
                "javascript:alert(1)",
                "/%0d%0aSet-Cookie:x=1"
            })
    void signing_in_leads_nowhere_else(String to) {
        Made trainee = make("TRAINEE", "林晓禾", "3411");
        PlainBrowser browser = browser();
        Form form = browser.get("/login")
                .form("login")
                .with("to", to)
                .with("name", trainee.login())
                .with("password", PASSWORD);

        Page answer = browser.press(form, "sign-in");

        assertThat(answer.header("Location").orElse(""))
                .startsWith("http://" + browser.host() + "/")
                .doesNotContain("evil");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("x="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/", "https://evil.example/", "/\\evil.example"})
    void choosing_a_language_leads_nowhere_else(String back) {
        Page answer = browser().get("/prefer?" + PlainBrowser.encoded(Map.of("lang", "en", "back", back)));

        assertThat(answer.leadsTo()).isEqualTo("/");
    }
}
