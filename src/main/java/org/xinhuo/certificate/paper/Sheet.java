package org.xinhuo.certificate.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.xinhuo.certificate.paper.PaperElement.Code;
import org.xinhuo.certificate.paper.PaperElement.Drawing;
import org.xinhuo.certificate.paper.PaperElement.Emblem;
import org.xinhuo.certificate.paper.PaperElement.Photo;
import org.xinhuo.certificate.paper.PaperElement.Role;
import org.xinhuo.certificate.paper.PaperElement.Seal;
import org.xinhuo.certificate.paper.PaperElement.Wording;
import org.xinhuo.certificate.paper.picture.Picture;
import org.xinhuo.certificate.paper.plate.Ink;
import org.xinhuo.certificate.paper.plate.Plate;
import org.xinhuo.certificate.paper.plate.StandingType;
import org.xinhuo.certificate.paper.seal.SealField;

/**
 * The one page of a paper while its plate is made: A4, one thread, used once. What is the same on every
 * certificate is drawn here; what is not is left open in its place, to be stamped.
 */
final class Sheet {

    private final PDDocument document;
    private final Typesetter typesetter;
    private final double height;
    private final Use use;
    private final PDPage page;
    private final ReadingOrder readingOrder;
    private final COSArray contents = new COSArray();
    private final StandingType type = new StandingType();
    private final PDResources resources = new PDResources();
    private final PDResources onSeal = new PDResources();
    private final List<COSDictionary> photos = new ArrayList<>();
    private final Map<COSDictionary, List<Stamp>> stamps = new LinkedHashMap<>();
    private final List<COSDictionary> links = new ArrayList<>();
    /** What is drawn on the plate since the last stamp. */
    private Ink drawn = new Ink(16 * 1024);
    /** What is stamped since the last drawing; null if the drawing came later. */
    private List<Stamp> stamped;

    private COSDictionary field;
    private Seal seal;
    private PDAppearanceStream appearance;
    private String sealImage;
    private int images;

    /** A thing that is each certificate's own, in its place. */
    interface Stamp {
        void on(Impression impression);
    }

    /** What is printed from the plate: certificates with or without a photo, or a proof that is not signed. */
    record Use(boolean photo, boolean proof) {}

    Sheet(PDDocument document, PaperTemplate.Orientation orientation, Use use, Typesetter typesetter) {
        this.document = document;
        this.use = use;
        this.typesetter = typesetter;
        height = orientation.height();
        page = new PDPage(new PDRectangle(Pen.points(orientation.width()), Pen.points(height)));
        document.addPage(page);
        readingOrder = new ReadingOrder(document, page);
    }

    /** Lines or filled shapes that say nothing. */
    void draw(Drawing drawing) {
        Pen pen = pen();
        pen.beginOrnament();
        pen.strike(drawing);
        pen.end();
    }

    void write(Wording wording) {
        String tag = wording.role() == Role.TITLE ? "H1" : "P";
        int content = readingOrder.words(tag, wording.language());
        if (wording.fields().isEmpty()) {
            Pen pen = pen();
            pen.begin(tag, content, Impression.aloud(wording, Map.of()));
            pen.write(typesetter.set(wording, Map.of()), wording);
            pen.end();
        } else {
            keepStanding(wording);
            stamp(impression -> impression.write(wording, tag, content));
        }
    }

    /** The letters that are the same on every certificate, or on most. */
    private void keepStanding(Wording wording) {
        List<Letter> letters = new ArrayList<>();
        for (Phrase line : wording.lines()) {
            for (Phrase.Part part : line.parts()) {
                String usual = part.field() == null ? part.words() : Phrase.usualLetters(part.field());
                letters.addAll(typesetter.letters(usual, wording.face()));
            }
        }
        letters.forEach(letter -> type.letter(letter.face(), letter.codePoint()));
    }

    /** The verification address as a code, which is also a link for a reader who has only this screen. */
    void code(Code code) throws IOException {
        float left = Pen.points(code.at().x());
        float top = pen(drawn).upward(code.at().y());
        float side = Pen.points(code.side());
        PDAnnotationLink link = new PDAnnotationLink();
        int content =
                readingOrder.linkedFigure(code.description(), link, new PDRectangle(left, top - side, side, side));
        links.add(link.getCOSObject());
        stamp(impression -> impression.code(code, content));
    }

    void emblem(Emblem emblem) throws IOException {
        String name = image(resources, emblem.picture());
        Pen pen = pen();
        pen.begin("Figure", readingOrder.figure(emblem.description()), null);
        pen.paste(name, emblem.picture(), emblem.at(), emblem.width(), emblem.height());
        pen.end();
    }

    private String image(PDResources resources, Picture picture) throws IOException {
        String name = "E" + images++;
        resources.put(COSName.getPDFName(name), picture.in(document));
        return name;
    }

