package org.xinhuo.certificate.paper;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The dark modules of a two-dimensional code (ISO 18004, level M: a seventh of it may be worn away). The mask is the one
 * the standard asks for, of eight the one with the fewest penalties. Eight codes of one size differ always in the same
 * modules, whatever they say: so the code is encoded once, and the others are made of it.
 */
final class QrCode {

    private static final int MASKS = 8;

    /** In modules; a row is one number. An address of 250 letters is still smaller. */
    private static final int LARGEST = 64;

    /** In which modules a code with another mask differs from the one with the first, by size. */
    private static final Map<Integer, long[][]> DIFFERENCES = new ConcurrentHashMap<>();

    private final long[] rows;

    private QrCode(long[] rows) {
        this.rows = rows;
    }

    /** Dark modules side by side in one row. */
    record Bar(int from, int length) {}

    static QrCode of(URI address) {
        long[] first = encoded(address.toString(), 0);
        long[][] differences =
                DIFFERENCES.computeIfAbsent(first.length, size -> differences(address.toString(), first));
        long[] best = first;
        int least = Integer.MAX_VALUE;
        for (long[] difference : differences) {
            long[] rows = new long[first.length];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = first[i] ^ difference[i];
            }
            int penalty = penalty(rows);
            if (penalty < least) {
                least = penalty;
                best = rows;
            }
        }
        return new QrCode(best);
    }

    private static long[][] differences(String address, long[] first) {
        long[][] differences = new long[MASKS][];
        for (int mask = 0; mask < MASKS; mask++) {
            differences[mask] = encoded(address, mask);
            for (int i = 0; i < first.length; i++) {
                differences[mask][i] ^= first[i];
            }
        }
        return differences;
    }

    private static long[] encoded(String address, int mask) {
        try {
            ByteMatrix modules = Encoder.encode(
                            address, ErrorCorrectionLevel.M, Map.of(EncodeHintType.QR_MASK_PATTERN, mask))
                    .getMatrix();
            if (modules.getWidth() > LARGEST) {
                throw new IllegalArgumentException("too long for a code: " + address);
            }
            byte[][] all = modules.getArray();
            long[] rows = new long[all.length];
            for (int y = 0; y < rows.length; y++) {
                for (int x = 0; x < rows.length; x++) {
                    rows[y] |= (long) all[y][x] << x;
                }
            }
            return rows;
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a code: " + address, e);
        }
    }

    /** What makes a code hard to read (ISO 18004, 7.8.3): long runs, blocks, false finders, too much of one colour. */
    private static int penalty(long[] rows) {
        long[] columns = turned(rows);
        int penalty = 0;
        int dark = 0;
        for (int i = 0; i < rows.length; i++) {
            penalty += alongOne(rows[i], rows.length) + alongOne(columns[i], rows.length);
            penalty += i == 0 ? 0 : 3 * blocks(rows[i - 1], rows[i], rows.length);
            dark += Long.bitCount(rows[i]);
        }
        int all = rows.length * rows.length;
        return penalty + Math.abs(2 * dark - all) * 10 / all * 10;
    }

    private static long[] turned(long[] rows) {
        long[] columns = new long[rows.length];
        for (int y = 0; y < rows.length; y++) {
            for (long rest = rows[y]; rest != 0; rest &= rest - 1) {
                columns[Long.numberOfTrailingZeros(rest)] |= 1L << y;
            }
        }
        return columns;
    }

    /** Three for five modules alike, one for each further; forty for what looks like a finder beside four light ones. */
    private static int alongOne(long row, int size) {
        long alike = ~(row ^ row >>> 1) & low(size - 1);
        long five = alike & alike >>> 1 & alike >>> 2 & alike >>> 3;
        int runs = Long.bitCount(five & ~(five << 1));
        long light = ~row & low(size);
        long finder = row & light >>> 1 & row >>> 2 & row >>> 3 & row >>> 4 & light >>> 5 & row >>> 6;
        long fourLight = light & light >>> 1 & light >>> 2 & light >>> 3;
        int finders = Long.bitCount(finder & (fourLight << 4 | fourLight >>> 7));
        return Long.bitCount(five) + 2 * runs + 40 * finders;
    }

    /** Squares of four modules alike. */
    private static int blocks(long upper, long lower, int size) {
        return Long.bitCount(~(upper ^ upper >>> 1) & ~(lower ^ lower >>> 1) & ~(upper ^ lower) & low(size - 1));
    }

    private static long low(int bits) {
        return -1L >>> Long.SIZE - bits;
    }

    int size() {
        return rows.length;
    }

    List<Bar> bars(int row) {
        var bars = new ArrayList<Bar>();
        long rest = rows[row];
        while (rest != 0) {
            int from = Long.numberOfTrailingZeros(rest);
            int length = Long.numberOfTrailingZeros(~(rest >>> from));
            bars.add(new Bar(from, length));
            rest &= from + length < Long.SIZE ? -1L << from + length : 0;
        }
        return bars;
    }
}
