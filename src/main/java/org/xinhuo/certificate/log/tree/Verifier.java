package org.xinhuo.certificate.log.tree;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public key of a log, and the name it signs under (C2SP signed-note, Ed25519).
 *
 * @param name such as <code>xinhuo.example.cn/log</code>, without spaces and plus signs
 * @param key the 32 bytes of RFC 8032
 */
public record Verifier(String name, byte[] key) {

    private static final byte ED25519 = 1;
    private static final int ID_BYTES = 4;

    public Verifier {
        if (name.isEmpty() || !name.codePoints().allMatch(Verifier::mayBeInAName)) {
            throw new IllegalArgumentException("no name of a log: " + name);
        }
    }

    private static boolean mayBeInAName(int character) {
        return character > ' '
                && character != '+'
                && !Character.isWhitespace(character)
                && !Character.isSpaceChar(character);
    }

    /** @param text as {@link #text} wrote it */
    public static Verifier of(String text) {
        String[] parts = text.split("\\+", 3);
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        return new Verifier(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
    }

    /** In the form in which keys of logs are published: name, number and key, with plus signs between. */
    public String text() {
        return name + "+" + id() + "+" + Base64.getEncoder().encodeToString(typed());
    }

    /** By which its signatures are found: eight hexadecimal digits. */
    public String id() {
        return HexFormat.of().formatHex(idBytes());
    }

    private byte[] idBytes() {
        byte[] hash = Hashing.sha256((name + "\n").getBytes(StandardCharsets.UTF_8), typed());
        return Arrays.copyOf(hash, ID_BYTES);
    }

    private byte[] typed() {
        return ByteBuffer.allocate(1 + key.length).put(ED25519).put(key).array();
    }

    /**
     * Words with their signature under them.
     *
     * @param text ends with a line break
     * @param signature of these words
     */
    public String note(String text, byte[] signature) {
        byte[] marked = ByteBuffer.allocate(ID_BYTES + signature.length)
                .put(idBytes())
                .put(signature)
                .array();
        return text + "\n\u2014 " + name + " " + Base64.getEncoder().encodeToString(marked) + "\n";
    }
}
