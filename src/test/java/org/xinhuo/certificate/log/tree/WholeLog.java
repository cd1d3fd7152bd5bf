package org.xinhuo.certificate.log.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A log as the database keeps it, in memory: leaves, full tiles, and a frontier that goes through its text each time. */
final class WholeLog {

    private final List<byte[]> leaves = new ArrayList<>();
    private final Map<String, byte[]> full = new TreeMap<>();
    private Frontier frontier = Frontier.EMPTY;

    Growth append(List<byte[]> entries) {
        List<byte[]> fresh = entries.stream().map(Hashing::leaf).toList();
        Growth growth = new Growth(Frontier.of(frontier.size(), frontier.text()), fresh);
        leaves.addAll(fresh);
        growth.full().forEach(one -> {
            if (full.put(one.level() + "/" + one.place(), one.hash()) != null) {
                throw new IllegalStateException("twice: " + one);
            }
        });
        frontier = growth.after();
        return growth;
    }

    Frontier frontier() {
        return frontier;
    }

    Tree at(long size) {
        return new Tree(size, new Tiles(this::hashes));
    }

    List<byte[]> hashes(int level, long number) {
        List<byte[]> hashes = new ArrayList<>();
        for (long place = number * 256; place < (number + 1) * 256; place++) {
            byte[] hash =
                    level == 0 ? place < leaves.size() ? leaves.get((int) place) : null : full.get(level + "/" + place);
            if (hash == null) {
                break;
            }
            hashes.add(hash);
        }
        return hashes;
    }
}
