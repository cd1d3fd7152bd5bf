package it.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser, as far as the server can tell: keeps cookies, follows redirects, sends forms. */
final class Visitor {

    static final String PASSWORD = "Xinhuo-2026";

    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:-]+)=\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private URI home;

    /** What came back, and from where after redirects. */
    record Page(URI address, int status, HttpHeaders headers, String body) {

        /** The value of an attribute that stands once on the page. */
        String attribute(String name) {
            Matcher matcher = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(body);
            if (!matcher.find()) {
                throw new AssertionError("no " + name + " on " + address + "\n" + body);
            }
            return plain(matcher.group(1));
        }
    }

    Visitor(URI home) {
        this.home = home;
        headers.put("Sec-Fetch-Site", "same-origin");
    }

    static Visitor signedIn(URI home, String login) throws IOException {
        return signedIn(home, login, PASSWORD);
    }

    static Visitor signedIn(URI home, String login, String password) throws IOException {
        Visitor visitor = new Visitor(home);
        Page inside = visitor.signIn(login, password);
        if (inside.status() != 200 || inside.address().getPath().startsWith("/login")) {
            throw new AssertionError(login + " could not sign in: " + inside);
        }
        return visitor;
    }

    Page signIn(String login, String password) throws IOException {
        return send(get("/login"), "login", "sign-in", "name", login, "password", password);
    }

    /** From now on adds a header to each request, as a proxy would. */
    Visitor with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** Goes on at another node with the cookies of the one before. */
    void goTo(URI other) {
        home = other;
    }

    Page get(String path) throws IOException {
        Page page = once(path, null, null);
        for (int hops = 0; page.status() / 100 == 3 && hops < 5; hops++) {
            URI next =
                    page.address().resolve(page.headers().firstValue("Location").orElseThrow());
            page = once(next.getRawPath() + (next.getRawQuery() == null ? "" : "?" + next.getRawQuery()), null, null);
        }
        return page;
    }

    /** Fills in a form of a page and presses a button of it, and goes where it leads. Fields are name, value, name, value. */
    Page send(Page page, String form, String button, String... fields) throws IOException {
        Page answer = sendOnly(page, form, button, fields);
        return answer.status() / 100 == 3
                ? get(pathOf(answer.headers().firstValue("Location").orElseThrow()))
                : answer;
    }

    /** As {@link #send}, but only what the server answered at once, which may be a redirect. */
    Page sendOnly(Page page, String form, String button, String... fields) throws IOException {
        String part = part(page.body(), form);
        List<String> pairs = new ArrayList<>();
        for (Matcher input = INPUT.matcher(part); input.find(); ) {
            Map<String, String> its = attributes(input.group());
            if ("hidden".equals(its.get("type"))) {
                pairs.add(pair(its.get("name"), its.getOrDefault("value", "")));
            }
        }
        pairs.add(pair(buttonName(part, button), ""));
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(pair(fields[i], fields[i + 1]));
        }
        String action = attributes(part.substring(0, part.indexOf('>') + 1)).get("action");
        return once(pathOf(action), "application/x-www-form-urlencoded", String.join("&", pairs));
    }

    Page json(String path, String body) throws IOException {
        return once(path, "application/json", body);
    }

    /** A file as it is, to the last byte. */
    byte[] file(String path) throws IOException {
        HttpResponse<byte[]> answer = exchange(request(path), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    /** Sends one file in a form, as somebody does who drops it on the page. */
    Page upload(String path, String field, byte[] file) throws IOException {
        String head = "--border\r\nContent-Disposition: form-data; name=\"" + field
                + "\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n";
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        whole.writeBytes(file);
        whole.writeBytes("\r\n--border--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "multipart/form-data; boundary=border")
                .POST(HttpRequest.BodyPublishers.ofByteArray(whole.toByteArray()));
        HttpResponse<String> answer = exchange(request, HttpResponse.BodyHandlers.ofString());
        return new Page(home.resolve(path), answer.statusCode(), answer.headers(), answer.body());
    }

    private Page once(String path, String type, String body) throws IOException {
        HttpRequest.Builder request = request(path);
        if (body != null) {
            request.header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body));
        }
        HttpResponse<String> answer = exchange(request, HttpResponse.BodyHandlers.ofString());
        return new Page(home.resolve(path), answer.statusCode(), answer.headers(), answer.body());
    }

    private HttpRequest.Builder request(String path) {
        URI address = home.resolve(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(3));
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            List<String> pairs = cookies.entrySet().stream()
                    .map(one -> one.getKey() + "=" + one.getValue())
                    .toList();
            request.header("Cookie", String.join("; ", pairs));
        }
        return request;
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body)
            throws IOException {
        try {
            HttpResponse<T> answer = http.send(request.build(), body);
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }

    private static String pathOf(String address) {
        URI uri = URI.create(plain(address));
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    /** The form with this id, which within a repetition has a longer one. */
    private static String part(String html, String form) {
        Matcher start = Pattern.compile("<form\\b[^>]*\\bid=\"([\\w:-]*:)?" + Pattern.quote(form) + "\"[^>]*>")
                .matcher(html);
        if (!start.find()) {
            throw new AssertionError("no form " + form + " on the page\n" + html);
        }
        return html.substring(start.start(), html.indexOf("</form>", start.start()));
    }

    private static String buttonName(String part, String button) {
        Matcher matcher = Pattern.compile("<button\\b[^>]*\\bname=\"((?:[\\w:-]*:)?" + Pattern.quote(button) + ")\"")
                .matcher(part);
        if (!matcher.find()) {
            throw new AssertionError("no button " + button + " on the form\n" + part);
        }
        return matcher.group(1);
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> its = new LinkedHashMap<>();
        for (Matcher matcher = ATTRIBUTE.matcher(tag); matcher.find(); ) {
            its.put(matcher.group(1), plain(matcher.group(2)));
        }
        return its;
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String plain(String html) {
        return html.replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
