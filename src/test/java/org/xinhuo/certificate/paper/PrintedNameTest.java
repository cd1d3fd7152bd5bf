package org.xinhuo.certificate.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinhuo.shared.Refusal;

/** Is every name printed whole, and can it be copied out again to the character? */
class PrintedNameTest {

    static Stream<String> names() {
        return Stream.of(
                "沈知远",
                "古丽娜扎尔·热合曼",
                "欧阳修远",
                "李𬭚",
                "一",
                "诸葛夏侯上官欧阳慕容司马东方令狐皇甫尉迟公孙轩辕端",
                "陳麗華",
                "Ana María Núñez Đặng",
                "身月日至生人士手心水火言食",
                "㛃𬭚䶮喆堃昇珺玥赟翀頔燚垚犇",
                "彧祎镕鎔㬎䜣䴙𫖯𬱖𣲗𣲘𠅤𤩽㼆");
    }

    @ParameterizedTest
    @MethodSource("names")
    void standsAsItWasGiven(String name) throws IOException {
        assertThat(PaperFixture.text(PaperFixture.print(name)).lines()).contains(name);
    }

    @Test
    void aVeryLongNameIsBrokenButWhole() throws IOException {
        String name = "买买提·吐尔逊·".repeat(7) + "阿卜杜";

        String text = PaperFixture.text(PaperFixture.print(name));

        assertThat(text.replace("\n", "")).contains(name);
        assertThat(text.lines().filter(line -> line.startsWith("·"))).isEmpty();
    }

    @Test
    void aNameThatNoSheetHoldsIsRefusedAndNotCut() {
        assertThatThrownBy(() -> PaperFixture.print("长".repeat(300)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("refusal.wording_too_long"));
    }

    @Test
    void aCharacterThatNoFaceHasRefusesThePaperAndIsNamed() {
        String rare = Character.toString(0x31350);

        assertThatThrownBy(() -> PaperFixture.print("李" + rare)).isInstanceOfSatisfying(MissingGlyph.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("refusal.missing_glyph");
            assertThat(refusal.arguments()).containsExactly(rare, "U+31350", "holder");
        });
    }

    @Test
    void theFieldOfTheMissingCharacterIsNamed() {
        Map<String, String> fields = PaperFixture.of("沈知远");
        fields.put("issuer", "示例\uE000协会");

        assertThatThrownBy(() -> PaperFixture.print(PaperFixture.peerEducator(), fields, PaperFixture.VERIFICATION))
                .isInstanceOfSatisfying(MissingGlyph.class, refusal -> assertThat(refusal.arguments())
                        .containsExactly("\uE000", "U+E000", "issuer"));
    }
}
