package org.xinhuo.certificate.paper.plate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;

/** Bytes of a PDF as they are written, one after the other. Not for two threads. */
public final class Ink {

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    /** Of fewer bytes packing saves less than a hundred, and takes as long as signing them. */
    private static final int WORTH_PACKING = 400;

    /** Numbers are written in ten-thousandths at the finest. */
    private static final int PARTS = 10_000;

    private byte[] bytes;
    private int length;

    public Ink(int room) {
        bytes = new byte[room];
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    /** As it is, in ASCII. */
    @SuppressWarnings("deprecation")
    public Ink put(String ascii) {
        int more = ascii.length();
        room(more);
        ascii.getBytes(0, more, bytes, length);
        length += more;
        return this;
    }

    public Ink put(byte[] raw) {
        return put(raw, 0, raw.length);
    }

    public Ink put(byte[] raw, int from, int count) {
        room(count);
        System.arraycopy(raw, from, bytes, length, count);
        length += count;
        return this;
    }

    private void one(int character) {
        room(1);
        bytes[length++] = (byte) character;
    }

    public Ink number(long whole) {
        if (whole < 0) {
            one('-');
            return number(-whole);
        }
        room(20);
        int digits = 1;
        for (long rest = whole / 10; rest > 0; rest /= 10) {
            digits++;
        }
        long rest = whole;
        for (int i = length + digits - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
        return this;
    }

    /** Rounded to ten-thousandths. */
    public Ink number(double value) {
        long parts = Math.round(value * PARTS);
        if (parts < 0) {
            one('-');
            parts = -parts;
        }
        number(parts / PARTS);
        long rest = parts % PARTS;
        if (rest > 0) {
            one('.');
            for (long unit = PARTS / 10; rest > 0; unit /= 10) {
                one((int) ('0' + rest / unit));
                rest %= unit;
            }
        }
        return this;
    }

    /** A number before an operator or another number. */
    public Ink operand(double value) {
        number(value);
        one(' ');
        return this;
    }

    /** Two bytes in hexadecimal digits. */
    public Ink hex(int sixteenBits) {
        room(4);
        bytes[length++] = HEX[sixteenBits >> 12 & 15];
        bytes[length++] = HEX[sixteenBits >> 8 & 15];
        bytes[length++] = HEX[sixteenBits >> 4 & 15];
        bytes[length++] = HEX[sixteenBits & 15];
        return this;
    }

    /** A text as a string of PDF: in parentheses if it is ASCII, else in UTF-16. */
    public Ink text(String text) {
        if (!isPlain(text)) {
            put("<FEFF");
            for (int i = 0; i < text.length(); i++) {
                hex(text.charAt(i));
            }
            return put(">");
        }
        one('(');
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == '(' || next == ')' || next == '\\') {
                one('\\');
            }
            one(next);
        }
        one(')');
        return this;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** An indirect reference. */
    public Ink reference(int object) {
        number(object);
        return put(" 0 R");
    }

    /**
     * A stream, its dictionary begun by the caller and closed here.
     *
     * @param deflater to pack it with, if there is enough to be worth it; or null to leave it as it is
     */
    public Ink stream(byte[] content, int count, Deflater deflater) {
        if (deflater == null || count < WORTH_PACKING) {
            put("/Length ").number(count).put(">>\nstream\n").put(content, 0, count);
        } else {
            byte[] packed = new byte[count + 64];
            deflater.reset();
            deflater.setInput(content, 0, count);
            deflater.finish();
            int size = deflater.deflate(packed);
            while (!deflater.finished()) {
                packed = Arrays.copyOf(packed, 2 * packed.length);
                size += deflater.deflate(packed, size, packed.length - size);
            }
            put("/Filter/FlateDecode/Length ").number(size).put(">>\nstream\n").put(packed, 0, size);
        }
        return put("\nendstream");
    }

    public Ink stream(Ink content, Deflater deflater) {
        return stream(content.bytes, content.length, deflater);
    }

    /** Writes over what stands there. */
    void over(int at, byte[] other) {
        System.arraycopy(other, 0, bytes, at, other.length);
    }

    /** What was written, to begin anew. */
    byte[] taken() {
        byte[] done = bytes();
        length = 0;
        return done;
    }

    /** How much was written. */
    public int length() {
        return length;
    }

    public byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** The bytes themselves, valid up to {@link #length()} until more is written. */
    byte[] raw() {
        return bytes;
    }
}
