package org.xinhuo.certificate.paper.plate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.Deflater;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One TrueType face, parsed once and shared by all threads: everything that PDFBox would read lazily is read here. */
public final class Face {

    /** What a reader needs to draw a cut-down face, and an operating system to take it in. */
    private static final List<String> TABLES = List.of(
            "head", "hhea", "maxp", "hmtx", "cmap", "loca", "glyf", "cvt ", "prep", "fpgm", "gasp", "name", "OS/2",
            "post");

    private static final int MOST_CASTS = 200;

    private final TrueTypeFont font;
    private final CmapLookup letters;

    /** The outlines of the basic plane, which are asked for again and again. */
    private final int[] basic = new int[Character.MIN_SUPPLEMENTARY_CODE_POINT];

    private final double unitsPerEm;

    private final String name;
    private final String traits;

    /** What the certificates of one issuer have in common is cast once for them. */
    private final Cache<List<Integer>, CastFont> casts =
            Caffeine.newBuilder().maximumSize(MOST_CASTS).build();

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
        Arrays.setAll(basic, letters::getGlyphId);
        name = font.getName();
        traits = traitsOf(font);
    }

    private static String traitsOf(TrueTypeFont font) throws IOException {
        HeaderTable header = font.getHeader();
        double scale = 1000.0 / header.getUnitsPerEm();
        Ink ink = new Ink(160).put("/Flags 4/FontBBox[");
        ink.operand(Math.round(header.getXMin() * scale)).operand(Math.round(header.getYMin() * scale));
        ink.operand(Math.round(header.getXMax() * scale)).number(Math.round(header.getYMax() * scale));
        ink.put("]/ItalicAngle ").number((double) font.getPostScript().getItalicAngle());
        long ascent = Math.round(font.getHorizontalHeader().getAscender() * scale);
        ink.put("/Ascent ").number(ascent).put("/CapHeight ").number(ascent);
        ink.put("/Descent ").number(Math.round(font.getHorizontalHeader().getDescender() * scale));
        ink.put("/StemV ").number(Math.round((header.getXMax() - header.getXMin()) * scale * 0.13));
        return new String(ink.bytes(), StandardCharsets.US_ASCII);
    }

    /** @param resource absolute name on the class path */
    public static Face read(String resource) {
        try (InputStream stream = Face.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("a face of the paper is missing: " + resource);
            }
            return new Face(new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /**
     * A face that a deployer brought.
     *
     * @throws IllegalArgumentException if it cannot be read, or its letters are drawn in another way (CFF): of such a face
     *     no part can be put into a file, only the whole
     */
    public static Face read(Path file) {
        try {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(Files.readAllBytes(file)));
            if (font.getGlyph() == null) {
                throw new IllegalArgumentException(file + ": not a TrueType face; its letters have no glyf table");
            }
            return new Face(font);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    public boolean has(int codePoint) {
        return glyph(codePoint) != 0;
    }

    /** How far the pen goes on after this letter, in em. */
    public double advance(int codePoint) {
        try {
            return font.getAdvanceWidth(glyph(codePoint)) / unitsPerEm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The face inside one document, cut down to the letters used when the document is saved. */
    public PDType0Font in(PDDocument document) throws IOException {
        return PDType0Font.load(document, font, true);
    }

    /**
     * The face with no more than some letters in it.
     *
     * @param glyphs where a letter is in the font file, by code point
     */
    public record CutDown(byte[] font, Map<Integer, Integer> glyphs) {}

    /** The face as a font file of its own. Its table of characters ends with the basic plane; the glyphs do not. */
    public CutDown cutDownTo(Set<Integer> codePoints) {
        var cut = new TreeMap<Integer, Integer>();
        for (int codePoint : codePoints) {
            cut.put(codePoint, glyph(codePoint));
        }
        try (var bytes = new ByteArrayOutputStream(64 * 1024)) {
            var subsetter = new TTFSubsetter(font, TABLES);
            cut.keySet().stream().filter(Character::isBmpCodePoint).forEach(subsetter::add);
            subsetter.addGlyphIds(new TreeSet<>(cut.values()));
            Map<Integer, Integer> before = subsetter.getGIDMap();
            subsetter.writeToStream(bytes);
            var now = new HashMap<Integer, Integer>();
            before.forEach((fresh, old) -> now.put(old, fresh));
            cut.replaceAll((codePoint, glyph) -> now.get(glyph));
            return new CutDown(bytes.toByteArray(), cut);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the family of the font is called, such as {@code Noto Serif SC}. */
    public String family() {
        try {
            return font.getNaming().getFontFamily();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of its outline. */
    int glyph(int codePoint) {
        return codePoint < basic.length ? basic[codePoint] : letters.getGlyphId(codePoint);
    }

    TrueTypeFont font() {
        return font;
    }

    /** What the font calls itself, such as {@code NotoSerifSC-Regular}. */
    public String name() {
        return name;
    }

    /** Its measures, as a font descriptor says them. */
    String traits() {
        return traits;
    }

    /** A small font with some of its letters. */
    CastFont cast(List<Integer> letters, Deflater deflater) {
        return casts.get(List.copyOf(letters), few -> {
            try {
                return CastFont.of(this, few, deflater);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
