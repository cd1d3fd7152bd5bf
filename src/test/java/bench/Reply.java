package bench;

import java.nio.charset.StandardCharsets;

/** What the server answered. */
record Reply(int status, String location, byte[] content) {

    String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** An answer that is not the one expected makes the whole figure worthless. */
    Reply must(int expected, String words) {
        if (status != expected || !words.isEmpty() && !text().contains(words)) {
            throw new IllegalStateException("expected " + expected + " with \"" + words + "\", got " + status + " "
                    + location + "\n" + text().substring(0, Math.min(2000, text().length())));
        }
        return this;
    }

    /** An answer that leads on to an address which begins like this. */
    String mustLeadTo(String address) {
        String path = location.replaceFirst("^https?://[^/]+", "");
        if (status != 302 || !path.startsWith(address)) {
            throw new IllegalStateException("expected to be led to " + address + ", got " + status + " " + location
                    + "\n" + text().substring(0, Math.min(3000, text().length())));
        }
        return path;
    }
}
