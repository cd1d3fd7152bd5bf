package org.xinhuo.certificate.paper;

/** A place on the sheet in mm from its top left corner. */
record Point(double x, double y) {

    Point plus(double right, double down) {
        return new Point(x + right, y + down);
    }
}
