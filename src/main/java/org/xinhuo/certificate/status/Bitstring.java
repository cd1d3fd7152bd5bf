package org.xinhuo.certificate.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/**
 * One bit for each certificate of a list, counted from the left: bit 0 is the highest of the first byte (Bitstring Status
 * List 1.0, section 3.3).
 */
final class Bitstring {

    /** 16 KB, the least the specification allows: a certificate is one of so many, and the list does not say which. */
    static final int BITS = 131_072;

    /** Multibase: base64url without padding. */
    private static final String BASE64URL = "u";

    private final byte[] bytes = new byte[BITS / Byte.SIZE];

    void set(int index) {
        bytes[index / Byte.SIZE] |= (byte) (0x80 >> index % Byte.SIZE);
    }

    /** Compressed and written as text, the same for the same bits: the header of Java's GZIP holds no time. */
    String encoded() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return BASE64URL + Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
    }
}
