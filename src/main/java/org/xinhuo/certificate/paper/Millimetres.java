package org.xinhuo.certificate.paper;

/** Papers are laid out in millimetres; type and PDF are measured in points of 1/72 inch. */
final class Millimetres {

    private static final double POINTS = 72 / 25.4;

    private Millimetres() {}

    static double toPoints(double millimetres) {
        return millimetres * POINTS;
    }

    static double ofPoints(double points) {
        return points / POINTS;
    }
}
