package org.xinhuo.certificate.paper;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinhuo.certificate.paper.ornament.Motif;
import org.xinhuo.certificate.paper.ornament.Point;
import org.xinhuo.certificate.paper.picture.Picture;

/** One thing on the paper, in the order of printing. */
sealed interface PaperElement {

    void printOn(Sheet sheet) throws IOException;

    /** Whether it is printed on sheets too that have their ground, frame and seal already. */
    default boolean isOfOneHolder() {
        return true;
    }

    /** The fields it prints. */
    default Set<String> fields() {
        return Set.of();
    }

    /**
     * Frame, guilloche, flame: it says nothing and a screen reader passes over it.
     *
     * @param weight of the line in pt; 0 if the shapes are filled
     */
    record Drawing(Motif motif, double weight, Color colour) implements PaperElement {

        @Override
        public boolean isOfOneHolder() {
            return false;
        }

        @Override
        public void printOn(Sheet sheet) throws IOException {
            sheet.draw(this);
        }
    }

    /**
     * Words in lines.
     *
     * @param lines one phrase for each line the author broke
     * @param at the base line in mm: of the line that {@link Anchor} names; left end, middle or right end of it
     * @param size in pt, when there is room
     * @param least size in pt down to which a line shrinks before it is broken
     * @param width in mm that no line exceeds
     * @param mostLines what a breaking may come to, before the size goes below the least
     * @param tracking space after each letter, in em
     * @param spread the same when there are only two letters, less for three: a short name takes its room
     * @param leading from base line to base line, in sizes
     * @param language of the words, such as zh-CN or en
     */
    record Wording(
            List<Phrase> lines,
            Point at,
            Typeface face,
            double size,
            double least,
            double width,
            int mostLines,
            Align align,
            Anchor anchor,
            double tracking,
            double spread,
            double leading,
            Color colour,
            Role role,
            String language)
            implements PaperElement {

        public Wording {
            lines = List.copyOf(lines);
        }

        /** Space after each of so many letters, in em. */
        double trackingOf(int letters) {
            return switch (letters) {
                case 2 -> Math.max(tracking, spread);
                case 3 -> Math.max(tracking, spread / 2);
                default -> tracking;
            };
        }

        @Override
        public void printOn(Sheet sheet) throws IOException {
            sheet.write(this);
        }

        @Override
        public Set<String> fields() {
            return lines.stream().flatMap(line -> line.fields().stream()).collect(Collectors.toUnmodifiableSet());
        }
    }

    /**
     * The two-dimensional code of the verification address; it may be pressed, too.
     *
     * @param at top left corner of its first module
     * @param side in mm, without the quiet zone of four modules that the author leaves around it
     * @param description what a screen reader says
     */
    record Code(Point at, double side, Color colour, String description) implements PaperElement {

        @Override
        public void printOn(Sheet sheet) throws IOException {
            sheet.code(this);
        }
    }

    /**
     * A picture of the issuer, the same on every certificate: its emblem.
     *
     * @param at top left corner of the room for it, in which it stands in the middle, as large as fits
     * @param width of the room in mm
     * @param height of the room in mm
     * @param description what a screen reader says
     */
    record Emblem(Point at, double width, double height, Picture picture, String description) implements PaperElement {

        @Override
        public boolean isOfOneHolder() {
            return false;
        }

        @Override
        public void printOn(Sheet sheet) throws IOException {
            sheet.emblem(this);
        }
    }

    /**
     * Room for a photo of the holder. It is printed only where one was given, in the field {@value #FIELD} as a PNG in
     * Base64; nothing here asks for one.
     *
     * @param at top left corner
     * @param width in mm
     * @param height in mm
     * @param description what a screen reader says
     */
    record Photo(Point at, double width, double height, String description) implements PaperElement {

        static final String FIELD = "photo";
        static final int MOST_PIXELS = 300;

        @Override
        public void printOn(Sheet sheet) throws IOException {
            sheet.photo(this);
        }
    }

    /**
     * Where the issuer's seal would be: an outline or a picture, and always the word of a specimen over it, never the
     * likeness of a real one alone. It is what one sees of the signature.
     *
     * @param at its middle
     * @param diameter in mm
     * @param picture what the issuer would have instead of the outline
     */
    record Seal(Point at, double diameter, Drawing outline, Optional<Picture> picture, List<Wording> words)
            implements PaperElement {

        public Seal {
            words = List.copyOf(words);
        }

        @Override
        public boolean isOfOneHolder() {
            return false;
        }

        @Override
        public void printOn(Sheet sheet) throws IOException {
            sheet.seal(this);
        }

        @Override
        public Set<String> fields() {
            return words.stream().flatMap(word -> word.fields().stream()).collect(Collectors.toUnmodifiableSet());
        }
    }

    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** Which line stands on the given place when there are several. */
    enum Anchor {
        FIRST,
        MIDDLE,
        LAST
    }

    /** What the words are to a screen reader. */
    enum Role {
        TITLE,
        TEXT
    }
}
