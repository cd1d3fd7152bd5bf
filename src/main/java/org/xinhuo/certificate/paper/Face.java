package org.xinhuo.certificate.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One TrueType face, parsed once and shared by all threads: everything that PDFBox would read lazily is read here. */
final class Face {

    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final double unitsPerEm;

    private Face(TrueTypeFont font) throws IOException {
        this.font = font;
        font.setEnableGsub(false);
        font.getNaming();
        font.getPostScript();
        font.getOS2Windows();
        font.getHeader();
        font.getMaximumProfile();
        font.getHorizontalHeader();
        font.getHorizontalMetrics();
        font.getIndexToLocation();
        font.getGlyph();
        font.getCmap();
        font.getVerticalHeader();
        font.getVerticalMetrics();
        font.getKerning();
        unitsPerEm = font.getUnitsPerEm();
        letters = font.getUnicodeCmapLookup();
    }

    /** @param resource absolute name on the class path */
    static Face read(String resource) {
        try (InputStream stream = Face.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("a face of the paper is missing: " + resource);
            }
            return new Face(new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    boolean has(int codePoint) {
        return letters.getGlyphId(codePoint) != 0;
    }

    /** How far the pen goes on after this letter, in em. */
    double advance(int codePoint) {
        try {
            return font.getAdvanceWidth(letters.getGlyphId(codePoint)) / unitsPerEm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The face inside one document, cut down to the letters used when the document is saved. */
    PDType0Font in(PDDocument document) throws IOException {
        return PDType0Font.load(document, font, true);
    }
}
