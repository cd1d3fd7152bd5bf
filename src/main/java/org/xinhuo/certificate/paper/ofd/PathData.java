package org.xinhuo.certificate.paper.ofd;

import java.util.List;
import java.util.stream.Collectors;
import org.xinhuo.certificate.paper.ornament.Curve;
import org.xinhuo.certificate.paper.ornament.Point;

/** Curves in the short form of OFD: M to go, L to draw straight, B to draw a Bézier curve, C to go back to the start. */
final class PathData {

    private PathData() {}

    static String of(List<Curve> curves) {
        return curves.stream().map(PathData::of).collect(Collectors.joining(" "));
    }

    private static String of(Curve curve) {
        List<Point> points = curve.points();
        var data = new StringBuilder("M ").append(place(points.get(0)));
        for (int i = 1; i < points.size(); i += 3) {
            Point end = points.get(i + 2);
            if (points.get(i).equals(points.get(i - 1)) && points.get(i + 1).equals(end)) {
                data.append(" L ").append(place(end));
            } else {
                data.append(" B ")
                        .append(place(points.get(i)))
                        .append(' ')
                        .append(place(points.get(i + 1)))
                        .append(' ')
                        .append(place(end));
            }
        }
        return data.append(curve.closed() ? " C" : "").toString();
    }

    private static String place(Point point) {
        return Lengths.of(point.x(), point.y());
    }
}