    /** Of a holder who gave one; of any other the place stays empty. */
    void photo(Photo photo) {
        if (use.photo()) {
            String name = "P" + photos.size();
            COSDictionary place = new COSDictionary();
            photos.add(place);
            COSDictionary images = resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
            if (images == null) {
                images = new COSDictionary();
                resources.getCOSObject().setItem(COSName.XOBJECT, images);
            }
            images.setItem(COSName.getPDFName(name), place);
            int content = readingOrder.figure(photo.description());
            stamp(impression -> impression.photo(photo, name, content));
        }
    }

    /** The seal is drawn on the signature and not on the page: who presses it is shown the signature. */
    void seal(Seal seal) throws IOException {
        float reach = Pen.points(
                seal.diameter() / 2 + Millimetres.ofPoints(seal.outline().weight()));
        float middle = Pen.points(seal.at().x());
        float up = pen(drawn).upward(seal.at().y());
        String image = seal.picture().isPresent()
                ? image(use.proof() ? resources : onSeal, seal.picture().get())
                : null;
        this.seal = seal;
        if (use.proof()) {
            int content = readingOrder.figure(description(seal));
            seal.words().forEach(this::keepStanding);
            stamp(impression -> impression.seal(seal, image, content));
            return;
        }
        appearance = new PDAppearanceStream(document);
        PDRectangle place = new PDRectangle(middle - reach, up - reach, 2 * reach, 2 * reach);
        appearance.setBBox(place);
        appearance.setResources(onSeal);
        if (seal.fields().isEmpty()) {
            Ink ink = new Ink(4096);
            Impression.draw(seal, image, pen(ink), typesetter, Map.of());
            pack(ink, appearance.getCOSObject());
        } else {
            sealImage = image;
            seal.words().forEach(this::keepStanding);
        }
        put(place);
    }

    private void put(PDRectangle place) throws IOException {
        if (field != null) {
            throw new IllegalStateException("a sheet has one seal");
        }
        var widget = SealField.putOn(document, page, place, appearance);
        field = widget.getCOSObject();
        readingOrder.form(widget);
    }

    private Pen pen() {
        stamped = null;
        return pen(drawn);
    }

    private Pen pen(Ink ink) {
        return new Pen(ink, type, height);
    }

    /** What the paper itself says on its seal. */
    private static String description(Seal seal) {
        return seal.words().stream()
                .flatMap(word -> word.lines().stream())
                .flatMap(line -> line.parts().stream())
                .filter(part -> part.field() == null)
                .map(Phrase.Part::words)
                .collect(Collectors.joining(" "));
    }

    private void stamp(Stamp stamp) {
        if (stamped == null) {
            drawn();
            stamped = new ArrayList<>();
            COSDictionary place = new COSDictionary();
            contents.add(place);
            stamps.put(place, stamped);
        }
        stamped.add(stamp);
    }

    private void drawn() {
        if (drawn.length() > 0) {
            COSStream stream = document.getDocument().createCOSStream();
            pack(drawn, stream);
            contents.add(stream);
            drawn = new Ink(16 * 1024);
        }
    }

    private static void pack(Ink ink, COSStream stream) {
        try (OutputStream packed = stream.createOutputStream(COSName.FLATE_DECODE)) {
            packed.write(ink.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The finished sheet. One on which no seal is to be seen is signed all the same. */
    Forme lockUp(String language) throws IOException {
        if (field == null && !use.proof()) {
            put(new PDRectangle(0, 0, 0, 0));
        }
        drawn();
        page.getCOSObject().setItem(COSName.CONTENTS, contents);
        COSDictionary fonts = type.in(document);
        resources.getCOSObject().setItem(COSName.FONT, fonts);
        onSeal.getCOSObject().setItem(COSName.FONT, fonts);
        page.setResources(resources);
        Imprint.markLanguage(document, language);
        List<COSDictionary> open = new ArrayList<>(stamps.keySet());
        open.addAll(links);
        open.addAll(photos);
        boolean own = appearance != null && !seal.fields().isEmpty();
        if (own) {
            open.add(appearance.getCOSObject());
        }
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        open.addAll(List.of(fonts, catalog));
        if (field != null) {
            open.add(field);
        }
        Plate plate = Plate.of(document, open);
        Map<Integer, List<Stamp>> runs = new LinkedHashMap<>();
        stamps.forEach((place, run) -> runs.put(plate.number(place), List.copyOf(run)));
        return new Forme(
                plate,
                type,
                runs,
                links.stream().map(plate::number).toList(),
                photos.stream().map(plate::number).toList(),
                seal,
                new Forme.OwnSeal(own ? plate.number(appearance.getCOSObject()) : 0, sealImage),
                height,
                new Forme.Places(field == null ? 0 : plate.number(field), plate.number(fonts), plate.number(catalog)));
    }
}
