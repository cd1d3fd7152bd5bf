package it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Can a stranger rebuild the log from what is served, and check a certificate by it with the command alone? */
class PublicLogIT extends HttpTest {

    private static final String NAME = "沈知远";

    @TempDir
    private Path folder;

    private int size(String checkpoint) {
        return Integer.parseInt(checkpoint.lines().toList().get(1));
    }

    private String get(String path) {
        Page page = browser().get(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        return page.text();
    }

    /** The tile as C2SP names it, of a log of this size; below a million entries. */
    private byte[] tile(String level, int number, int width) {
        String path =
                "/log/tile/" + level + "/" + (number < 1000 ? "" : "x001/") + String.format("%03d", number % 1000);
        Page page = browser().get(width == 256 ? path : path + ".p/" + width);
        assertThat(page.status()).as("%s %d", path, width).isEqualTo(200);
        assertThat(page.header("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(page.header("Content-Type")).contains("application/octet-stream");
        return page.bytes();
    }

    private List<byte[]> hashes(String level, int count, int each) {
        List<byte[]> hashes = new ArrayList<>();
        for (int from = 0; from < count; from += 256) {
            int width = Math.min(256, count - from);
            byte[] bytes = tile(level, from / 256, width);
            assertThat(bytes).hasSize(width * each);
            for (int i = 0; i < width; i++) {
                hashes.add(Arrays.copyOfRange(bytes, i * each, (i + 1) * each));
            }
        }
        return hashes;
    }

    @Test
    void the_served_tiles_and_entries_make_the_root_that_is_signed() {
        make("CERTIFIED", NAME, "34");
        String checkpoint = get("/log/checkpoint");
        int size = size(checkpoint);

        List<byte[]> leaves = hashes("0", size, 32);
        List<byte[]> entries = hashes("entries", size, 34);

        assertThat(leaves).hasSize(size);
        for (int i = 0; i < size; i++) {
            assertThat(ByteBuffer.wrap(entries.get(i)).getShort()).isEqualTo((short) 32);
            assertThat(sha256(new byte[] {0}, Arrays.copyOfRange(entries.get(i), 2, 34)))
                    .isEqualTo(leaves.get(i));
        }
        assertThat(checkpoint.lines().toList().get(2))
                .isEqualTo(Base64.getEncoder().encodeToString(root(leaves)));
        assertThat(checkpoint).startsWith("localhost").contains("/log/specimen\n");
        if (size >= 256) {
            assertThat(hashes("1", size / 256, 32).get(0)).isEqualTo(root(leaves.subList(0, 256)));
        }
        assertThat(get("/log/checkpoint/" + size)).isEqualTo(checkpoint);
        assertThat(get("/log/checkpoint/1").lines().toList().get(2))
                .isEqualTo(Base64.getEncoder().encodeToString(leaves.get(0)));
    }

    @Test
    void nothing_is_served_that_is_not_there() {
        int size = size(get("/log/checkpoint"));
        for (String path : List.of(
                "/log/tile/0/" + String.format("%03d", size / 256 + 1),
                "/log/tile/0/000.p/256",
                "/log/tile/9/000.p/1",
                "/log/tile/0/0",
                "/log/checkpoint/" + (size + 1),
                "/log/checkpoint/-1",
                "/log/proof/" + size,
                "/log/proof/0/0",
                "/log/proof/0/" + (size + 1),
                "/log/proof/0/999999999999999",
                "/log/nothing")) {
            assertThat(browser().get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void the_command_finds_a_certificate_good_and_a_changed_one_not() throws Exception {
        Made holder = make("CERTIFIED", NAME, "34");
        byte[] pdf =
                signedIn(holder).get("/paper/" + holder.get("number") + ".pdf").bytes();
        assertThat(pdf).hasSizeLessThan(60 * 1024);
        String page = get("/v/" + holder.get("token"));
        Matcher place = Pattern.compile("/log/proof/(\\d+)\"").matcher(page);
        assertThat(place.find()).as("the page says where it stands").isTrue();
        int index = Integer.parseInt(place.group(1));

        Said its = check(pdf, get("/log/checkpoint/" + (index + 1)));
        assertThat(its.code()).as(its.words()).isZero();
        assertThat(its.words()).contains("holder: " + NAME, "number: " + holder.get("number"));

        make("CERTIFIED", NAME, "34");
        String newest = get("/log/checkpoint");
        Path proof = folder.resolve("newest.tlog-proof");
        Files.writeString(proof, get("/log/proof/" + index + "/" + size(newest)));
        assertThat(check(pdf, newest).code()).isEqualTo(3);
        assertThat(check(pdf, newest, proof.toString()).words()).contains("It holds");
        pdf[pdf.length / 2] ^= 1;
        assertThat(check(pdf, newest, proof.toString()).code()).isEqualTo(1);
    }

    @Test
    void what_is_public_names_nobody() {
        Made holder = make("CERTIFIED", NAME, "34");
        String page = get("/v/" + holder.get("token"));
        Matcher place = Pattern.compile("/log/proof/(\\d+)\"").matcher(page);
        assertThat(place.find()).isTrue();

        assertThat(get("/log/proof/" + place.group(1)))
                .startsWith("c2sp.org/tlog-proof@v1\nindex ")
                .doesNotContain("extra", NAME, holder.get("number"), holder.get("token"));
        assertThat(get("/log/keys")).contains("/log/specimen+");
        assertThat(get("/public/log")).contains("/log/specimen").doesNotContain(NAME);
    }

    private record Said(int code, String words) {}

    private Said check(byte[] pdf, String checkpoint, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "server-config/CheckCertificate.java",
                Files.write(folder.resolve("certificate.pdf"), pdf).toString(),
                Files.writeString(folder.resolve("checkpoint.txt"), checkpoint).toString()));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), words);
    }

    private static byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return sha256(new byte[] {1}, root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
