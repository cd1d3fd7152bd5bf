package org.xinhuo.certificate.log.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Leaves that are appended together, and what becomes of the log by them. Needs nothing of the log but its frontier, so
 * it costs the same whether the log has a thousand entries or a hundred million.
 */
public final class Growth implements Subtrees {

    /** A tile is eight levels of the tree high: whatever stands above 256, 65536, … leaves is kept. */
    public static final int TILE_HEIGHT = 8;

    private final Frontier before;
    private final List<byte[]> leaves;
    private final Map<Node, byte[]> computed = new HashMap<>();

    private record Node(int height, long place) {}

    /**
     * The hash of a full tile.
     *
     * @param level of the tile that this hash stands in, from 1
     * @param place from 0, within the level
     */
    public record Full(int level, long place, byte[] hash) {}

    public Growth(Frontier before, List<byte[]> leaves) {
        this.before = before;
        this.leaves = List.copyOf(leaves);
    }

    /** The log with the new leaves. */
    public Tree tree() {
        return new Tree(size(), this);
    }

    private long size() {
        return before.size() + leaves.size();
    }

    @Override
    public byte[] root(int height, long place) {
        if ((place + 1) << height <= before.size()) {
            return before.root(height, place);
        }
        if (height == 0) {
            return leaves.get((int) (place - before.size()));
        }
        Node node = new Node(height, place);
        byte[] known = computed.get(node);
        if (known == null) {
            known = Hashing.node(root(height - 1, 2 * place), root(height - 1, 2 * place + 1));
            computed.put(node, known);
        }
        return known;
    }

    /** What is to be remembered for the next time. */
    public Frontier after() {
        List<byte[]> roots = new ArrayList<>();
        long from = 0;
        while (from < size()) {
            long most = Long.highestOneBit(size() - from);
            int height = Long.numberOfTrailingZeros(most);
            roots.add(root(height, from >> height));
            from += most;
        }
        return new Frontier(size(), roots);
    }

    /** The tiles that became full, the lowest first. */
    public List<Full> full() {
        List<Full> full = new ArrayList<>();
        for (int level = 1; level * TILE_HEIGHT < Long.SIZE - 1; level++) {
            int height = level * TILE_HEIGHT;
            for (long place = before.size() >> height; (place + 1) << height <= size(); place++) {
                full.add(new Full(level, place, root(height, place)));
            }
            if (size() >> height == 0) {
                break;
            }
        }
        return Collections.unmodifiableList(full);
    }
}
