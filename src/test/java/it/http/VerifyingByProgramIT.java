package it.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Does a program learn what the verification page says, of a certificate that counts and of one that does not? */
class VerifyingByProgramIT extends HttpTest {

    private static final String NAME = "古丽娜扎尔·热合曼";
    private static final String HERE = "36";

    private static JsonObject json(Page page) {
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return Json.createReader(new StringReader(page.text())).readObject();
    }

    private static String hash(String name, String number) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256").digest((name + number).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void by_the_token_and_by_number_and_hash_of_the_name() throws NoSuchAlgorithmException {
        Made holder = make("CERTIFIED", NAME, HERE);
        String number = holder.get("number");

        JsonObject byToken = json(browser().get("/api/v1/certificates/" + holder.get("token")));
        JsonObject byNumber = json(browser()
                .get("/api/v1/certificates?"
                        + PlainBrowser.encoded(Map.of("number", number, "nameHash", hash(NAME, number)))));
        JsonObject other = json(browser()
                .get("/api/v1/certificates?"
                        + PlainBrowser.encoded(Map.of("number", number, "nameHash", hash("林晓禾", number)))));

        assertThat(byToken.getString("state")).isEqualTo("valid");
        assertThat(byToken.getBoolean("inForce")).isTrue();
        assertThat(byToken.toString()).doesNotContain(NAME).doesNotContain("nameMatches");
        assertThat(byNumber.getString("number")).isEqualTo(number);
        assertThat(byNumber.getBoolean("nameMatches")).isTrue();
        assertThat(other.getBoolean("nameMatches")).isFalse();
    }

    @Test
    void suspended_it_says_since_when_and_why_and_the_file_is_not_handed_out() {
        Made holder = make("CERTIFIED", NAME, HERE);
        PlainBrowser officer = officerOf(HERE);
        officer.press(
                officer.get("/manage/credential?id=" + holder.get("credential"))
                        .form("take-SUSPENDED")
                        .with("reason-SUSPENDED", "inquiry")
                        .with("remark-SUSPENDED", "收到来信"),
                "do-SUSPENDED");

        JsonObject found = json(browser().get("/api/v1/certificates/" + holder.get("token")));

        assertThat(found.getString("state")).isEqualTo("suspended");
        assertThat(found.getBoolean("inForce")).isFalse();
        assertThat(found.getString("reason")).isEqualTo("inquiry");
        assertThat(found.getString("reasonWords")).isEqualTo("有问题正在核实");
        assertThat(found.getString("since")).matches("\\d{4}-\\d\\d-\\d\\d");
        String paper = "/paper/" + holder.get("number") + ".pdf";
        Page withheld = signedIn(holder).get(paper);
        assertThat(withheld.status()).isEqualTo(409);
        assertThat(withheld.text())
                .contains("这张证书现在不能下载", "有问题正在核实", "恢复以后可以再下载", "学习与认证档案")
                .doesNotContain("收到来信", "调取原件");
        assertThat(signedIn(holder).get(paper + "?original=yes").status()).isEqualTo(404);
        assertThat(officer.get(paper).text()).contains("这张证书现在不能下载", "调取原件");
        assertThat(officer.get(paper + "?original=yes").text()).startsWith("%PDF-");
    }

    @Test
    void what_is_no_number_and_what_nobody_has() {
        assertThat(browser().get("/api/v1/certificates?number=QJ-36").status()).isEqualTo(422);
        assertThat(browser().get("/api/v1/certificates/AAAAAAAAAAAAAAAAAAAAAA").status())
                .isEqualTo(404);
        assertThat(browser().get("/api/v1/certificates").status()).isEqualTo(422);
    }

    @Test
    void as_often_as_the_page_and_no_more() {
        PlainBrowser browser = browser();
        long begin = System.nanoTime();
        for (int i = 0; i < 30; i++) {
            browser.get("/api/v1/certificates/AAAAAAAAAAAAAAAAAAAAAA");
            browser.get("/v/AAAAAAAAAAAAAAAAAAAAAA");
        }

        int asked = 60;
        Page refused = browser.get("/api/v1/certificates/AAAAAAAAAAAAAAAAAAAAAA");
        while (refused.status() != 429 && asked < 90) {
            asked++;
            refused = browser.get("/api/v1/certificates/AAAAAAAAAAAAAAAAAAAAAA");
        }

        long seconds = (System.nanoTime() - begin) / 1_000_000_000;
        assertThat(refused.status()).isEqualTo(429);
        assertThat(asked)
                .as("sixty, and one more for each second that it took")
                .isLessThanOrEqualTo(61 + (int) seconds);
        assertThat(refused.header("Retry-After")).isPresent();
        assertThat(browser.get("/v/AAAAAAAAAAAAAAAAAAAAAA").text()).contains("请稍等一分钟");
    }
}
