package org.xinhuo.certificate.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Does a slip in a paper file say where it is and what to write instead? */
class PaperTest {

    private static final Path FILE = Path.of("certificates/peer-educator/paper.yaml");

    @Test
    void theShippedPaperIsRead() {
        PaperTemplate paper = PaperFixture.peerEducator();

        assertThat(paper.version()).isPositive();
        assertThat(paper.fields())
                .contains("holder", "number", "issuer", "issuedOn", "validUntil", "hours")
                .isSubsetOf(
                        "holder",
                        "number",
                        "scheme",
                        "schemeEn",
                        "issuer",
                        "issuerEn",
                        "issuedOn",
                        "issuedOnEn",
                        "validUntil",
                        "validUntilEn",
                        "hours",
                        "verifyAt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            version: 4               | version: one              | version is "one"; write a number from 1 to 9999
            version: 4               | version: 1.5              | write a whole number
            ${hours} 学时            | ${hour} 学时              | has an unknown field; write ${...} with one of from, fromEn, holder, hours,
            ${hours} 学时            | ${hours 学时              | has an unknown field
            face: kai                | face: kaiti               | face is "kaiti"; write one of hei, kai, song, song-bold
            anchor: middle           | anker: middle             | "anker" is not known here; write one of align, anchor, as
            colour: crimson          | colour: red               | colour is "red"; write '#RRGGBB' or one of bronze, crimson
            - flame: {               | - fire: {                 | "fire" is not known; write one of frame
            side: 25                 | side: 5                   | side is "5"; write a number from 15 to 60
            - code: {at: [30, 155]   | - code: {at: [30]         | write at as [mm from the left, mm from the top]
            - code: {at: [30, 155]   | - code: {at: [30, 256]    | at is "256"; write a number from 0 to 210
            language: zh-CN          | tongue: zh-CN             | add "language:"
            '${issuer}'              | 某协会                    | add a text with ${issuer}
            '编号　${number}'         | 编号                      | add a text with ${number}
            """)
    void aSlipIsNamedWithItsLine(String right, String wrong, String advice) throws IOException {
        String yaml = Files.readString(FILE);
        assertThat(yaml).contains(right);

        assertThatExceptionOfType(PaperMistake.class)
                .isThrownBy(() -> PaperTemplate.read(yaml.replace(right, wrong), "paper.yaml"))
                .withMessageMatching("(?s)paper\\.yaml:\\d+: .*")
                .withMessageContaining(advice);
    }

    @Test
    void theLineIsTheLineOfTheSlip() throws IOException {
        String yaml = Files.readString(FILE);
        int line = (int) yaml.substring(0, yaml.indexOf("face: kai")).lines().count();

        assertThatExceptionOfType(PaperMistake.class)
                .isThrownBy(() -> PaperTemplate.read(yaml.replace("face: kai", "face: kaiti"), "paper.yaml"))
                .withMessageStartingWith("paper.yaml:" + line + ": ");
    }

    @ParameterizedTest
    @CsvSource({"'', the file is empty", "'a: [', not YAML", "'- a', write", "'a: 1\na: 2', a is written twice"})
    void whatIsNoPaperAtAllIsSaidPlainly(String yaml, String advice) {
        assertThatExceptionOfType(PaperMistake.class)
                .isThrownBy(() -> PaperTemplate.read(yaml, "paper.yaml"))
                .withMessageContaining(advice);
    }

    @Test
    void aPaperWithoutACodeIsRefused() throws IOException {
        String yaml = Files.readString(FILE).replaceAll("(?m)^  - code:.*$", "");

        assertThatExceptionOfType(PaperMistake.class)
                .isThrownBy(() -> PaperTemplate.read(yaml, "paper.yaml"))
                .withMessageContaining("add a code");
    }
}
