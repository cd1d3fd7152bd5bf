package it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What does a stranger learn who brings the file of a certificate, or a forged one? */
class BroughtFileIT extends HttpTest {

    private static final String NAME = "李𬭚";

    private byte[] issued(Made holder) {
        return signedIn(holder).get("/paper/" + holder.get("number") + ".pdf").bytes();
    }

    @Test
    void the_file_as_it_was_issued_is_known_to_the_last_byte() {
        Made holder = make("CERTIFIED", NAME, "34");

        Page page = browser().upload("/v", "file", issued(holder));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("这张证书有效", holder.get("number"), "和发出的原件完全一样", "电子签名完好，签章证书：样章 SPECIMEN")
                .doesNotContain(NAME)
                .doesNotContain("请先输入证书上的姓名。");
        assertThat(page.header("Set-Cookie")).isEmpty();
    }

    @Test
    void one_byte_changed_and_nothing_says_that_it_is_good() {
        Made holder = make("CERTIFIED", NAME, "34");
        byte[] changed = issued(holder);
        changed[changed.length / 3] ^= 1;

        assertThat(browser().upload("/v", "file", changed).text())
                .contains("这个文件不是发出的原件", "有 1 处不同", "电子签名和内容对不上", "请以登记的内容为准")
                .doesNotContain("这张证书有效", "持证人现在具有")
                .doesNotContain(NAME);
    }

    @Test
    void something_added_behind_the_signature() {
        byte[] issued = issued(make("CERTIFIED", NAME, "34"));

        assertThat(browser()
                        .upload("/v", "file", Arrays.copyOf(issued, issued.length + 9))
                        .text())
                .contains("这个文件不是发出的原件", "后面又加了东西", "电子签名只管到文件的前一部分")
                .doesNotContain("这张证书有效");
    }

    @Test
    void a_file_that_only_names_a_number() {
        Made holder = make("CERTIFIED", NAME, "34");
        byte[] forged = ("%PDF-1.7 " + holder.get("number")).getBytes(StandardCharsets.US_ASCII);

        assertThat(browser().upload("/v", "file", forged).text())
                .contains("这个文件不是发出的原件", "文件却不是发出的那一份", "没有电子签名。", "李*")
                .doesNotContain("这张证书有效");
    }

    @Test
    void a_file_without_a_number_and_no_file() {
        assertThat(browser()
                        .upload("/v", "file", "hello".getBytes(StandardCharsets.US_ASCII))
                        .text())
                .contains("没有查到这张证书", "里面没有本系统发出的证书编号", "没有电子签名。");
        assertThat(browser().upload("/v", "file", new byte[0]).text()).contains("请先选择证书文件。");
        assertThat(browser().upload("/v", "other", new byte[] {1}).text()).contains("请先选择证书文件。");
    }

    @Test
    void a_file_that_no_certificate_can_be_is_not_even_read() {
        PlainBrowser stranger = browser();

        Page refused = stranger.upload("/v", "file", new byte[300 * 1024]);

        assertThat(refused.status()).isEqualTo(302);
        assertThat(stranger.get(refused.leadsTo()).text()).contains("超过 256 KB", "id=\"file-error\"");
    }
}
