package org.xinhuo.certificate.log.tree;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All that must be known of a log to append to it: how many entries it has, and the hash of each of its largest complete
 * subtrees from left to right. There are as many as that number has ones in binary, at most 32 bytes for each doubling.
 */
public record Frontier(long size, List<byte[]> roots) {

    public static final Frontier EMPTY = new Frontier(0, List.of());

    private static final HexFormat HEX = HexFormat.of();

    public Frontier {
        roots = List.copyOf(roots);
        if (roots.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException(roots.size() + " subtrees do not make " + size + " entries");
        }
    }

    /** @param text as {@link #text} wrote it */
    public static Frontier of(long size, String text) {
        List<byte[]> roots = new ArrayList<>();
        for (int at = 0; at < text.length(); at += 2 * Hashing.BYTES) {
            roots.add(HEX.parseHex(text, at, at + 2 * Hashing.BYTES));
        }
        return new Frontier(size, roots);
    }

    /** The hashes one behind another, in hexadecimal digits. */
    public String text() {
        return roots.stream().map(HEX::formatHex).collect(Collectors.joining());
    }

    /** The largest complete subtree that ends where another one begins, or nothing if it is none of the largest. */
    byte[] root(int height, long place) {
        long before = 0;
        for (byte[] root : roots) {
            long leaves = Long.highestOneBit(size - before);
            if (before == place << height && leaves == 1L << height) {
                return root;
            }
            before += leaves;
        }
        throw new IllegalArgumentException("subtree " + place + " of height " + height + " is not at the frontier");
    }
}
