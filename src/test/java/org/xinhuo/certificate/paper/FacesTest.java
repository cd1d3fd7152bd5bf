package org.xinhuo.certificate.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinhuo.certificate.paper.plate.Face;

/** Which characters can be printed, and in which hand? */
class FacesTest {

    private final TypeCase typeCase = new TypeCase(List.of());

    @ParameterizedTest
    @ValueSource(strings = {"NotoSerifSC-Regular", "NotoSerifSC-Bold", "XinhuoKai-Regular"})
    void eachFaceHasTheWholeTableOfStandardCharacters(String name) throws IOException {
        Face face = Face.read("/org/xinhuo/certificate/fonts/" + name + ".ttf");
        List<Integer> table = standardCharacters();

        assertThat(table).hasSize(8105);
        assertThat(table).filteredOn(codePoint -> codePoint > 0xFFFF).hasSize(196);
        assertThat(table).filteredOn(codePoint -> !face.has(codePoint)).isEmpty();
    }

    /** A deployment without our own faces would still print: Noto Sans SC comes with the build. */
    @Test
    void theLastFaceOfEachChainHasTheTableToo() throws IOException {
        Face face = Face.read("/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf");

        assertThat(standardCharacters())
                .filteredOn(codePoint -> !face.has(codePoint))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Typeface.class)
    void everyHandHasLatinFiguresAndPunctuation(Typeface hand) {
        String plain = "0123456789 ABCXYZ abcxyz -.,;:()/ 、。，；：？！（）《》“”‘’—… · āáǎàēéěèüǖ ñçøåß ĐặắỆ";

        assertThat(typeCase.letters(new Phrase.Part(plain, null), hand))
                .hasSize(plain.codePointCount(0, plain.length()));
    }

    @Test
    void aNameWithACharacterThatKaiLacksIsSetInOneOtherFace() {
        List<Letter> name = typeCase.letters(new Phrase.Part("陳麗華一", "holder"), Typeface.KAI);

        assertThat(name).extracting(Letter::face).containsOnly(name.get(0).face());
    }

    private static List<Integer> standardCharacters() throws IOException {
        try (var stream = FacesTest.class.getResourceAsStream("standard-characters.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\n", "")
                    .codePoints()
                    .boxed()
                    .toList();
        }
    }
}
