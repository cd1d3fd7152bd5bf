package it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Does the office that certified a round get all its papers in one file, and nobody else any? */
class RoundPapersIT extends HttpTest {

    private static Map<String, byte[]> files(Page zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.bytes()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void the_office_takes_all_along_in_one_file_and_nobody_else_does() throws IOException {
        String code = make("ROUND_PUBLICISED", "林晓禾", "34").get("code");
        String address = "/manage/round-papers.zip?code=" + code;
        PlainBrowser officer = officerOf("34");
        Page before = officer.get("/manage/round-result?code=" + code);

        assertThat(before.text()).doesNotContain("round-papers.zip");
        assertThat(officer.get(address).status()).as("nobody is certified yet").isEqualTo(404);
        assertThat(officer.press(before.form("result"), "approve").status()).isEqualTo(302);

        assertThat(officer.get("/manage/round-result?code=" + code).text()).contains(address);
        Page zip = officer.get(address);
        assertThat(zip.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/zip"));
        Map<String, byte[]> files = files(zip);
        assertThat(files).isNotEmpty();
        assertThat(List.copyOf(files.keySet()))
                .isSorted()
                .allMatch(name -> name.matches("QJ-34-S2-\\d{4}-\\d{6}-. .+\\.pdf"));
        files.forEach((name, bytes) -> {
            Page alone = officer.get("/paper/" + name.substring(0, name.indexOf(' ')) + ".pdf");
            assertThat(bytes).as(name).isEqualTo(alone.bytes());
            assertThat(new String(bytes, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        });
        assertThat(officerOf("44").get(address).status()).isEqualTo(404);
        assertThat(browser().get(address).status())
                .as("a stranger signs in first")
                .isEqualTo(302);
    }
}
