package it.http;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the server answered. */
record Page(int status, HttpHeaders headers, byte[] bytes) {

    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");

    static Page of(HttpResponse<byte[]> response) {
        return new Page(response.statusCode(), response.headers(), response.body());
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** Where it leads, from the root of the application: {@code /manage/candidates?done=approved}. */
    String leadsTo() {
        return header("Location").orElse("").replaceFirst("^https?://[^/]+", "");
    }

    String title() {
        Matcher title = Pattern.compile("<title>([^<]*)</title>").matcher(text());
        return title.find() ? title.group(1) : "";
    }

    /** The form of this id with its hidden fields. */
    Form form(String id) {
        Matcher form = Pattern.compile("<form id=\"([^\"]*" + id + ")\"[^>]*action=\"([^\"]*)\"[\\s\\S]*?</form>")
                .matcher(text());
        if (!form.find()) {
            throw new AssertionError("no form " + id + " on page " + status + " " + title());
        }
        Map<String, String> fields = new LinkedHashMap<>();
        HIDDEN.matcher(form.group())
                .results()
                .forEach(input -> fields.put(attribute(input.group(), "name"), attribute(input.group(), "value")));
        return new Form(form.group(1), form.group(2), fields);
    }

    private static String attribute(String tag, String name) {
        Matcher attribute = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return attribute.find() ? attribute.group(1) : "";
    }
}
