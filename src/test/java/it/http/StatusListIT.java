package it.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;

/** Does a machine that has nothing but the file of a certificate learn that it was suspended or revoked? */
class StatusListIT extends HttpTest {

    private static final String HERE = "50";

    private static JsonObject payload(byte[] jwt) {
        String[] parts = new String(jwt, StandardCharsets.US_ASCII).split("\\.");
        assertThat(parts).hasSize(3);
        String json = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        return Json.createReader(new StringReader(json)).readObject();
    }

    private JsonObject entry(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            byte[] jwt = document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("credential.jwt")
                    .getEmbeddedFile()
                    .toByteArray();
            return payload(jwt).getJsonObject("credentialStatus");
        }
    }

    /** The place in the list of what was taken back for good, beside the one that the file names. */
    private static JsonObject forGood(JsonObject entry) {
        String list = entry.getString("statusListCredential").replace("suspension", "revocation");
        return Json.createObjectBuilder(entry)
                .add("statusPurpose", "revocation")
                .add("statusListCredential", list)
                .build();
    }

    private Page list(JsonObject entry) {
        String path = entry.getString("statusListCredential").replaceFirst("^https?://[^/]+", "");
        return browser().get(path);
    }

    /** As the specification has it validated: purpose, length, and the bit at the index. */
    private boolean isSet(JsonObject entry) throws IOException {
        Page page = list(entry);
        assertThat(page.status()).isEqualTo(200);
        JsonObject list = payload(page.bytes());
        assertThat(list.getString("id")).isEqualTo(entry.getString("statusListCredential"));
        assertThat(list.getJsonArray("type").toString()).contains("BitstringStatusListCredential");
        JsonObject subject = list.getJsonObject("credentialSubject");
        assertThat(subject.getString("type")).isEqualTo("BitstringStatusList");
        assertThat(subject.getString("statusPurpose")).isEqualTo(entry.getString("statusPurpose"));
        String encoded = subject.getString("encodedList");
        assertThat(encoded).startsWith("u");
        byte[] bits;
        try (GZIPInputStream in = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded.substring(1))))) {
            bits = in.readAllBytes();
        }
        assertThat(bits.length).isGreaterThanOrEqualTo(16 * 1024);
        int index = Integer.parseInt(entry.getString("statusListIndex"));
        return (bits[index / 8] >> (7 - index % 8) & 1) == 1;
    }

    @Test
    void suspended_lifted_and_revoked_it_stands_in_the_lists_that_the_file_names() throws IOException {
        Made holder = make("CERTIFIED", "郭静姝", HERE);
        PlainBrowser officer = officerOf(HERE);
        JsonObject suspension =
                entry(officer.get("/paper/" + holder.get("number") + ".pdf").bytes());
        JsonObject revocation = forGood(suspension);
        assertThat(isSet(revocation)).isFalse();
        assertThat(isSet(suspension)).isFalse();

        press(officer, holder, "SUSPENDED", "inquiry");
        assertThat(isSet(suspension)).isTrue();
        assertThat(isSet(revocation)).isFalse();

        press(officer, holder, "LIFTED", "cleared");
        assertThat(isSet(suspension)).isFalse();

        press(officer, holder, "REVOKED", "facts");
        assertThat(isSet(revocation)).as("nothing before the second officer").isFalse();
        PlainBrowser second = officerOf(HERE);
        second.press(second.get(address(holder)).form("revocation"), "confirm");
        assertThat(isSet(revocation)).isTrue();
        assertThat(isSet(suspension))
                .as("the one list that a badge names says of both that it may not be accepted")
                .isTrue();
    }

    private static String address(Made holder) {
        return "/manage/credential?id=" + holder.get("credential");
    }

    private static void press(PlainBrowser officer, Made holder, String kind, String reason) {
        Form form = officer.get(address(holder))
                .form("take-" + kind)
                .with("reason-" + kind, reason)
                .with("remark-" + kind, "收到来信");
        assertThat(officer.press(form, "do-" + kind).status()).isEqualTo(302);
    }

    @Test
    void whoever_has_the_list_is_told_so_and_strangers_get_it_without_a_session() throws IOException {
        Made holder = make("CERTIFIED", "郭静姝", HERE);
        JsonObject entry = entry(
                signedIn(holder).get("/paper/" + holder.get("number") + ".pdf").bytes());

        Page first = list(entry);
        String tag = first.header("ETag").orElseThrow();
        String path = entry.getString("statusListCredential").replaceFirst("^https?://[^/]+", "");

        assertThat(first.header("Set-Cookie")).isEmpty();
        assertThat(first.header("Cache-Control")).hasValue("public, max-age=60");
        assertThat(first.header("Content-Type")).hasValue("application/vc+jwt");
        assertThat(browser().with("If-None-Match", tag).get(path).status()).isEqualTo(304);
        assertThat(browser().get("/api/v1/status-lists/999999/revocation").status())
                .isEqualTo(404);
        assertThat(browser().get(path.replace("suspension", "gossip")).status()).isEqualTo(404);
        assertThat(browser().get("/api/v1/record").status())
                .as("the rest of the interface stays closed")
                .isEqualTo(401);
    }
}
