package org.xinhuo.certificate.paper;

import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinhuo.certificate.paper.PaperElement.Code;
import org.xinhuo.certificate.paper.PaperElement.Photo;
import org.xinhuo.certificate.paper.PaperElement.Seal;
import org.xinhuo.certificate.paper.PaperElement.Wording;
import org.xinhuo.certificate.paper.ornament.Point;
import org.xinhuo.certificate.paper.picture.Picture;
import org.xinhuo.certificate.paper.plate.Ink;
import org.xinhuo.certificate.paper.plate.Type;

/** One certificate while it is stamped: what is its own goes to the places that the plate left open. */
final class Impression {

    /** Tracking in em from which readers see spaces. */
    private static final double WIDE = 0.1;

    private final Typesetter typesetter;
    private final Map<String, String> words;
    private final URI verification;
    private final Type type;
    private final double height;
    private Picture picture;
    private Ink ink = new Ink(8 * 1024);

    Impression(Typesetter typesetter, Map<String, String> words, URI verification, Type type, double height) {
        this.height = height;
        this.typesetter = typesetter;
        this.words = words;
        this.verification = verification;
        this.type = type;
    }

    void write(Wording wording, String tag, int content) {
        Pen pen = pen();
        pen.begin(tag, content, aloud(wording, words));
        pen.write(typesetter.set(wording, words), wording);
        pen.end();
    }

    void code(Code code, int content) {
        Pen pen = pen();
        pen.begin("Figure", content, null);
        pen.fill(QrCode.of(verification), code);
        pen.end();
    }

    void photo(Photo photo, String image, int content) {
        Pen pen = pen();
        pen.begin("Figure", content, null);
        pen.paste(image, picture(), photo.at(), photo.width(), photo.height());
        pen.end();
    }

    /** The holder's photo, where one was given. */
    Picture picture() {
        if (picture == null) {
            picture = Picture.of(Base64.getDecoder().decode(words.get(Photo.FIELD)), Photo.MOST_PIXELS);
        }
        return picture;
    }

    /** Where the file is not signed: on the page itself. */
    void seal(Seal seal, String image, int content) {
        Pen pen = pen();
        pen.begin("Figure", content, null);
        draw(seal, image, pen, typesetter, words);
        pen.end();
    }

    void seal(Seal seal, String image) {
        draw(seal, image, pen(), typesetter, words);
    }

    /** @param image what stands instead of the outline, by its name among the pictures; or null */
    static void draw(Seal seal, String image, Pen pen, Typesetter typesetter, Map<String, String> words) {
        if (image == null) {
            pen.strike(seal.outline());
        } else {
            Point corner = seal.at().plus(-seal.diameter() / 2, -seal.diameter() / 2);
            pen.paste(image, seal.picture().orElseThrow(), corner, seal.diameter(), seal.diameter());
        }
        for (Wording word : seal.words()) {
            pen.write(typesetter.set(word, words), word);
        }
    }

    /** Widely spaced letters are told apart from words: readers would take the gaps for spaces. */
    static String aloud(Wording wording, Map<String, String> words) {
        return Math.max(wording.tracking(), wording.spread()) > WIDE
                ? wording.lines().stream().map(line -> line.textWith(words)).collect(Collectors.joining("\n"))
                : null;
    }

    private Pen pen() {
        return new Pen(ink, type, height);
    }

    /** What was stamped since it was last taken. */
    Ink taken() {
        Ink done = ink;
        ink = new Ink(1024);
        return done;
    }
}
