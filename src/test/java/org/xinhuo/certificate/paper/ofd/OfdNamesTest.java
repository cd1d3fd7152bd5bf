package org.xinhuo.certificate.paper.ofd;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Area;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;
import org.w3c.dom.Element;

/** Is every name in the OFD whole, can it be copied out, and is each letter drawn as the letter it is? */
class OfdNamesTest {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final Map<String, Font> WHOLE = new HashMap<>();

    /** Names with all characters of the standard table that are beyond the basic plane, four in a name, and names of other makes. */
    static Stream<String> names() throws IOException {
        int[] rare = standardCharacters()
                .codePoints()
                .filter(Character::isSupplementaryCodePoint)
                .toArray();
        assertThat(rare).hasSize(196);
        return Stream.concat(
                IntStream.range(0, 49).mapToObj(i -> "欧" + new String(rare, i * 4, 4) + (i % 2 == 0 ? "" : "·阳")),
                Stream.of("古丽娜扎尔·热合曼", "Ana María Núñez Đặng", "身月日至生人士手心水火言食", "彧祎镕鎔㬎䜣䴙𫖯𬱖𣲗𣲘𠅤𤩽㼆", "陳麗華", "一"));
    }

    private static String standardCharacters() throws IOException {
        try (InputStream table =
                OfdNamesTest.class.getResourceAsStream("/org/xinhuo/certificate/paper/standard-characters.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void standsAsItWasGivenAndIsDrawnSo(String name) throws Exception {
        var file = new OpenedOfd(OfdFixture.print(name));

        assertThat(file.text().lines()).contains(name);
        for (Element object : OpenedOfd.elements(file.page(), "TextObject")) {
            for (OpenedOfd.Written letter : file.written(object)) {
                assertThat(alike(letter))
                        .as(Character.toString(letter.codePoint()))
                        .isTrue();
            }
        }
    }

    /** The letter in the embedded font against the same letter in the whole font, found by its code point. */
    private static boolean alike(OpenedOfd.Written letter) {
        Font whole = WHOLE.computeIfAbsent(letter.font().getPSName(), OfdNamesTest::whole);
        Shape is = letter.font()
                .createGlyphVector(EXACT, new int[] {letter.glyph()})
                .getOutline();
        Shape should = whole.createGlyphVector(EXACT, Character.toString(letter.codePoint()))
                .getOutline();
        assertThat(whole.canDisplay(letter.codePoint())).isTrue();
        var difference = new Area(is);
        difference.exclusiveOr(new Area(should));
        return difference.isEmpty();
    }

    private static Font whole(String name) {
        String file = name.startsWith("NotoSans")
                ? "/fonts/ttf/NotoSansSC/" + name + ".ttf"
                : "/org/xinhuo/certificate/fonts/" + name + ".ttf";
        try (InputStream font = OfdNamesTest.class.getResourceAsStream(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, font).deriveFont(OpenedOfd.EM);
        } catch (Exception e) {
            throw new IllegalStateException(file, e);
        }
    }

    /** Another program's view: the reader of ofdrw, from which most tools for OFD are made. */
    @Test
    void ofdrwReadsTheSame() throws Exception {
        String name = "李𬭚𠅤·修远";
        Path file = Files.createTempFile("certificate", ".ofd");
        try {
            Files.write(file, OfdFixture.print(name));
            try (var reader = new OFDReader(file)) {
                List<String> text = new ContentExtractor(reader).extractAll();

                assertThat(String.join("", text)).contains(name, "QJ-1401-P4-2026-000123-S", "太原市计生协");
                assertThat(reader.getNumberOfPages()).isEqualTo(1);
                assertThat(reader.hasSignature()).isFalse();
            }
        } finally {
            Files.delete(file);
        }
    }
}
