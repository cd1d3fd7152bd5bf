package org.xinhuo.certificate.log.tree;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which tile is asked for (C2SP tlog-tiles): <code>0/x001/067</code> is the full tile 1067 of level 0,
 * <code>entries/000.p/3</code> the first three entries.
 *
 * @param level of hashes; {@link #ENTRIES} for the entries themselves
 * @param number of the tile within its level, from 0
 * @param width how many hashes it has: 256, or fewer at the right end of a log
 */
public record TilePath(int level, long number, int width) {

    public static final int ENTRIES = -1;
    public static final int FULL = 256;

    private static final Pattern PATH = Pattern.compile(
            "(entries|0|[1-9]|[1-5][0-9]|6[0-3])/((?:x[0-9]{3}/){0,4}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    /** @return nothing where the path names no tile, or names one otherwise than it is to be named */
    public static Optional<TilePath> of(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches() || parts.group(2).startsWith("x000")) {
            return Optional.empty();
        }
        int width = parts.group(3) == null ? FULL : Integer.parseInt(parts.group(3));
        if (parts.group(3) != null && width >= FULL) {
            return Optional.empty();
        }
        int level = parts.group(1).equals("entries") ? ENTRIES : Integer.parseInt(parts.group(1));
        return Optional.of(new TilePath(
                level, Long.parseLong(parts.group(2).replace("x", "").replace("/", "")), width));
    }

    /** Whether a log of this size has it. */
    public boolean isIn(long size) {
        int height = level == ENTRIES ? 0 : level * Growth.TILE_HEIGHT;
        return height < Long.SIZE - 1 && first() + width <= size >> height;
    }

    /** The place of its first hash within the level. */
    public long first() {
        return number * FULL;
    }

    /** How it is named. */
    public String text() {
        StringBuilder path = new StringBuilder(String.format("%03d", number % 1000));
        for (long rest = number / 1000; rest > 0; rest /= 1000) {
            path.insert(0, String.format("x%03d/", rest % 1000));
        }
        return (level == ENTRIES ? "entries" : String.valueOf(level)) + "/" + path
                + (width == FULL ? "" : ".p/" + width);
    }
}
