package it.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * A browser without a screen: keeps cookies, sends forms as pages have them, follows nothing by itself. Each stands at a
 * network address of its own, so that no test uses up the patience the server has for another.
 */
final class PlainBrowser {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final URI home;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final Map<String, String> headers = new LinkedHashMap<>();

    PlainBrowser(URI home) {
        this.home = home;
        ThreadLocalRandom random = ThreadLocalRandom.current();
        headers.put(
                "X-Forwarded-For", "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256));
        headers.put("Sec-Fetch-Site", "same-origin");
    }

    /** From now on sends this header; null sends none of that name. */
    PlainBrowser with(String header, String value) {
        if (value == null) {
            headers.remove(header);
        } else {
            headers.put(header, value);
        }
        return this;
    }

    Page get(String path) {
        return send(request(path).GET());
    }

    Page post(String path, Map<String, String> fields) {
        return post(path, FORM, encoded(fields));
    }

    Page post(String path, String type, String body) {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    /** Sends one file in a form. */
    Page upload(String path, String field, byte[] file) {
        String border = "----border";
        byte[] head = ("--" + border + "\r\nContent-Disposition: form-data; name=\"" + field
                        + "\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] foot = ("\r\n--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[head.length + file.length + foot.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(file, 0, body, head.length, file.length);
        System.arraycopy(foot, 0, body, head.length + file.length, foot.length);
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /** Sends the form with files in it, each by the name of its field, as if this button of it had been pressed. */
    Page upload(Form form, Map<String, byte[]> files, String button) {
        String border = "----form-border";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map<String, String> fields = new LinkedHashMap<>(form.fields());
        fields.put(button, "");
        fields.forEach((name, value) -> part(body, border, name, "", value.getBytes(StandardCharsets.UTF_8)));
        files.forEach((name, file) -> part(body, border, name, "; filename=\"a\"", file));
        body.writeBytes(("--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(form.action())
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String border, String name, String more, byte[] content) {
        body.writeBytes(
                ("--" + border + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    Page put(String path) {
        return send(request(path).PUT(BodyPublishers.noBody()));
    }

    Page put(String path, String type, String body) {
        return send(request(path).header("Content-Type", type).PUT(BodyPublishers.ofString(body)));
    }

    /** Sends the form as if this button of it had been pressed. */
    Page press(Form form, String button) {
        Map<String, String> fields = new LinkedHashMap<>(form.fields());
        fields.put(button, "");
        return post(form.action(), fields);
    }

    /** The same for a form that takes files; none is chosen. */
    Page pressMultipart(Form form, String button) {
        String border = "----border";
        Map<String, String> fields = new LinkedHashMap<>(form.fields());
        fields.put(button, "");
        String body = fields.entrySet().stream()
                .map(field -> "--" + border + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                        + "\"\r\n\r\n" + field.getValue() + "\r\n")
                .collect(Collectors.joining("", "", "--" + border + "--\r\n"));
        return post(form.action(), "multipart/form-data; boundary=" + border, body);
    }

    /** Signs in; the answer is what the login page said. */
    Page signIn(String login, String password) {
        Form form = get("/login").form("login").with("name", login).with("password", password);
        return press(form, "sign-in");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(home.resolve(path));
        headers.forEach(request::header);
        return request;
    }

    private Page send(HttpRequest.Builder request) {
        try {
            return Page.of(client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    /** Loses the session, as if it had ended: the cookie stays and opens nothing any more. */
    void loseSession() {
        cookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .forEach(cookie -> cookie.setValue("gone"));
    }

    String host() {
        return home.getAuthority();
    }
}
