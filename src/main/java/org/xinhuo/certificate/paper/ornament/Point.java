package org.xinhuo.certificate.paper.ornament;

/** A place on the sheet in mm from its top left corner. */
public record Point(double x, double y) {

    public Point plus(double right, double down) {
        return new Point(x + right, y + down);
    }
}
