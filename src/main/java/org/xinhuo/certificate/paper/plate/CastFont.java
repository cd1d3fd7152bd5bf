package org.xinhuo.certificate.paper.plate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import org.apache.fontbox.ttf.TTFSubsetter;

/**
 * A small font with a few letters of a face, such as those of a name. The letters have the codes 1, 2, 3 … in the order in
 * which they were asked for, whatever they have in the face: what it costs depends on the few, not on the face.
 *
 * @param name of the font, with a tag that tells it from other selections of the face
 * @param traits the measures of the face, as a font descriptor says them
 * @param program the outlines, as TrueType, written as a stream
 * @param glyphs which outline of the program each code has
 * @param widths of the letters in thousandths of an em
 * @param unicode which character each code is, written as a stream
 */
record CastFont(String name, String traits, byte[] program, byte[] glyphs, String widths, byte[] unicode) {

    /** What a reader needs of a TrueType program inside a file. */
    private static final List<String> TABLES =
            List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");

    private static final int TAG = 6;
    private static final int MOST_IN_BLOCK = 100;

    static CastFont of(Face face, List<Integer> letters, Deflater deflater) throws IOException {
        TTFSubsetter subsetter = new TTFSubsetter(face.font(), TABLES);
        subsetter.addAll(new HashSet<>(letters));
        Map<Integer, Integer> outlines = new HashMap<>();
        subsetter.getGIDMap().forEach((inProgram, inFace) -> outlines.put(inFace, inProgram));
        ByteArrayOutputStream program = new ByteArrayOutputStream(4096);
        subsetter.writeToStream(program);
        byte[] glyphs = new byte[2 * letters.size() + 2];
        StringBuilder widths = new StringBuilder("1[");
        StringBuilder unicode = new StringBuilder();
        for (int i = 0; i < letters.size(); i++) {
            int letter = letters.get(i);
            int outline = outlines.get(face.glyph(letter));
            glyphs[2 * i + 2] = (byte) (outline >> 8);
            glyphs[2 * i + 3] = (byte) outline;
            widths.append(Math.round(face.advance(letter) * 1000)).append(' ');
        }
        for (int from = 0; from < letters.size(); from += MOST_IN_BLOCK) {
            block(unicode, letters, from, Math.min(from + MOST_IN_BLOCK, letters.size()));
        }
        return new CastFont(
                tag(letters) + "+" + face.name(),
                face.traits(),
                new Ink(program.size())
                        .put("<</Length1 ").number(program.size()).stream(
                                        program.toByteArray(), program.size(), deflater)
                                .bytes(),
                glyphs,
                widths.append(']').toString(),
                meaning(unicode, deflater));
    }

    private static byte[] meaning(StringBuilder unicode, Deflater deflater) {
        byte[] table = ("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                        + "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
                        + "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
                        + "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n" + unicode
                        + "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend")
                .getBytes(StandardCharsets.US_ASCII);
        return new Ink(512).put("<<").stream(table, table.length, deflater).bytes();
    }

    private static void block(StringBuilder unicode, List<Integer> letters, int from, int to) {
        unicode.append(to - from).append(" beginbfchar\n");
        for (int i = from; i < to; i++) {
            Ink line = new Ink(24).put("<").hex(i + 1).put("><");
            Character.toString(letters.get(i)).chars().forEach(line::hex);
            unicode.append(new String(line.put(">\n").bytes(), StandardCharsets.US_ASCII));
        }
        unicode.append("endbfchar\n");
    }

    /** Six capitals that follow from the letters. */
    private static String tag(List<Integer> letters) {
        int rest = letters.hashCode() & Integer.MAX_VALUE;
        StringBuilder tag = new StringBuilder("C");
        while (tag.length() < TAG) {
            tag.append((char) ('A' + rest % 26));
            rest /= 26;
        }
        return tag.toString();
    }

    /** @return the number of the font */
    int writeTo(Tail tail) {
        int outlines = tail.next();
        tail.begin(outlines).put(program);
        tail.end();
        int descriptor = tail.next();
        tail.begin(descriptor).put("<</Type/FontDescriptor/FontName/" + name + traits + "/FontFile2 ");
        tail.end(outlines);
        int map = tail.next();
        tail.begin(map).put("<<").stream(glyphs, glyphs.length, null);
        tail.end();
        int letters = tail.next();
        tail.begin(letters)
                .put("<</Type/Font/Subtype/CIDFontType2/BaseFont/" + name
                        + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/W[" + widths
                        + "]/CIDToGIDMap ")
                .reference(map)
                .put("/FontDescriptor ");
        tail.end(descriptor);
        int meaning = tail.next();
        tail.begin(meaning).put(unicode);
        tail.end();
        int font = tail.next();
        tail.begin(font)
                .put("<</Type/Font/Subtype/Type0/Encoding/Identity-H/BaseFont/" + name + "/DescendantFonts[")
                .reference(letters)
                .put("]/ToUnicode ");
        tail.end(meaning);
        return font;
    }
}
