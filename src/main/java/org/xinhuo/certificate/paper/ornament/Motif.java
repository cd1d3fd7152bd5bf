package org.xinhuo.certificate.paper.ornament;

import java.util.List;

/** A drawing that is repeated: what is alike in an ornament is kept, and written into the file, as the same strokes. */
public record Motif(List<Curve> curves, List<Place> places) {

    /**
     * Where the origin of a copy stands on the sheet.
     *
     * @param turn clockwise, in radians
     */
    public record Place(Point origin, double turn) {}

    public Motif {
        curves = List.copyOf(curves);
        places = List.copyOf(places);
    }

    /** Curves whose points are places on the sheet. */
    public static Motif once(Curve... curves) {
        return new Motif(List.of(curves), List.of(new Place(new Point(0, 0), 0)));
    }
}
