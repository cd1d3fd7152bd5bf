package it.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Can another site make somebody's browser do something here? */
class ForgedPostIT extends HttpTest {

    /** How a browser sends what another site made it send; and how it sends what our own page sent. */
    enum Sender {
        CROSS_SITE(false, "cross-site", null),
        NEIGHBOUR_SITE(false, "same-site", null),
        FOREIGN_ORIGIN(false, null, "https://evil.example"),
        FOREIGN_PORT(false, null, "http://localhost:1"),
        NULL_ORIGIN(false, null, "null"),
        COOKIE_ALONE(false, null, null),
        OUR_PAGE(true, "same-origin", null),
        OUR_PAGE_IN_AN_OLD_BROWSER(true, null, "ours");

        private final boolean ours;
        private final String site;
        private final String origin;

        Sender(boolean ours, String site, String origin) {
            this.ours = ours;
            this.site = site;
            this.origin = origin;
        }

        PlainBrowser speakAs(PlainBrowser browser) {
            String from = "ours".equals(origin) ? "http://" + browser.host() : origin;
            return browser.with("Sec-Fetch-Site", site).with("Origin", from);
        }
    }

    @ParameterizedTest
    @EnumSource
    void through_a_page_with_state(Sender sender) {
        String application = make("WAITING", "林晓禾", "3411").get("application");
        PlainBrowser officer = officerOf("34");
        Form form = officer.get("/manage/candidate?id=" + application).form("candidate");

        Page answer = sender.speakAs(officer).press(form, "approve");

        assertThat(answer.status()).isEqualTo(sender.ours ? 302 : 404);
        assertThat(officer.get("/manage/candidate?id=" + application).text())
                .contains(sender.ours ? ">已批准<" : ">批准，发证书<");
    }

    @ParameterizedTest
    @EnumSource
    void through_a_page_without_state(Sender sender) {
        PlainBrowser trainee = signedIn(make("TRAINEE", "林晓禾", "3411"));
        String lesson = "/learn/lesson?course=peer-educator&module=01-role&lesson=1-what-it-is";
        Form form = trainee.get(lesson).form("finish");
        assertThat(form.state()).isEqualTo("stateless");

        Page answer = sender.speakAs(trainee).press(form, "done");

        assertThat(answer.status()).isEqualTo(sender.ours ? 302 : 404);
        assertThat(trainee.get("/learn/courses").text()).contains(sender.ours ? "正在学" : "未开始");
    }

    @ParameterizedTest
    @EnumSource
    void to_the_json_contract(Sender sender) {
        Made person = make("SITTING", "林晓禾", "3411");
        PlainBrowser trainee = signedIn(person);

        Page answer = sender.speakAs(trainee)
                .post(
                        "/api/v1/attempts/" + person.get("attempt") + "/answers",
                        "application/json",
                        "[{\"question\":0,\"choice\":\"A\",\"seq\":1}]");

        assertThat(answer.status()).isEqualTo(sender.ours ? 200 : 404);
        assertThat(trainee.get("/learn/test?attempt=" + person.get("attempt"))
                        .text()
                        .contains("checked"))
                .isEqualTo(sender.ours);
    }

    @ParameterizedTest
    @EnumSource
    void to_sign_somebody_out(Sender sender) {
        PlainBrowser trainee = signedIn(make("TRAINEE", "林晓禾", "3411"));

        sender.speakAs(trainee).post("/sign-out", java.util.Map.of());

        assertThat(trainee.get("/learn/courses").status()).isEqualTo(sender.ours ? 302 : 200);
    }
}
