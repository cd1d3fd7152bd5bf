package it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** 学习与认证档案: does everybody get the whole of their own record, and nobody a line of another's? */
class OwnRecordIT extends HttpTest {

    private static final String PDF = "/learn/record.pdf";
    private static final String JSON = "/api/v1/record";

    private static String text(Page page) throws IOException {
        try (var document = Loader.loadPDF(page.bytes())) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Every JSON is YAML; a JSON reader of its own has only the server. */
    private static Map<String, Object> json(String text) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> whole, String name) {
        Object part = whole.get(name);
        return (Map<String, Object>) (part instanceof List<?> list ? list.get(0) : part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"古丽娜扎尔·热合曼", "李𬭚"})
    void it_says_who_one_is_and_what_one_did_to_the_character(String name) throws IOException {
        Made holder = make("CERTIFIED", name, "3411");
        PlainBrowser browser = signedIn(holder);

        Page answer = browser.get(PDF);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).contains("application/pdf");
        assertThat(answer.header("Cache-Control").orElse("")).contains("no-store");
        String text = text(answer);
        assertThat(text.lines().map(String::strip)).contains(name, "学习与认证档案", "Learning and certification record");
        assertThat(text).contains(holder.login(), holder.get("number"), "同伴教育者", "Peer educator", "第 1 页");

        Map<String, Object> record = json(browser.get(JSON).text());
        assertThat(part(record, "person")).containsEntry("name", name).containsEntry("identifier", holder.login());
        assertThat(part(record, "credentials"))
                .containsEntry("identifier", holder.get("number"))
                .containsEntry("status", "valid")
                .hasEntrySatisfying("url", url -> assertThat((String) url).endsWith("/v/" + holder.get("token")));
        assertThat((List<?>) part(record, "courses").get("lessons")).isNotEmpty();
        assertThat(part(record, "tests")).containsEntry("passed", true);
    }

    @Test
    void nobody_reaches_another_persons() throws IOException {
        Made other = make("CERTIFIED", "古丽娜扎尔·热合曼", "3411");
        PlainBrowser self = signedIn(make("TRAINEE", "李𬭚", "3411"));

        for (String asked :
                List.of("?person=" + other.get("person"), "?id=" + other.get("person"), "?login=" + other.login())) {
            assertThat(text(self.get(PDF + asked)))
                    .contains("李𬭚")
                    .doesNotContain("古丽娜扎尔", other.login(), other.get("number"));
            assertThat(self.get(JSON + asked).text())
                    .contains("李𬭚")
                    .doesNotContain("古丽娜扎尔", other.login(), other.get("number"));
        }
        assertThat(self.get(JSON + "/" + other.get("person")).status()).isEqualTo(404);
        assertThat(officerOf("34").get(JSON + "?person=" + other.get("person")).text())
                .as("an officer, too, takes along their own")
                .doesNotContain(other.login());
    }

    @Test
    void who_is_not_signed_in_gets_none() {
        assertThat(browser().get(PDF).leadsTo()).startsWith("/login?to=");
        assertThat(browser().get(JSON).status()).isNotEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CERTIFIED", "WAITING", "SITTING", "ASSESSOR", "EXPERT"})
    void it_has_the_form_that_is_written_down(String what) throws IOException {
        Map<String, Object> record =
                json(signedIn(make(what, "李𬭚", "3411")).get(JSON).text());
        String schema = Files.readString(Path.of("src/main/webapp/public/record-1.schema.json"));

        assertThat((String) record.get("$schema")).endsWith("/public/record-1.schema.json");
        assertThat(browser().get("/public/record-1.schema.json").text()).isEqualTo(schema);
        mustFit(record, json(schema), json(schema), "record");
    }

    /** As much of JSON Schema as the file uses. */
    @SuppressWarnings("unchecked")
    private static void mustFit(Object value, Map<String, Object> form, Map<String, Object> whole, String where) {
        if (form.containsKey("$ref")) {
            String name = ((String) form.get("$ref")).replace("#/$defs/", "");
            mustFit(value, part(part(whole, "$defs"), name), whole, where);
            return;
        }
        if (form.containsKey("const")) {
            assertThat(value).as(where).isEqualTo(form.get("const"));
            return;
        }
        if (form.containsKey("enum")) {
            assertThat((List<Object>) form.get("enum")).as(where).contains(value);
        }
        switch ((String) form.get("type")) {
            case "object" -> {
                Map<String, Object> parts = (Map<String, Object>) value;
                assertThat(parts.keySet())
                        .as(where)
                        .isSubsetOf(part(form, "properties").keySet())
                        .containsAll((List<String>) form.get("required"));
                parts.forEach(
                        (name, one) -> mustFit(one, part(part(form, "properties"), name), whole, where + "." + name));
            }
            case "array" ->
                ((List<Object>) value).forEach(one -> mustFit(one, part(form, "items"), whole, where + "[]"));
            case "integer" -> assertThat(value).as(where).isInstanceOf(Integer.class);
            case "boolean" -> assertThat(value).as(where).isInstanceOf(Boolean.class);
            default -> assertThat(value).as(where).isInstanceOf(String.class);
        }
    }
}
