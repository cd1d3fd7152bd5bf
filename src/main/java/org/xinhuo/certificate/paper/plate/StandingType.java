package org.xinhuo.certificate.paper.plate;

import java.io.IOException;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The letters on a plate, which stay standing from file to file. Collected while the plate is made, then never changed. */
public final class StandingType implements Type {

    private record Font(int number, BitSet letters) {}

    private final Map<Face, Font> fonts = new LinkedHashMap<>();

    /** Takes the letter if it is not there yet. */
    @Override
    public int letter(Face face, int codePoint) {
        Font font = fonts.computeIfAbsent(face, added -> new Font(fonts.size(), new BitSet()));
        font.letters().set(codePoint);
        return found(font, face, codePoint);
    }

    /** As {@link #letter}, or -1 if the letter is not there. */
    int find(Face face, int codePoint) {
        Font font = fonts.get(face);
        return font != null && font.letters().get(codePoint) ? found(font, face, codePoint) : -1;
    }

    private static int found(Font font, Face face, int codePoint) {
        return font.number() << 16 | face.glyph(codePoint);
    }

    /** How many fonts there are. */
    int size() {
        return fonts.size();
    }

    /** The fonts with these letters inside a document, by name. */
    public COSDictionary in(PDDocument document) throws IOException {
        COSDictionary all = new COSDictionary();
        for (Map.Entry<Face, Font> one : fonts.entrySet()) {
            PDType0Font font = one.getKey().in(document);
            one.getValue().letters().stream().forEach(font::addToSubset);
            font.subset();
            all.setItem(COSName.getPDFName(name(one.getValue().number())), font);
        }
        return all;
    }

    /** What a font is called on a page. */
    public static String name(int number) {
        return "F" + number;
    }
}
