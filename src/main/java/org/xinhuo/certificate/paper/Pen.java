package org.xinhuo.certificate.paper;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.xinhuo.certificate.paper.PaperElement.Code;
import org.xinhuo.certificate.paper.PaperElement.Drawing;
import org.xinhuo.certificate.paper.PaperElement.Wording;
import org.xinhuo.certificate.paper.ornament.Curve;
import org.xinhuo.certificate.paper.ornament.Motif;
import org.xinhuo.certificate.paper.ornament.Point;
import org.xinhuo.certificate.paper.picture.Picture;
import org.xinhuo.certificate.paper.plate.Face;
import org.xinhuo.certificate.paper.plate.Ink;
import org.xinhuo.certificate.paper.plate.StandingType;
import org.xinhuo.certificate.paper.plate.Type;

/** Puts ink on the sheet, or on the seal upon it. Places are in mm from the top left corner of the sheet. */
final class Pen {

    /** Steps in a pt: of a line that is repeated many times and thinner than a step, and of any other. */
    private static final int FINE = 10;

    private static final int EXACT = 100;

    /** Behind the point, so that sixty steps around a rosette end where they began. */
    private static final int STEP_DIGITS = 6;

    private static final double FULL = 255;
    private static final int THOUSAND = 1000;

    private final Ink ink;
    private final Type type;
    private final double height;

    /**
     * @param type where it takes letters from
     * @param height of the sheet in mm
     */
    Pen(Ink ink, Type type, double height) {
        this.height = height;
        this.ink = ink;
        this.type = type;
    }

    /** What follows says nothing to those who listen. */
    void beginOrnament() {
        ink.put("/Artifact BMC\n");
    }

    /**
     * What follows is read aloud.
     *
     * @param aloud what is said, where it cannot be told from the letters; else null
     */
    void begin(String tag, int content, String aloud) {
        ink.put("/" + tag + "<</MCID ").number(content);
        if (aloud != null) {
            ink.put("/ActualText").text(aloud);
        }
        ink.put(">>BDC\n");
    }

    void end() {
        ink.put("EMC\n");
    }

    /** Lines, or filled shapes. */
    void strike(Drawing drawing) {
        if (drawing.weight() > 0) {
            colour(drawing.colour(), "RG");
            ink.operand(drawing.weight()).put("w 1 J\n");
        } else {
            colour(drawing.colour(), "rg");
        }
        AffineTransform before = null;
        ink.put("q\n");
        for (Motif.Place place : drawing.motif().places()) {
            AffineTransform here = onPage(place);
            step(before, here);
            before = here;
            for (Curve curve : drawing.motif().curves()) {
                trace(curve, drawing.motif().places().size() > 1 ? FINE : EXACT);
            }
            ink.put(drawing.weight() > 0 ? "S\n" : "f\n");
        }
        ink.put("Q\n");
    }

    private void colour(Color colour, String operator) {
        ink.operand(colour.getRed() / FULL).operand(colour.getGreen() / FULL).operand(colour.getBlue() / FULL);
        ink.put(operator).put("\n");
    }

    void write(Typesetter.Setting setting, Wording wording) {
        colour(wording.colour(), "rg");
        double baseLine = setting.baseLine();
        for (Line line : setting.lines()) {
            write(line, setting.size(), points(startOf(line, setting.size(), wording)), upward(baseLine));
            baseLine += Millimetres.ofPoints(setting.size() * wording.leading());
        }
    }

    /** Letters of one font are one text, in which what is taken out of an advance stands in thousandths of an em. */
    private void write(Line line, double size, double start, double baseLine) {
        ink.operand(line.tracking() * size).put("Tc\n");
        double x = start;
        int font = -1;
        for (Letter letter : line.letters()) {
            int place = type.letter(letter.face(), letter.codePoint());
            if (Type.font(place) != font) {
                ink.put(font < 0 ? "" : ">]TJ ET\n");
                font = Type.font(place);
                ink.put("BT/" + StandingType.name(font) + " ").operand(size).put("Tf ");
                ink.operand(x).operand(baseLine).put("Td[<");
            }
            ink.hex(Type.code(place));
            if (letter.squeeze() > 0) {
                ink.put(">").number(letter.squeeze() * THOUSAND).put("<");
            }
            x += (letter.advance() + line.tracking()) * size;
        }
        ink.put(font < 0 ? "" : ">]TJ ET\n");
    }

    /** Where the first letter of a line begins, in mm from the left of the sheet. */
    static double startOf(Line line, double size, Wording wording) {
        double width = Millimetres.ofPoints(line.width() * size);
        double first =
                switch (wording.align()) {
                    case LEFT -> wording.at().x();
                    case CENTRE -> wording.at().x() - width / 2;
                    case RIGHT -> wording.at().x() - width;
                };
        return first - Millimetres.ofPoints(line.hangBefore() * size);
    }

