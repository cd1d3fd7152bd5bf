package it.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does the office that certified a round get all its papers in one file, and nobody else any? */
class RoundPapersIT extends HttpTest {

    @TempDir
    private Path folder;

    private static Map<String, byte[]> files(Page zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.bytes()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    /** A round that was approved, and the officer who did. */
    private record Approved(PlainBrowser officer, String code) {

        Page get(String form) {
            return officer.get("/manage/round-papers." + form + "?code=" + code);
        }
    }

    private Approved approved() {
        String code = make("ROUND_PUBLICISED", "林晓禾", "34").get("code");
        PlainBrowser officer = officerOf("34");
        officer.press(officer.get("/manage/round-result?code=" + code).form("result"), "approve");
        return new Approved(officer, code);
    }

    private static String number(String file) {
        return file.substring(0, file.indexOf(' '));
    }

    @Test
    void who_moved_to_another_province_since_is_named_and_the_others_are_taken_along() throws IOException {
        Approved round = approved();
        List<String> all = List.copyOf(files(round.get("zip")).keySet());
        String gone = all.get(0);
        make("MOVED", number(gone), "44");

        Map<String, byte[]> files = files(round.get("zip"));

        assertThat(files.keySet()).containsAll(all.subList(1, all.size())).doesNotContain(gone);
        assertThat(new String(files.get("未放入的证书.txt"), StandardCharsets.UTF_8))
                .contains("转到", number(gone))
                .doesNotContain("撤销");
        Page asked = round.get("pdf");
        assertThat(asked.status()).as("pages cannot say whose is missing").isEqualTo(409);
        assertThat(asked.text()).contains("转到别的省", number(gone));
        Page others = round.officer().get("/manage/round-papers.pdf?code=" + round.code() + "&without=1");
        assertThat(others.status()).isEqualTo(200);
    }

    @Test
    void part_of_the_papers_never_looks_like_all_of_them() throws IOException {
        Approved round = approved();
        List<String> all = List.copyOf(files(round.get("zip")).keySet());
        make("SPOILT", number(all.get(all.size() - 1)), "34");

        Path zip = Files.write(folder.resolve("part.zip"), round.get("zip").bytes());
        byte[] pdf = round.get("pdf").bytes();

        assertThatIOException().isThrownBy(() -> new ZipFile(zip.toFile()).close());
        assertThatIOException().isThrownBy(() -> Loader.loadPDF(pdf).close());
    }

    @Test
    void the_office_takes_all_along_in_one_file_and_nobody_else_does() throws IOException {
        Made round = make("ROUND_PUBLICISED", "林晓禾", "34");
        String code = round.get("code");
        String address = "/manage/round-papers.zip?code=" + code;
        PlainBrowser officer = officerOf("34");
        Page before = officer.get("/manage/round-result?code=" + code);
        String steps = "/manage/round?code=" + code;
        assertThat(officer.get(steps).text()).contains("去批准");
        assertThat(signedIn(round).get(steps).text())
                .as("who opened it does not approve it")
                .contains("应由另一位工作人员批准")
                .doesNotContain("去批准");

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
        asked_before_pages_are_printed(officer, code, files);
        assertThat(officerOf("44").get(address).status()).isEqualTo(404);
        assertThat(browser().get(address).status())
                .as("a stranger signs in first")
                .isEqualTo(302);
    }

    /** Somebody is suspended: their paper is in none of the two, and each says so. */
    private static void asked_before_pages_are_printed(PlainBrowser officer, String code, Map<String, byte[]> files)
            throws IOException {
        String first = files.keySet().iterator().next();
        String number = first.substring(0, first.indexOf(' '));
        String print = "/manage/round-papers.pdf?code=" + code;
        assertThat(officer.get(print).status()).isEqualTo(200);
        String result = officer.get("/manage/round-result?code=" + code).text();
        String batch = result.replaceFirst("(?s).*/manage/awarding\\?batch=(\\d+).*", "$1");
        String awarded = officer.get("/manage/awarding?batch=" + batch).text();
        assertThat(awarded)
                .contains(files.keySet().stream()
                        .map(name -> name.substring(0, name.indexOf(' ')))
                        .toArray(String[]::new));
        assertThat(officer.get("/manage/awardings").text()).contains("/manage/awarding?batch=" + batch);
        String credential = awarded.replaceFirst("(?s).*/manage/credential\\?id=(\\d+)\">" + number + ".*", "$1");
        Form suspend = officer.get("/manage/credential?id=" + credential)
                .form("take-SUSPENDED")
                .with("reason-SUSPENDED", "inquiry")
                .with("remark-SUSPENDED", "收到来信");
        officer.press(suspend, "do-SUSPENDED");

        Page asks = officer.get(print);
        assertThat(asks.status()).isEqualTo(409);
        assertThat(asks.text()).contains("有 1 张证书不印", number, print.replace("&", "&amp;") + "&amp;without=1");
        assertThat(officer.get(print + "&without=1").header("Content-Type")).contains("application/pdf");
        Map<String, byte[]> left = files(officer.get("/manage/round-papers.zip?code=" + code));
        assertThat(left).doesNotContainKey(first).containsKey("未放入的证书.txt");
        assertThat(new String(left.get("未放入的证书.txt"), StandardCharsets.UTF_8)).contains(number);
    }
}
