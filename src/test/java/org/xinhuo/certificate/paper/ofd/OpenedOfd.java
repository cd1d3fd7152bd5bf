package org.xinhuo.certificate.paper.ofd;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * An OFD as a reader sees it that was written after the standard and shares no code with the printer: parts out of the ZIP,
 * XML by the JDK, letters by the JDK's own fonts.
 */
final class OpenedOfd {

    static final String NAMESPACE = "http://www.ofdspec.org/2016";

    /** So large that nothing is lost to the rounding of outlines. */
    static final float EM = 1000;

    /** In sizes: so much space may be between two letters of one line. */
    private static final double GAP = 0.25;

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, Font> fonts = new LinkedHashMap<>();

    OpenedOfd(byte[] file) throws Exception {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        for (Element font : elements(resources(), "Font")) {
            byte[] bytes =
                    parts.get("Doc_0/Res/" + elements(font, "FontFile").get(0).getTextContent());
            fonts.put(
                    font.getAttribute("ID"),
                    Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes))
                            .deriveFont(EM));
        }
    }

    Map<String, byte[]> parts() {
        return parts;
    }

    Element entrance() throws Exception {
        return xml("OFD.xml");
    }

    Element document() throws Exception {
        return xml("Doc_0/Document.xml");
    }

    Element resources() throws Exception {
        return xml("Doc_0/PublicRes.xml");
    }

    Element page() throws Exception {
        return xml("Doc_0/Pages/Page_0/Content.xml");
    }

    private Element xml(String part) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(parts.get(part)));
        return document.getDocumentElement();
    }

    static List<Element> elements(Element under, String name) {
        var found = under.getElementsByTagNameNS(NAMESPACE, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    /** The text of the page, line under line, as one copies it out: what goes on without a gap is one line. */
    String text() throws Exception {
        var text = new StringBuilder();
        double end = Double.NaN;
        double baseLine = Double.NaN;
        for (Element object : elements(page(), "TextObject")) {
            for (Written written : written(object)) {
                boolean onward = written.x() > end - 0.02 && written.x() < end + GAP * written.size();
                if (Math.abs(written.y() - baseLine) > 0.01 || !onward) {
                    text.append('\n');
                }
                text.appendCodePoint(written.codePoint());
                end = written.x() + written.advance();
                baseLine = written.y();
            }
        }
        return text.toString().strip();
    }

    /**
     * One letter where it stands.
     *
     * @param outline on the page, in mm
     * @param advance of the font, or of the file where it says one
     */
    record Written(
            int codePoint, double x, double y, double size, double advance, int glyph, Font font, Shape outline) {}

    List<Written> written(Element object) {
        double[] bounds = numbers(object.getAttribute("Boundary"));
        double size = Double.parseDouble(object.getAttribute("Size"));
        Font font = fonts.get(object.getAttribute("Font"));
        Element code = elements(object, "TextCode").get(0);
        int[] letters = code.getTextContent().codePoints().toArray();
        double[] deltas = numbers(code.getAttribute("DeltaX"));
        double x = bounds[0] + Double.parseDouble(code.getAttribute("X"));
        double y = bounds[1] + Double.parseDouble(code.getAttribute("Y"));
        int[] glyphs = glyphs(object, font, letters);
        assertThat(deltas).as(code.getTextContent()).hasSize(letters.length - 1);
        var written = new ArrayList<Written>();
        for (int i = 0; i < letters.length; i++) {
            GlyphVector vector = font.createGlyphVector(EXACT, new int[] {glyphs[i]});
            double natural = vector.getGlyphMetrics(0).getAdvanceX() / EM * size;
            var place = AffineTransform.getTranslateInstance(x, y);
            place.scale(size / EM, size / EM);
            double advance = i < deltas.length ? deltas[i] : natural;
            written.add(new Written(
                    letters[i],
                    x,
                    y,
                    size,
                    advance,
                    glyphs[i],
                    font,
                    place.createTransformedShape(vector.getOutline())));
            x += advance;
        }
        return written;
    }

    private static int[] glyphs(Element object, Font font, int[] letters) {
        List<Element> named = elements(object, "Glyphs");
        if (!named.isEmpty()) {
            return Arrays.stream(named.get(0).getTextContent().split(" "))
                    .mapToInt(Integer::parseInt)
                    .toArray();
        }
        GlyphVector vector = font.createGlyphVector(EXACT, new String(letters, 0, letters.length));
        return vector.getGlyphCodes(0, letters.length, null);
    }

    static double[] numbers(String array) {
        return array.isEmpty()
                ? new double[0]
                : Arrays.stream(array.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
    }

    static Color colour(Element object, String name) {
        double[] value = numbers(elements(object, name).get(0).getAttribute("Value"));
        return new Color((int) value[0], (int) value[1], (int) value[2]);
    }
}
