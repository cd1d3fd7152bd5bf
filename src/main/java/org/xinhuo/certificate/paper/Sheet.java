package org.xinhuo.certificate.paper;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
import org.xinhuo.certificate.paper.PaperElement.Emblem;
import org.xinhuo.certificate.paper.PaperElement.Photo;
import org.xinhuo.certificate.paper.PaperElement.Role;
import org.xinhuo.certificate.paper.PaperElement.Seal;
import org.xinhuo.certificate.paper.PaperElement.Wording;
import org.xinhuo.certificate.paper.ornament.Point;
import org.xinhuo.certificate.paper.picture.Picture;
import org.xinhuo.certificate.paper.seal.SealField;

/** The one page of a certificate while it is printed: A4, one thread, used once. */
final class Sheet implements Closeable {

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
    private final Optional<SealField> field;
    private final double height;
    private boolean sealed;

    /** @param field the signature that the file will have; empty for a proof, which has none */
    Sheet(
            PDDocument document,
            PaperTemplate.Orientation orientation,
            Typesetter typesetter,
            Map<String, String> fields,
            URI verification,
            Optional<SealField> field)
            throws IOException {
        this.document = document;
        height = orientation.height();
        this.typesetter = typesetter;
        this.fields = fields;
        this.verification = verification;
        this.field = field;
        page = new PDPage(new PDRectangle(Pen.points(orientation.width()), Pen.points(height)));
        document.addPage(page);
        pen = new Pen(document, new PDPageContentStream(document, page), fonts, height);
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
        if (Math.max(wording.tracking(), wording.spread()) > WIDE) {
            properties.setString(
                    COSName.ACTUAL_TEXT,
                    wording.lines().stream().map(line -> line.textWith(fields)).collect(Collectors.joining("\n")));
        }
        return PDPropertyList.create(properties);
    }

    /** The verification address as a code, which is also a link for a reader who has only this screen. */
    void code(Code code) throws IOException {
        float left = Pen.points(code.at().x());
        float top = pen.upward(code.at().y());
        float side = Pen.points(code.side());
        int content = readingOrder.linkedFigure(
                code.description(), verification, new PDRectangle(left, top - side, side, side));
        pen.begin("Figure", content);
        pen.fill(QrCode.of(verification), code);
        pen.end();
    }

    void emblem(Emblem emblem) throws IOException {
        paste(emblem.picture(), emblem.at(), emblem.width(), emblem.height(), emblem.description());
    }

    /** Of a holder who gave one; of any other the place stays empty. */
    void photo(Photo photo) throws IOException {
        String given = fields.get(Photo.FIELD);
        if (given != null) {
            Picture picture = Picture.of(Base64.getDecoder().decode(given), Photo.MOST_PIXELS);
            paste(picture, photo.at(), photo.width(), photo.height(), photo.description());
        }
    }

    private void paste(Picture picture, Point at, double width, double height, String description) throws IOException {
        pen.begin("Figure", readingOrder.figure(description));
        pen.paste(picture.in(document), within(picture, at, width, height));
        pen.end();
    }

    /** As large as fits, in the middle. */
    private PDRectangle within(Picture picture, Point at, double width, double height) {
        double scale = Math.min(width / picture.width(), height / picture.height());
        float wide = Pen.points(picture.width() * scale);
        float high = Pen.points(picture.height() * scale);
        return new PDRectangle(
                Pen.points(at.x() + width / 2) - wide / 2, pen.upward(at.y() + height / 2) - high / 2, wide, high);
    }

    /** The seal is drawn on the signature and not on the page: who presses it is shown the signature. */
    void seal(Seal seal) throws IOException {
        float reach = Pen.points(
                seal.diameter() / 2 + Millimetres.ofPoints(seal.outline().weight()));
        float middle = Pen.points(seal.at().x());
        float up = pen.upward(seal.at().y());
        var place = new PDRectangle(middle - reach, up - reach, 2 * reach, 2 * reach);
        Point corner = seal.at().plus(-seal.diameter() / 2, -seal.diameter() / 2);
        var appearance = new PDAppearanceStream(document);
        appearance.setBBox(place);
        appearance.setResources(new PDResources());
        var ink = appearance.getStream().createOutputStream(COSName.FLATE_DECODE);
        try (Pen onSeal = new Pen(document, new PDPageContentStream(document, appearance, ink), fonts, height)) {
            if (seal.picture().isPresent()) {
                Picture picture = seal.picture().get();
                onSeal.paste(picture.in(document), within(picture, corner, seal.diameter(), seal.diameter()));
            } else {
                onSeal.strike(seal.outline());
            }
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
        if (field.isPresent()) {
            readingOrder.form(field.get().putOn(document, page, place, appearance, description));
        } else if (appearance != null) {
            pen.begin("Figure", readingOrder.figure(description));
            pen.press(appearance);
            pen.end();
        }
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
