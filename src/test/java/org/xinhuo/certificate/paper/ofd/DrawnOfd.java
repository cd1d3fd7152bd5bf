package org.xinhuo.certificate.paper.ofd;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Iterator;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Draws an opened OFD as the standard says: each object in its own space, cut off at its bounds. */
final class DrawnOfd {

    private static final double INCH = 25.4;

    private final OpenedOfd file;

    DrawnOfd(OpenedOfd file) {
        this.file = file;
    }

    BufferedImage picture(int dpi) throws Exception {
        double[] area = OpenedOfd.numbers(
                OpenedOfd.elements(file.document(), "PhysicalBox").get(0).getTextContent());
        var picture = new BufferedImage(
                (int) Math.round(area[2] * dpi / INCH),
                (int) Math.round(area[3] * dpi / INCH),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D ink = picture.createGraphics();
        ink.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        ink.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        ink.setColor(Color.WHITE);
        ink.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        ink.scale(dpi / INCH, dpi / INCH);
        Element layer = OpenedOfd.elements(file.page(), "Layer").get(0);
        for (Node child = layer.getFirstChild(); child != null; child = child.getNextSibling()) {
            draw((Element) child, ink);
        }
        ink.dispose();
        return picture;
    }

    private void draw(Element object, Graphics2D ink) {
        ink.setClip(bounds(object));
        if (object.getLocalName().equals("TextObject")) {
            ink.setColor(OpenedOfd.colour(object, "FillColor"));
            file.written(object).forEach(letter -> ink.fill(letter.outline()));
        } else if (object.getAttribute("Fill").equals("true")) {
            ink.setColor(OpenedOfd.colour(object, "FillColor"));
            ink.fill(shape(object));
        } else {
            ink.setColor(OpenedOfd.colour(object, "StrokeColor"));
            ink.fill(shape(object));
        }
    }

    static Rectangle2D bounds(Element object) {
        double[] bounds = OpenedOfd.numbers(object.getAttribute("Boundary"));
        return new Rectangle2D.Double(bounds[0], bounds[1], bounds[2], bounds[3]);
    }

    /** What it covers of the page, in mm. */
    static Shape shape(Element object) {
        Path2D path = path(OpenedOfd.elements(object, "AbbreviatedData").get(0).getTextContent());
        Rectangle2D bounds = bounds(object);
        var place = AffineTransform.getTranslateInstance(bounds.getX(), bounds.getY());
        place.concatenate(new AffineTransform(OpenedOfd.numbers(object.getAttribute("CTM"))));
        Shape shape = path;
        if (!object.getAttribute("Fill").equals("true")) {
            shape = new BasicStroke(
                            Float.parseFloat(object.getAttribute("LineWidth")),
                            BasicStroke.CAP_ROUND,
                            BasicStroke.JOIN_MITER,
                            10)
                    .createStrokedShape(path);
        }
        return place.createTransformedShape(shape);
    }

    private static Path2D path(String data) {
        var path = new Path2D.Double();
        Iterator<String> tokens = List.of(data.split(" ")).iterator();
        while (tokens.hasNext()) {
            switch (tokens.next()) {
                case "M" -> path.moveTo(next(tokens), next(tokens));
                case "L" -> path.lineTo(next(tokens), next(tokens));
                case "B" ->
                    path.curveTo(next(tokens), next(tokens), next(tokens), next(tokens), next(tokens), next(tokens));
                case "C" -> path.closePath();
                default -> throw new IllegalArgumentException(data);
            }
        }
        return path;
    }

    private static double next(Iterator<String> tokens) {
        return Double.parseDouble(tokens.next());
    }
}
