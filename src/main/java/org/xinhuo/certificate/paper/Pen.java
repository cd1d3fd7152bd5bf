package org.xinhuo.certificate.paper;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.xinhuo.certificate.paper.PaperElement.Code;
import org.xinhuo.certificate.paper.PaperElement.Drawing;
import org.xinhuo.certificate.paper.PaperElement.Wording;
import org.xinhuo.certificate.paper.ornament.Curve;
import org.xinhuo.certificate.paper.ornament.Motif;
import org.xinhuo.certificate.paper.ornament.Point;

/** Puts ink on the sheet, or on the seal upon it. Places are in mm from the top left corner of the sheet. */
final class Pen implements Closeable {

    private static final int ROUND = 1;

    private final PDDocument document;
    private final PDPageContentStream ink;
    private final Map<Face, PDType0Font> fonts;

    /** @param fonts the faces of the document, to which it adds those it needs */
    Pen(PDDocument document, PDPageContentStream ink, Map<Face, PDType0Font> fonts) {
        this.document = document;
        this.ink = ink;
        this.fonts = fonts;
    }

    /** What follows says nothing to those who listen. */
    void beginOrnament() throws IOException {
        ink.beginMarkedContent(COSName.ARTIFACT);
    }

    /** What follows is read aloud. */
    void begin(String tag, PDPropertyList properties) throws IOException {
        ink.beginMarkedContent(COSName.getPDFName(tag), properties);
    }

    void begin(String tag, int content) throws IOException {
        ink.beginMarkedContent(COSName.getPDFName(tag), content);
    }

    void end() throws IOException {
        ink.endMarkedContent();
    }

    /** Lines, or filled shapes. */
    void strike(Drawing drawing) throws IOException {
        if (drawing.weight() > 0) {
            ink.setStrokingColor(drawing.colour());
            ink.setLineWidth((float) drawing.weight());
            ink.setLineCapStyle(ROUND);
        } else {
            ink.setNonStrokingColor(drawing.colour());
        }
        for (Motif.Place place : drawing.motif().places()) {
            ink.saveGraphicsState();
            ink.transform(standing(place));
            for (Curve curve : drawing.motif().curves()) {
                trace(curve);
            }
            if (drawing.weight() > 0) {
                ink.stroke();
            } else {
                ink.fill();
            }
            ink.restoreGraphicsState();
        }
    }

    void write(Typesetter.Setting setting, Wording wording) throws IOException {
        ink.setNonStrokingColor(wording.colour());
        double baseLine = setting.baseLine();
        for (Line line : setting.lines()) {
            double start = startOf(line, setting.size(), wording);
            for (Letter letter : line.letters()) {
                if (!fonts.containsKey(letter.face())) {
                    fonts.put(letter.face(), letter.face().in(document));
                }
            }
            show(line, setting.size(), points(start), upward(baseLine), ink, fonts);
            baseLine += Millimetres.ofPoints(setting.size() * wording.leading());
        }
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
    void fill(QrCode modules, Code code) throws IOException {
        float module = points(code.side()) / modules.size();
        ink.saveGraphicsState();
        ink.setNonStrokingColor(code.colour());
        ink.transform(new Matrix(
                module, 0, 0, -module, points(code.at().x()), upward(code.at().y())));
        for (int row = 0; row < modules.size(); row++) {
            for (QrCode.Bar bar : modules.bars(row)) {
                ink.addRect(bar.from(), row, bar.length(), 1);
            }
        }
        ink.fill();
        ink.restoreGraphicsState();
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

    private void trace(Curve curve) throws IOException {
        List<Point> points = curve.points();
        ink.moveTo(right(points.get(0)), up(points.get(0)));
        for (int i = 1; i < points.size(); i += 3) {
            Point out = points.get(i);
            Point in = points.get(i + 1);
            Point end = points.get(i + 2);
            ink.curveTo(right(out), up(out), right(in), up(in), right(end), up(end));
        }
        if (curve.closed()) {
            ink.closePath();
        }
    }

    /** From a motif, whose axes go right and down in mm, to the page, whose axes go right and up in pt. */
    private static Matrix standing(Motif.Place place) {
        float cos = (float) Math.cos(place.turn());
        float sin = (float) Math.sin(place.turn());
        return new Matrix(
                cos,
                -sin,
                sin,
                cos,
                points(place.origin().x()),
                upward(place.origin().y()));
    }

    private static float right(Point point) {
        return points(point.x());
    }

    private static float up(Point point) {
        return -points(point.y());
    }

    /** Rounded to what no eye can tell, so that the file stays small. */
    static float points(double millimetres) {
        return Math.round(Millimetres.toPoints(millimetres) * 100) / 100f;
    }

    static float upward(double y) {
        return points(Sheet.HEIGHT - y);
    }

    @Override
    public void close() throws IOException {
        ink.close();
    }
}