    /** The dark modules of a two-dimensional code. */
    void fill(QrCode modules, Code code) {
        double module = points(code.side()) / modules.size();
        ink.put("q\n");
        colour(code.colour(), "rg");
        ink.operand(module).put("0 0 ").operand(-module);
        ink.operand(points(code.at().x())).operand(upward(code.at().y())).put("cm\n");
        for (int row = 0; row < modules.size(); row++) {
            for (QrCode.Bar bar : modules.bars(row)) {
                ink.number(bar.from())
                        .put(" ")
                        .number(row)
                        .put(" ")
                        .number(bar.length())
                        .put(" 1 re\n");
            }
        }
        ink.put("f Q\n");
    }

    /**
     * Lets a pen write a line.
     *
     * @param start where it begins, in pt from the left
     * @param baseLine in pt from below
     * @param fonts the faces of the document, those of the line among them
     */
    static void show(
            Line line, double size, double start, float baseLine, PDPageContentStream ink, Map<Face, PDType0Font> fonts)
            throws IOException {
        double x = start;
        ink.setCharacterSpacing((float) (line.tracking() * size));
        for (List<Letter> run : line.runs()) {
            ink.beginText();
            ink.setFont(fonts.get(run.get(0).face()), (float) size);
            ink.newLineAtOffset((float) x, baseLine);
            ink.showTextWithPositioning(positioned(run));
            ink.endText();
            x += run.stream().mapToDouble(Letter::advance).sum() * size + run.size() * line.tracking() * size;
        }
    }

    /** Strings, and between them what PDF takes out of the advance in thousandths of an em. */
    private static Object[] positioned(List<Letter> run) {
        var positioned = new ArrayList<Object>();
        var words = new StringBuilder();
        for (Letter letter : run) {
            words.appendCodePoint(letter.codePoint());
            if (letter.squeeze() > 0) {
                positioned.add(words.toString());
                positioned.add((float) (letter.squeeze() * 1000));
                words.setLength(0);
            }
        }
        positioned.add(words.toString());
        return positioned.toArray();
    }

    private void trace(Curve curve, int steps) {
        List<Point> points = curve.points();
        point(points.get(0), steps).put("m ");
        for (int i = 1; i < points.size(); i += 3) {
            point(points.get(i), steps);
            point(points.get(i + 1), steps);
            point(points.get(i + 2), steps).put("c ");
        }
        ink.put(curve.closed() ? "h\n" : "\n");
    }

    private Ink point(Point point, int steps) {
        return ink.operand(rounded(point.x(), steps)).operand(-rounded(point.y(), steps));
    }

    /** The axes of a copy of a motif on the page, which go right and up in pt. */
    private AffineTransform onPage(Motif.Place place) {
        AffineTransform page = AffineTransform.getTranslateInstance(
                points(place.origin().x()), upward(place.origin().y()));
        page.rotate(-place.turn());
        return page;
    }

    /**
     * From the copy of a motif before to this one. What is repeated at even steps is the same words each time, which come
     * to nearly nothing when they are pressed.
     *
     * @param before null at the first
     */
    private void step(AffineTransform before, AffineTransform here) {
        AffineTransform step = new AffineTransform(here);
        if (before != null) {
            try {
                step.preConcatenate(before.createInverse());
            } catch (NoninvertibleTransformException e) {
                throw new IllegalStateException(e);
            }
        }
        double[] matrix = new double[6];
        step.getMatrix(matrix);
        for (double number : matrix) {
            ink.put(BigDecimal.valueOf(number)
                            .setScale(STEP_DIGITS, RoundingMode.HALF_UP)
                            .stripTrailingZeros()
                            .toPlainString())
                    .put(" ");
        }
        ink.put("cm\n");
    }

    /** Rounded to what no eye can tell, so that the file stays small. */
    static float points(double millimetres) {
        return rounded(millimetres, EXACT);
    }

    private static float rounded(double millimetres, int steps) {
        return Math.round(Millimetres.toPoints(millimetres) * steps) / (float) steps;
    }

    /** From mm below the upper edge to pt above the lower one. */
    float upward(double y) {
        return points(height - y);
    }

    /**
     * A picture as large as fits into a place, in the middle of it.
     *
     * @param name of the picture among those of the page
     * @param width of the place in mm
     * @param height of the place in mm
     */
    void paste(String name, Picture picture, Point at, double width, double height) {
        double scale = Math.min(width / picture.width(), height / picture.height());
        float wide = points(picture.width() * scale);
        float high = points(picture.height() * scale);
        ink.put("q ").operand(wide).put("0 0 ").operand(high);
        ink.operand(points(at.x() + width / 2) - wide / 2).operand(upward(at.y() + height / 2) - high / 2);
        ink.put("cm/" + name + " Do Q\n");
    }
}
