package org.xinhuo.certificate.paper.ofd;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.xinhuo.certificate.paper.ornament.Curve;
import org.xinhuo.certificate.paper.ornament.Motif;
import org.xinhuo.certificate.paper.ornament.Point;

/** How much of the sheet a drawing covers, in mm: never less, seldom much more. */
record Extent(double left, double top, double width, double height) {

    /** @param weight of the line, whose corners may stand out by several times as much */
    static Extent of(Motif motif, Motif.Place place, double weight) {
        var corners = new Path2D.Double();
        for (Curve curve : motif.curves()) {
            Point start = curve.points().get(0);
            corners.moveTo(start.x(), start.y());
            curve.points().forEach(point -> corners.lineTo(point.x(), point.y()));
        }
        var standing = AffineTransform.getTranslateInstance(
                place.origin().x(), place.origin().y());
        standing.rotate(place.turn());
        corners.transform(standing);
        Rectangle2D box = corners.getBounds2D();
        double margin = 2 * weight + 0.01;
        double left = Lengths.rounded(box.getMinX() - margin);
        double top = Lengths.rounded(box.getMinY() - margin);
        return new Extent(left, top, box.getMaxX() + margin - left, box.getMaxY() + margin - top);
    }
}
