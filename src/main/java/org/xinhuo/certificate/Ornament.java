package org.xinhuo.certificate;

import static java.lang.Math.PI;
import static java.lang.Math.cos;
import static java.lang.Math.sin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The drawn part of the paper: frames, guilloche, the flame. Lengths in mm, angles from the right clockwise. */
final class Ornament {

    /** Segments of each wave of a smooth line, so that the eye sees no corner. */
    private static final int SMOOTH = 4;

    private Ornament() {}

    static Curve rectangle(Point corner, double width, double height) {
        return Curve.straight(true, corner, corner.plus(width, 0), corner.plus(width, height), corner.plus(0, height));
    }

    /** A rectangle whose corners are hollowed by quarter circles. */
    static Curve hollowed(Point corner, double width, double height, double radius) {
        List<Point> centres =
                List.of(corner.plus(width, 0), corner.plus(width, height), corner.plus(0, height), corner);
        var points = new ArrayList<Point>();
        for (int i = 0; i < 4; i++) {
            Point centre = centres.get(i);
            double from = PI + i * PI / 2;
            List<Point> hollow = Curve.through(time -> around(centre, radius, from - time * PI / 2), 2, false)
                    .points();
            if (!points.isEmpty()) {
                Point last = points.get(points.size() - 1);
                points.addAll(List.of(last, hollow.get(0)));
            }
            points.addAll(hollow);
        }
        return new Curve(points, true);
    }

    static Curve circle(Point centre, double radius) {
        return Curve.through(time -> around(centre, radius, 2 * PI * time), 8, true);
    }

    /**
     * Strands that cross each other on the way from one point to another, in whole waves.
     *
     * @param depth of the band
     * @param wave about how long a wave is
     */
    static List<Curve> braid(Point from, Point to, double depth, double wave, int strands) {
        double right = to.x() - from.x();
        double down = to.y() - from.y();
        double length = Math.hypot(right, down);
        long waves = Math.round(length / wave);
        return IntStream.range(0, strands)
                .mapToObj(strand -> Curve.through(
                        time -> {
                            double swing =
                                    depth / 2 * sin(2 * PI * (waves * time + (double) strand / strands)) / length;
                            return from.plus(right * time + down * swing, down * time - right * swing);
                        },
                        (int) waves * SMOOTH,
                        false))
                .toList();
    }

    /**
     * A rose of strands that swing between two radii.
     *
     * @param twist how far a strand leans over while it swings, in parts of a petal
     */
    static List<Curve> rosette(Point centre, double inner, double outer, int petals, double twist, int strands) {
        double middle = (inner + outer) / 2;
        double swing = (outer - inner) / 2;
        return IntStream.range(0, strands)
                .mapToObj(strand -> Curve.through(
                        time -> {
                            double phase = 2 * PI * (petals * time + (double) strand / strands);
                            double angle = 2 * PI * time + twist * 2 * PI / petals * sin(2 * phase);
                            return around(centre, middle + swing * cos(phase), angle);
                        },
                        petals * (twist == 0 ? SMOOTH : 2 * SMOOTH),
                        true))
                .toList();
    }

    /** The flame of the house, outer and inner. Drawn on a grid of 24 by 32, of which the flame is 31 high. */
    static List<Curve> flame(Point foot, double height) {
        double[] outer = {
            12.6, 0, 13.2, 6.2, 21, 10.4, 21, 19.4, 21, 26.4, 17, 31, 12, 31, 7, 31, 3, 26.6, 3, 20.4, 3, 15.4, 5.6,
            12.6, 6.6, 8.6, 7.6, 10.4, 8.4, 12, 9.8, 13, 11.8, 9, 10.8, 4.4, 12.6, 0
        };
        double[] inner = {
            12.6, 14.6, 13, 18.4, 16.8, 20.2, 16.8, 24.6, 16.8, 28.2, 14.8, 30.2, 12.2, 30.2, 9.6, 30.2, 7.6, 28.2, 7.6,
            25, 7.6, 21.2, 11.4, 19.8, 12.6, 14.6
        };
        return List.of(onGrid(outer, foot, height / 31), onGrid(inner, foot, height / 31));
    }

    private static Curve onGrid(double[] numbers, Point foot, double scale) {
        List<Point> points = IntStream.range(0, numbers.length / 2)
                .mapToObj(i -> foot.plus((numbers[2 * i] - 12) * scale, (numbers[2 * i + 1] - 31) * scale))
                .toList();
        return new Curve(points, true);
    }

    private static Point around(Point centre, double radius, double angle) {
        return centre.plus(radius * cos(angle), radius * sin(angle));
    }
}
