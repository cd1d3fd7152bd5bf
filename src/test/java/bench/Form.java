package bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A form of a page, with what it sends by itself.
 *
 * @param fields its hidden inputs
 */
record Form(Map<String, String> fields) {

    private static final Pattern INPUT = Pattern.compile("<input [^>]*>");
    private static final Pattern BUTTON = Pattern.compile("<button [^>]*>");
    private static final Pattern NAME = Pattern.compile(" name=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");

    /** The form whose id ends like this, and its button that submits. */
    static Form of(String page, String id) {
        Matcher form = Pattern.compile("<form [^>]*id=\"[^\"]*" + id + "\".*?</form>", Pattern.DOTALL)
                .matcher(page);
        if (!form.find()) {
            throw new IllegalStateException("no form " + id + " in\n" + page);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        INPUT.matcher(form.group()).results().map(input -> input.group()).forEach(input -> {
            if (input.contains("type=\"hidden\"")) {
                fields.put(part(NAME, input), part(VALUE, input));
            }
        });
        BUTTON.matcher(form.group())
                .results()
                .map(button -> button.group())
                .filter(button -> button.contains("type=\"submit\"") && button.contains(" name="))
                .forEach(button -> fields.put(part(NAME, button), ""));
        return new Form(fields);
    }

    Form with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return new Form(more);
    }

    private static String part(Pattern pattern, String tag) {
        Matcher part = pattern.matcher(tag);
        return part.find() ? part.group(1) : "";
    }

    static byte[] encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
    }
}
