package it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Is a certificate valid while it waits for its time stamp, and its file in nobody's hands, on whatever way? */
class AwaitingAStampIT extends HttpTest {

    private static final String HERE = "34";
    private static final String WAITS = "等时间戳";

    private void awaitsStamp(String number) {
        make("AWAITS_STAMP", number, HERE);
    }

    private static void later(Page page, String sentence) {
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isPresent();
        assertThat(page.text()).contains(sentence).doesNotContain("%PDF");
    }

    @Test
    void no_page_offers_it_no_address_gives_it_and_strangers_may_verify_it() {
        Made holder = make("CERTIFIED", "林晓禾", HERE);
        String number = holder.get("number");
        PlainBrowser self = signedIn(holder);
        PlainBrowser officer = officerOf(HERE);
        byte[] file = self.get("/paper/" + number + ".pdf").bytes();
        awaitsStamp(number);

        for (Page page : new Page[] {
            self.get("/learn/credentials"),
            self.get("/learn/credential?id=" + holder.get("credential")),
            officer.get("/manage/credential?id=" + holder.get("credential")),
            officer.get("/manage/candidate?id=" + holder.get("application"))
        }) {
            assertThat(page.text())
                    .contains(WAITS)
                    .doesNotContain("/paper/" + number)
                    .doesNotContain("print-layer.pdf?number=" + number);
        }
        for (String address : new String[] {"/paper/" + number + ".pdf", "/paper/" + number + ".ofd"}) {
            later(self.get(address), "正在等时间戳");
            later(officer.get(address), "正在等时间戳");
        }
        later(officer.get("/paper/" + number + ".pdf?original=yes"), "正在等时间戳");
        later(officer.get("/manage/print-layer.pdf?number=" + number), "正在等时间戳");
        assertThat(browser().get("/v/" + holder.get("token")).text()).contains("这张证书有效");
        assertThat(browser().upload("/v", "file", file).text())
                .as("nobody was handed the file yet")
                .contains("文件却不是发出的那一份")
                .doesNotContain("和发出的原件完全一样");

        make("NO_LONGER_AWAITS_STAMP", number, HERE);

        assertThat(self.get("/learn/credentials").text())
                .contains("/paper/" + number + ".pdf")
                .doesNotContain(WAITS);
        assertThat(self.get("/paper/" + number + ".pdf").bytes()).isEqualTo(file);
        assertThat(self.get("/paper/" + number + ".ofd").status()).isEqualTo(200);
        assertThat(browser().upload("/v", "file", file).text()).contains("和发出的原件完全一样");
    }

    @Test
    void the_others_of_its_round_are_taken_along_and_it_is_named_and_nothing_is_printed_without_it()
            throws IOException {
        String code = make("ROUND_PUBLICISED", "林晓禾", HERE).get("code");
        PlainBrowser officer = officerOf(HERE);
        officer.press(officer.get("/manage/round-result?code=" + code).form("result"), "approve");
        String zip = "/manage/round-papers.zip?code=" + code;
        Map<String, String> before = files(officer.get(zip));
        String one = before.keySet().iterator().next();
        String number = one.substring(0, one.indexOf(' '));
        awaitsStamp(number);

        Map<String, String> files = files(officer.get(zip));

        assertThat(before.size()).isGreaterThan(1);
        assertThat(files).hasSameSizeAs(before).doesNotContainKey(one);
        assertThat(files.get("未放入的证书.txt")).contains(WAITS, number).doesNotContain("撤销");
        String print = "/manage/round-papers.pdf?code=" + code;
        later(officer.get(print), "有证书正在等时间戳");
        make("NO_LONGER_AWAITS_STAMP", number, HERE);
        assertThat(officer.get(print).status()).isEqualTo(200);
        assertThat(files(officer.get(zip))).containsOnlyKeys(before.keySet());
    }

    private static Map<String, String> files(Page zip) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.bytes()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
