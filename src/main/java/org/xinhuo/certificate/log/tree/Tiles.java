package org.xinhuo.certificate.log.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The subtrees of a log, read from its tiles: each tile once, and of the largest log not more than a handful. */
public final class Tiles implements Subtrees {

    private final Reader reader;
    private final Map<TilePath, List<byte[]>> read = new HashMap<>();

    /** Where tiles come from. */
    @FunctionalInterface
    public interface Reader {

        /** The hashes of a tile as far as there are any: all 256, or those at the right end of the log. */
        List<byte[]> hashes(int level, long number);
    }

    public Tiles(Reader reader) {
        this.reader = reader;
    }

    @Override
    public byte[] root(int height, long place) {
        int level = height / Growth.TILE_HEIGHT;
        int above = height % Growth.TILE_HEIGHT;
        long first = place << above;
        List<byte[]> hashes = read.computeIfAbsent(
                new TilePath(level, first / TilePath.FULL, TilePath.FULL),
                tile -> reader.hashes(tile.level(), tile.number()));
        return fold(hashes, (int) (first % TilePath.FULL), 1 << above);
    }

    private static byte[] fold(List<byte[]> hashes, int from, int count) {
        return count == 1
                ? hashes.get(from)
                : Hashing.node(fold(hashes, from, count / 2), fold(hashes, from + count / 2, count / 2));
    }
}
