package org.xinhuo.certificate.paper.plate;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A finished file in its two parts: the plate, which it shares with all of its kind, and the tail, which is its own.
 *
 * @param tail not to be changed
 */
public record PrintedFile(Plate plate, byte[] tail) {

    /** The file. */
    public byte[] bytes() {
        return joined(plate.raw(), tail);
    }

    /** A file out of its two parts. */
    public static byte[] joined(byte[] plate, byte[] tail) {
        byte[] file = Arrays.copyOf(plate, plate.length + tail.length);
        System.arraycopy(tail, 0, file, plate.length, tail.length);
        return file;
    }

    /** SHA-256 of the file in hexadecimal digits. */
    public String sha256() {
        MessageDigest digest = plate.digest();
        return HexFormat.of().formatHex(digest.digest(tail));
    }
}
