package it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Is whoever sends too much told so, in words? */
class TooMuchIT extends HttpTest {

    private static final String TWO_MEGABYTES = "A".repeat(2 * 1024 * 1024);

    @Test
    void an_answer_of_two_megabytes() {
        Made person = make("SITTING", "林晓禾", "3411");

        Page answer = signedIn(person)
                .post(
                        "/api/v1/attempts/" + person.get("attempt") + "/answers",
                        "application/json",
                        "[{\"question\":0,\"choice\":\"" + TWO_MEGABYTES + "\",\"seq\":1}]");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).isEqualTo("没有保存：发送的内容超过 256 KB。请缩短后再试；之前保存过的都还在。");
    }

    @Test
    void a_form_of_two_megabytes() {
        PlainBrowser browser = browser();
        Form form = browser.get("/login").form("login").with("name", TWO_MEGABYTES);

        assertThat(browser.press(form, "sign-in").status()).isEqualTo(413);
    }

    @Test
    void in_pieces_without_saying_how_much() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://" + browser().host() + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(TWO_MEGABYTES.getBytes(StandardCharsets.US_ASCII))))
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(411);
    }

    @Test
    void more_answers_than_a_paper_has_questions() {
        Made person = make("SITTING", "林晓禾", "3411");
        String one = "{\"question\":0,\"choice\":\"A\",\"seq\":1}";

        Page answer = signedIn(person)
                .post(
                        "/api/v1/attempts/" + person.get("attempt") + "/answers",
                        "application/json",
                        "[" + (one + ",").repeat(200) + one + "]");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("答案的格式不对，没有保存。");
    }

    @Test
    void a_reason_of_501_characters() {
        String application = make("WAITING", "林晓禾", "3411").get("application");
        PlainBrowser officer = officerOf("34");
        Form form = officer.get("/manage/candidate?id=" + application).form("candidate");

        assertThat(officer.press(form.with("reason", "补".repeat(501)), "give-back")
                        .text())
                .contains("退回原因最多 500 字，现在是 501 字。", "补".repeat(501));
    }

    @Test
    void what_is_no_json() {
        Made person = make("SITTING", "林晓禾", "3411");
        PlainBrowser trainee = signedIn(person);
        String path = "/api/v1/attempts/" + person.get("attempt") + "/answers";

        assertThat(trainee.post(path, "application/json", "{not json").status()).isEqualTo(400);
        assertThat(trainee.post(path, "text/plain", "[]").status()).isEqualTo(415);
        assertThat(trainee.post(path, Map.of("a", "b")).status()).isEqualTo(415);
        assertThat(trainee.post(path, "application/json", "[{\"question\":0,\"choice\":\"Z\",\"seq\":1}]")
                        .status())
                .isEqualTo(422);
        assertThat(trainee.post(path, "application/json", "[{\"question\":-1,\"choice\":\"A\",\"seq\":1}]")
                        .status())
                .isEqualTo(422);
        assertThat(trainee.post(path, "application/json", "[]").status()).isEqualTo(422);
    }
}
