package org.xinhuo.course;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A drawing of a module: an SVG file that holds shapes and words and nothing that could do harm.
 *
 * @param file   its name in the folder of the module, {@code three-looks.svg}
 * @param width  of its viewBox; with the height, the shape of the place it takes in a page
 */
public record Drawing(String file, String svg, int width, int height) {

    /** Hanzi that it takes to say what one learns from a drawing, to somebody who does not see it. */
    static final int SHORTEST_DESCRIPTION = 10;

    /** A short word for what the file holds now: it changes when the drawing does. */
    public String version() {
        CRC32 sum = new CRC32();
        sum.update(svg.getBytes(StandardCharsets.UTF_8));
        return Long.toString(sum.getValue(), Character.MAX_RADIX);
    }

    /** Where it is fetched, seen from a page of the learner: the drawing of a course, and which state of it. */
    static String address(String course, String module, Drawing drawing) {
        return "drawings/" + course + "/" + module + "/" + drawing.file() + "?v=" + drawing.version();
    }
}
