package org.xinhuo.certificate.log.tree;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is recorded of a certificate: lines <code>name: value</code> in the order of their names. The log gets its hash
 * only; among the lines is a salt that stands nowhere but in the file of the certificate, so that nobody can find a name
 * by trying names.
 */
public record Recorded(String text) {

    private static final String HEAD = "xinhuo-certificate-record 1";
    private static final int SALT_BYTES = 16;

    /**
     * @param facts by name, what the certificate says and how it was made
     * @throws IllegalArgumentException if a value has more than one line: two records could then look the same
     */
    public static Recorded of(Map<String, String> facts, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Map<String, String> lines = new TreeMap<>(facts);
        lines.put("salt", Base64.getUrlEncoder().withoutPadding().encodeToString(salt));
        lines.forEach((name, value) -> {
            if (value.codePoints().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException(name + " is not one line");
            }
        });
        return new Recorded(lines.entrySet().stream()
                .map(line -> line.getKey() + ": " + line.getValue() + "\n")
                .collect(Collectors.joining("", HEAD + "\n", "")));
    }

    /** What stands in the log: SHA-256 of the text in UTF-8. */
    public byte[] entry() {
        return Hashing.sha256(text.getBytes(StandardCharsets.UTF_8));
    }
}
