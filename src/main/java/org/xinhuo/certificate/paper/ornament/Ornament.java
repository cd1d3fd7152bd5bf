package org.xinhuo.certificate.paper.ornament;

import static java.lang.Math.PI;
import static java.lang.Math.cos;
import static java.lang.Math.sin;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xinhuo.certificate.paper.ornament.Motif.Place;

/** The drawn part of the paper: frames, guilloche, the flame. Lengths in mm, angles from the right clockwise. */
public final class Ornament {

    /** Segments of each wave of a smooth line, so that the eye sees no corner. */
    private static final int SMOOTH = 6;

    /** The same of a plain wave, which has no more than four bows and turns. */
    private static final int PLAIN = 4;

    private Ornament() {}

    public static Curve rectangle(Point corner, double width, double height) {
        return Curve.straight(true, corner, corner.plus(width, 0), corner.plus(width, height), corner.plus(0, height));
    }

    public static Curve circle(Point centre, double radius) {
        return Curve.through(time -> around(centre, radius, 2 * PI * time), 8, true);
    }

    /**
     * Strands that cross each other along the four sides of a frame, in whole waves.
     *
     * @param inset of the middle of the band from the edge of the sheet
     * @param depth of the band
     * @param wave about how long a wave is
     */
    public static List<Motif> braid(
            double sheetWidth, double sheetHeight, double inset, double depth, double wave, int strands) {
        double width = sheetWidth - 2 * inset;
        double height = sheetHeight - 2 * inset;
        Point corner = new Point(inset, inset);
        return List.of(
                bands(width, depth, wave, strands, new Place(corner, 0), new Place(corner.plus(0, height), 0)),
                bands(
                        height,
                        depth,
                        wave,
                        strands,
                        new Place(corner, PI / 2),
                        new Place(corner.plus(width, 0), PI / 2)));
    }

    private static Motif bands(double length, double depth, double wave, int strands, Place... starts) {
        int waves = (int) Math.round(length / wave);
        double step = length / waves;
        List<Curve> curves = IntStream.range(0, strands)
                .mapToObj(strand -> Curve.through(
                        time -> new Point(step * time, depth / 2 * sin(2 * PI * (time + (double) strand / strands))),
                        PLAIN,
                        false))
                .toList();
        List<Place> places = Stream.of(starts)
                .flatMap(start -> IntStream.range(0, waves)
                        .mapToObj(i -> new Place(around(start.origin(), i * step, start.turn()), start.turn())))
                .toList();
        return new Motif(curves, places);
    }

    /**
     * A rose of strands that swing between two radii.
     *
     * @param twist how far a strand leans over while it swings, in petals
     */
    public static Motif rosette(Point centre, double inner, double outer, int petals, double twist, int strands) {
        double petal = 2 * PI / petals;
        double middle = (inner + outer) / 2;
        double swing = (outer - inner) / 2;
        List<Curve> curves = IntStream.range(0, strands)
                .mapToObj(strand -> Curve.through(
                        time -> {
                            double phase = 2 * PI * (time + (double) strand / strands);
                            double angle = petal * (time + twist * sin(2 * phase));
                            return around(new Point(0, 0), middle + swing * cos(phase), angle);
                        },
                        SMOOTH,
                        false))
                .toList();
        List<Place> places = IntStream.range(0, petals)
                .mapToObj(i -> new Place(centre, i * petal))
                .toList();
        return new Motif(curves, places);
    }

    /** The flame of the house, outer and inner, drawn on a grid on which it is 31 high. */
    public static List<Curve> flame(Point foot, double height) {
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
