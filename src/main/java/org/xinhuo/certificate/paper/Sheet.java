package org.xinhuo.certificate.paper;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.xinhuo.certificate.paper.PaperElement.Code;
import org.xinhuo.certificate.paper.PaperElement.Drawing;
import org.xinhuo.certificate.paper.PaperElement.Role;
import org.xinhuo.certificate.paper.PaperElement.Wording;

/** The one page of a certificate while it is printed: A4 landscape, one thread, used once. */
final class Sheet implements Closeable {

    /** In mm. */
    static final double WIDTH = 297;

    static final double HEIGHT = 210;

    private static final int ROUND = 1;

    /** Tracking in em from which readers see spaces. */
    private static final double WIDE = 0.1;

    private final PDDocument document;
    private final PDPage page;
    private final PDPageContentStream pen;
    private final ReadingOrder readingOrder;
    private final Map<Face, PDType0Font> fonts = new HashMap<>();
    private final Typesetter typesetter;
    private final Map<String, String> fields;
    private final URI verification;

    Sheet(PDDocument document, Typesetter typesetter, Map<String, String> fields, URI verification) throws IOException {
        this.document = document;
        this.typesetter = typesetter;
        this.fields = fields;
        this.verification = verification;
        page = new PDPage(new PDRectangle(points(WIDTH), points(HEIGHT)));
        document.addPage(page);
        pen = new PDPageContentStream(document, page);
        readingOrder = new ReadingOrder(document, page);
    }

    /** Lines or filled shapes that say nothing. */
    void draw(Drawing drawing) throws IOException {
        pen.beginMarkedContent(COSName.ARTIFACT);
        if (drawing.weight() > 0) {
            pen.setStrokingColor(drawing.colour());
            pen.setLineWidth((float) drawing.weight());
            pen.setLineCapStyle(ROUND);
        } else {
            pen.setNonStrokingColor(drawing.colour());
        }
        for (Motif.Place place : drawing.motif().places()) {
            pen.saveGraphicsState();
            pen.transform(standing(place));
            for (Curve curve : drawing.motif().curves()) {
                trace(curve);
            }
            if (drawing.weight() > 0) {
                pen.stroke();
            } else {
                pen.fill();
            }
            pen.restoreGraphicsState();
        }
        pen.endMarkedContent();
    }

    void write(Wording wording) throws IOException {
        Typesetter.Setting setting = typesetter.set(wording, fields);
        String tag = wording.role() == Role.TITLE ? "H1" : "P";
        pen.beginMarkedContent(
                COSName.getPDFName(tag), properties(readingOrder.words(tag, wording.language()), wording));
        pen.setNonStrokingColor(wording.colour());
        double baseLine = setting.baseLine();
        for (Line line : setting.lines()) {
            write(line, setting.size(), startOf(line, setting.size(), wording), baseLine);
            baseLine += Millimetres.ofPoints(setting.size() * wording.leading());
        }
        pen.endMarkedContent();
    }

    /** The verification address as a code, which is also a link for a reader who has only this screen. */
    void code(Code code) throws IOException {
        float left = points(code.at().x());
        float top = upward(code.at().y());
        float side = points(code.side());
        int content = readingOrder.linkedFigure(
                code.description(), verification, new PDRectangle(left, top - side, side, side));
        QrCode modules = QrCode.of(verification);
        float module = side / modules.size();
        pen.beginMarkedContent(COSName.getPDFName("Figure"), content);
        pen.saveGraphicsState();
        pen.setNonStrokingColor(code.colour());
        pen.transform(new Matrix(module, 0, 0, -module, left, top));
        for (int row = 0; row < modules.size(); row++) {
            for (QrCode.Bar bar : modules.bars(row)) {
                pen.addRect(bar.from(), row, bar.length(), 1);
            }
        }
        pen.fill();
        pen.restoreGraphicsState();
        pen.endMarkedContent();
    }

    @Override
    public void close() throws IOException {
        pen.close();
    }

    /** Widely spaced letters are told apart from words: readers would take the gaps for spaces. */
    private PDPropertyList properties(int content, Wording wording) {
        var properties = new COSDictionary();
        properties.setInt(COSName.MCID, content);
        if (wording.tracking() > WIDE) {
            properties.setString(
                    COSName.ACTUAL_TEXT,
                    wording.lines().stream().map(line -> line.textWith(fields)).collect(Collectors.joining("\n")));
        }
        return PDPropertyList.create(properties);
    }

    private static double startOf(Line line, double size, Wording wording) {
        double width = Millimetres.ofPoints(line.width() * size);
        double ink =
                switch (wording.align()) {
                    case LEFT -> wording.at().x();
                    case CENTRE -> wording.at().x() - width / 2;
                    case RIGHT -> wording.at().x() - width;
                };
        return ink - Millimetres.ofPoints(line.hangBefore() * size);
    }

    private void write(Line line, double size, double start, double baseLine) throws IOException {
        for (Letter letter : line.letters()) {
            font(letter.face());
        }
        show(line, size, points(start), upward(baseLine), pen, fonts);
    }

    /**
     * Lets a pen write a line.
     *
     * @param start where it begins, in pt from the left
     * @param baseLine in pt from below
     * @param fonts the faces of the document, those of the line among them
     */
    static void show(
            Line line, double size, double start, float baseLine, PDPageContentStream pen, Map<Face, PDType0Font> fonts)
            throws IOException {
        double x = start;
        pen.setCharacterSpacing((float) (line.tracking() * size));
        for (List<Letter> run : line.runs()) {
            pen.beginText();
            pen.setFont(fonts.get(run.get(0).face()), (float) size);
            pen.newLineAtOffset((float) x, baseLine);
            pen.showTextWithPositioning(positioned(run));
            pen.endText();
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

    private PDType0Font font(Face face) throws IOException {
        PDType0Font font = fonts.get(face);
        if (font == null) {
            font = face.in(document);
            fonts.put(face, font);
        }
        return font;
    }

    private void trace(Curve curve) throws IOException {
        List<Point> points = curve.points();
        pen.moveTo(right(points.get(0)), up(points.get(0)));
        for (int i = 1; i < points.size(); i += 3) {
            Point out = points.get(i);
            Point in = points.get(i + 1);
            Point end = points.get(i + 2);
            pen.curveTo(right(out), up(out), right(in), up(in), right(end), up(end));
        }
        if (curve.closed()) {
            pen.closePath();
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
    private static float points(double millimetres) {
        return Math.round(Millimetres.toPoints(millimetres) * 100) / 100f;
    }

    private static float upward(double y) {
        return points(HEIGHT - y);
    }
}
