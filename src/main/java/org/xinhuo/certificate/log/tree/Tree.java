package org.xinhuo.certificate.log.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * The log when it had so many entries (RFC 6962, 2.1). What it was then can be computed for ever after.
 *
 * @param subtrees of this log, when it was this large or later
 */
public record Tree(long size, Subtrees subtrees) {

    public Tree {
        if (size < 0) {
            throw new IllegalArgumentException("no log has " + size + " entries");
        }
    }

    /** The one hash that stands for every entry. */
    public byte[] root() {
        return size == 0 ? Hashing.sha256() : above(0, size);
    }

    /**
     * What must be hashed with a leaf, from it upwards, to come to the root: 32 bytes for each doubling of the log.
     *
     * @param index of the leaf, from 0
     */
    public List<byte[]> path(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no entry " + index + " among " + size);
        }
        List<byte[]> path = new ArrayList<>();
        path(index, 0, size, path);
        return path;
    }

    private void path(long index, long from, long to, List<byte[]> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            path(index, from, middle, path);
            path.add(above(middle, to));
        } else {
            path(index, middle, to, path);
            path.add(above(from, middle));
        }
    }

    private byte[] above(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            int height = Long.numberOfTrailingZeros(leaves);
            return subtrees.root(height, from >> height);
        }
        long middle = from + split(leaves);
        return Hashing.node(above(from, middle), above(middle, to));
    }

    /** The largest power of two below. */
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
