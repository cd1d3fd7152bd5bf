package it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Who gets a certificate as OFD, what is told beside it, and until when? */
class ReadingCopyIT extends HttpTest {

    private static final String NAME = "欧阳𬭚·修远";
    private static final String HERE = "3411";

    @Test
    void its_holder_and_their_officer_who_are_told_which_one_is_the_original() {
        Made holder = make("CERTIFIED", NAME, HERE);
        PlainBrowser self = signedIn(holder);
        PlainBrowser officer = officerOf("34");

        assertThat(self.get("/learn/credential?id=" + holder.get("credential")).text())
                .contains(copy(holder), original(holder), "有电子签名的 PDF 才是原件");
        assertThat(officer.get("/manage/credential?id=" + holder.get("credential"))
                        .text())
                .contains(copy(holder), original(holder), "有电子签名的 PDF 才是原件");
        Page copy = self.get(copy(holder));
        assertThat(copy.status()).isEqualTo(200);
        assertThat(copy.header("Content-Type").orElse("")).startsWith("application/ofd");
        assertThat(copy.header("Content-Disposition").orElse("")).contains(holder.get("number") + ".ofd");
        assertThat(entrance(copy.bytes()))
                .contains("<ofd:DocID>", NAME, holder.get("number"), "/v/" + holder.get("token"), "没有电子签名");
        assertThat(officer.get(copy(holder)).bytes())
                .as("the same bytes for all")
                .isEqualTo(copy.bytes());
    }

    @Test
    void nobody_else() {
        Made holder = make("CERTIFIED", "林晓禾", HERE);

        assertThat(officerOf("44").get(copy(holder)).status()).isEqualTo(404);
        assertThat(signedIn(make("TRAINEE", "王一鸣", HERE)).get(copy(holder)).status())
                .isEqualTo(404);
        assertThat(browser().get(copy(holder)).status()).isNotEqualTo(200);
    }

    @Test
    void as_long_as_the_credential_is_in_force() {
        Made holder = make("CERTIFIED", "林晓禾", HERE);
        PlainBrowser officer = officerOf("34");
        String page = "/manage/credential?id=" + holder.get("credential");
        Form form = officer.get(page)
                .form("take-SUSPENDED")
                .with("reason-SUSPENDED", "inquiry")
                .with("remark-SUSPENDED", "收到来信");

        officer.press(form, "do-SUSPENDED");

        assertThat(officer.get(page).text()).doesNotContain(copy(holder)).contains("证书不提供下载");
        assertThat(officer.get(copy(holder)).status()).isEqualTo(409);
        assertThat(signedIn(holder).get(copy(holder)).status()).isEqualTo(409);
    }

    private static String copy(Made holder) {
        return "/paper/" + holder.get("number") + ".ofd";
    }

    private static String original(Made holder) {
        return "/paper/" + holder.get("number") + ".pdf";
    }

    /** What an OFD says of itself stands in its first part. */
    private static String entrance(byte[] file) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("OFD.xml");
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
