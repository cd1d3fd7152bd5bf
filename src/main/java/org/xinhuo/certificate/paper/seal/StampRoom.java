package org.xinhuo.certificate.paper.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.xinhuo.certificate.paper.seal.TimeAuthority.NoStamp;
import org.xinhuo.certificate.paper.seal.TimeAuthority.Why;

/**
 * The room that a signed file has for a time stamp behind its signature. What is put there changes nothing that the
 * signature covers, so the file is the same certificate; its bytes are others.
 */
public final class StampRoom {

    /**
     * For a token with the certificate of its authority, in bytes: one of RSA-4096 comes to some 3,000. Each takes two
     * places in the file, which is to stay small. The certificates above it go in as well where there is room.
     */
    static final int BYTES = 3200;

    /** Every signature begins like this: a sequence longer than 255 bytes. */
    private static final byte[] BEGIN = "/Contents <3082".getBytes(StandardCharsets.US_ASCII);

    private final byte[] file;
    private final int begin;
    private final int end;
    private final byte[] cms;

    private StampRoom(byte[] file, int begin, int end) {
        this.file = file;
        this.begin = begin;
        this.end = end;
        this.cms = HexFormat.of().parseHex(new String(file, begin, end - begin, StandardCharsets.US_ASCII));
    }

    /** @param file that was printed with room for a time stamp, or the part of it in which its signature is */
    public static StampRoom in(byte[] file) {
        int begin = find(file, BEGIN) + BEGIN.length - "3082".length();
        int end = begin;
        while (file[end] != '>') {
            end++;
        }
        return new StampRoom(file, begin, end);
    }

    private static int find(byte[] file, byte[] words) {
        for (int start = 0; start + words.length <= file.length; start++) {
            if (Arrays.equals(file, start, start + words.length, words, 0, words.length)) {
                return start;
            }
        }
        throw new IllegalArgumentException("the file has no signature");
    }

    /**
     * Has an authority say when the signature was there.
     *
     * @return the same file with the time stamp in it
     */
    public byte[] stampedBy(TimeAuthority authority) throws NoStamp {
        try {
            TimeToken token = authority.stamp(Cms.signatureIn(cms));
            byte[] stamped = Cms.stamped(cms, token.whole());
            if (2 * stamped.length > end - begin) {
                stamped = Cms.stamped(cms, token.slim());
            }
            if (2 * stamped.length > end - begin) {
                throw new NoStamp(
                        Why.TOO_LONG, new IOException(stamped.length + " bytes for a room of " + (end - begin) / 2));
            }
            byte[] digits = HexFormat.of().formatHex(stamped).getBytes(StandardCharsets.US_ASCII);
            byte[] whole = file.clone();
            System.arraycopy(digits, 0, whole, begin, digits.length);
            return whole;
        } catch (IOException e) {
            throw new NoStamp(Why.WRONG, e);
        }
    }
}
