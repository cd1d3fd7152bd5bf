package org.xinhuo.certificate.paper;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.xinhuo.certificate.paper.PaperElement.Code;
import org.xinhuo.certificate.paper.PaperElement.Drawing;
import org.xinhuo.certificate.paper.PaperElement.Role;
import org.xinhuo.certificate.paper.PaperElement.Seal;
import org.xinhuo.certificate.paper.PaperElement.Wording;
import org.xinhuo.certificate.paper.seal.SealField;

/** The one page of a certificate while it is printed: A4 landscape, one thread, used once. */
final class Sheet implements Closeable {

    /** In mm. */
    static final double WIDTH = 297;

    static final double HEIGHT = 210;

    /** Tracking in em from which readers see spaces. */
    private static final double WIDE = 0.1;

    private final PDDocument document;
    private final PDPage page;
    private final Pen pen;
    private final ReadingOrder readingOrder;
    private final Map<Face, PDType0Font> fonts = new HashMap<>();
    private final Typesetter typesetter;
    private final Map<String, String> fields;
    private final URI verification;
    private final SealField field;
    private boolean sealed;

    /** @param field the signature that the file will have */
    Sheet(PDDocument document, Typesetter typesetter, Map<String, String> fields, URI verification, SealField field)
            throws IOException {
        this.document = document;
        this.typesetter = typesetter;
        this.fields = fields;
        this.verification = verification;
        this.field = field;
        page = new PDPage(new PDRectangle(Pen.points(WIDTH), Pen.points(HEIGHT)));
        document.addPage(page);
        pen = new Pen(document, new PDPageContentStream(document, page), fonts);
        readingOrder = new ReadingOrder(document, page);
    }

    /** Lines or filled shapes that say nothing. */
    void draw(Drawing drawing) throws IOException {
        pen.beginOrnament();
        pen.strike(drawing);
        pen.end();
    }

    void write(Wording wording) throws IOException {
        String tag = wording.role() == Role.TITLE ? "H1" : "P";
        Typesetter.Setting setting = typesetter.set(wording, fields);
        pen.begin(tag, properties(readingOrder.words(tag, wording.language()), wording));
        pen.write(setting, wording);
        pen.end();
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

    /** The verification address as a code, which is also a link for a reader who has only this screen. */
    void code(Code code) throws IOException {
        float left = Pen.points(code.at().x());
        float top = Pen.upward(code.at().y());
        float side = Pen.points(code.side());
        int content = readingOrder.linkedFigure(
                code.description(), verification, new PDRectangle(left, top - side, side, side));
        pen.begin("Figure", content);
        pen.fill(QrCode.of(verification), code);
        pen.end();
    }

    /** The seal is drawn on the signature and not on the page: who presses it is shown the signature. */
    void seal(Seal seal) throws IOException {
        float reach = Pen.points(
                seal.diameter() / 2 + Millimetres.ofPoints(seal.outline().weight()));
        float middle = Pen.points(seal.at().x());
        float height = Pen.upward(seal.at().y());
        var place = new PDRectangle(middle - reach, height - reach, 2 * reach, 2 * reach);
        var appearance = new PDAppearanceStream(document);
        appearance.setBBox(place);
        appearance.setResources(new PDResources());
        var ink = appearance.getStream().createOutputStream(COSName.FLATE_DECODE);
        try (Pen onSeal = new Pen(document, new PDPageContentStream(document, appearance, ink), fonts)) {
            onSeal.strike(seal.outline());
            for (Wording word : seal.words()) {
                onSeal.write(typesetter.set(word, fields), word);
            }
        }
        String description = seal.words().stream()
                .flatMap(word -> word.lines().stream())
                .map(line -> line.textWith(fields))
                .collect(Collectors.joining(" "));
        put(place, appearance, description);
    }

    private void put(PDRectangle place, PDAppearanceStream appearance, String description) throws IOException {
        if (sealed) {
            throw new IllegalStateException("a sheet has one seal");
        }
        sealed = true;
        readingOrder.form(field.putOn(document, page, place, appearance, description));
    }

    /** A sheet on which no seal is to be seen is signed all the same. */
    @Override
    public void close() throws IOException {
        if (!sealed) {
            put(new PDRectangle(0, 0, 0, 0), null, fields.get("issuer"));
        }
        pen.close();
    }
}
