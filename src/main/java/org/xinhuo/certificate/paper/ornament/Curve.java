package org.xinhuo.certificate.paper.ornament;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * A line of any shape, as the printer's pen takes it.
 *
 * @param points the start, then for each cubic Bézier segment two control points and its end
 * @param closed whether the pen returns to the start
 */
public record Curve(List<Point> points, boolean closed) {

    public Curve {
        points = List.copyOf(points);
        if (points.size() % 3 != 1) {
            throw new IllegalArgumentException("a start and three points a segment, not " + points.size());
        }
    }

    /** Straight from corner to corner. */
    public static Curve straight(boolean closed, Point... corners) {
        var points = new ArrayList<Point>(List.of(corners[0]));
        for (int i = 1; i < corners.length; i++) {
            points.addAll(List.of(corners[i - 1], corners[i], corners[i]));
        }
        return new Curve(points, closed);
    }

    /**
     * A smooth line through a moving point.
     *
     * @param at the point at a time from 0 to 1; the line has a direction at every time
     * @param segments enough of them: about eight for each wave
     */
    public static Curve through(DoubleFunction<Point> at, int segments, boolean closed) {
        var points = new ArrayList<Point>(List.of(at.apply(0)));
        for (int i = 0; i < segments; i++) {
            double from = (double) i / segments;
            double to = (double) (i + 1) / segments;
            Point end = at.apply(to);
            points.add(ahead(at, from, (to - from) / 3));
            points.add(ahead(at, to, (from - to) / 3));
            points.add(end);
        }
        return new Curve(points, closed);
    }

    /** Where the moving point would be after a span of time, if it went straight on. */
    private static Point ahead(DoubleFunction<Point> at, double time, double span) {
        double step = 1e-6;
        Point before = at.apply(time - step);
        Point after = at.apply(time + step);
        double factor = span / (2 * step);
        return at.apply(time).plus((after.x() - before.x()) * factor, (after.y() - before.y()) * factor);
    }
}
