package org.xinhuo.certificate.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinhuo.certificate.CertificateNumber;

/** Is every paper fit to be framed, however long the names on it? The samples stay under target/ to be looked at. */
class SamplePapersTest {

    private static final String LONG_ISSUER = "新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县计划生育协会";
    private static final String LONG_ISSUER_EN =
            "Family Planning Association of Qapqal Xibe Autonomous County, Ili Kazakh Autonomous Prefecture";

    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of("two", PaperFixture.of("沈昭")),
                Arguments.of("three", PaperFixture.of("沈知远")),
                Arguments.of("compound-surname", PaperFixture.of("欧阳修远")),
                Arguments.of("uyghur", PaperFixture.of("古丽娜扎尔·热合曼")),
                Arguments.of("rare", PaperFixture.of("李𬭚")),
                Arguments.of("single", PaperFixture.of("一")),
                Arguments.of("traditional", PaperFixture.of("陳麗華")),
                Arguments.of("latin", PaperFixture.of("Ana María Núñez de Córdoba")),
                Arguments.of("twenty-five", PaperFixture.of("诸葛夏侯上官欧阳慕容司马东方令狐皇甫尉迟公孙轩辕端")),
                Arguments.of("very-long", PaperFixture.of("买买提·吐尔逊·".repeat(4) + "阿卜杜热合曼")),
                Arguments.of("long-issuer", longIssuer()),
                Arguments.of("issuer-without-english", issuerWithoutEnglish()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void nothingTouchesAndTheFileIsSmall(String name, Map<String, String> fields) throws IOException {
        byte[] pdf = PaperFixture.print(PaperFixture.peerEducator(), fields, PaperFixture.VERIFICATION);
        keep("certificates", name + ".pdf", pdf);

        assertThat(pdf).hasSizeLessThan(60 * 1024);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var page = new PDFRenderer(document).renderImageWithDPI(0, 110);
            ImageIO.write(
                    page,
                    "png",
                    path("pictures", "certificate-" + name + ".png").toFile());
            List<Words> words = words(document);
            assertThat(words).allSatisfy(word -> assertThat(insideFrame().contains(word.box()))
                    .as(word.text())
                    .isTrue());
            for (Words one : words) {
                assertThat(words)
                        .filteredOn(other -> other != one && other.box().intersects(one.box()))
                        .as(one.text())
                        .isEmpty();
                assertThat(one.box().intersects(codeWithQuietZone()))
                        .as(one.text())
                        .isFalse();
            }
        }
    }

    private static Map<String, String> longIssuer() {
        Map<String, String> fields = PaperFixture.of("古丽娜扎尔·热合曼");
        fields.put("issuer", LONG_ISSUER);
        fields.put("issuerEn", LONG_ISSUER_EN);
        fields.put("number", CertificateNumber.of("654022", "P3", 2026, 987_654).toString());
        return fields;
    }

    private static Map<String, String> issuerWithoutEnglish() {
        Map<String, String> fields = PaperFixture.of("沈知远");
        fields.put("issuerEn", "");
        return fields;
    }

    /** What stands on one line without a gap; the box is in mm and holds the ink. */
    private record Words(String text, Rectangle2D box) {}

    private static List<Words> words(PDDocument document) throws IOException {
        var words = new ArrayList<Words>();
        var stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> letters) {
                TextPosition first = letters.get(0);
                TextPosition last = letters.get(letters.size() - 1);
                double size = Millimetres.ofPoints(first.getFontSizeInPt());
                double left = Millimetres.ofPoints(first.getXDirAdj());
                double right = Millimetres.ofPoints(last.getXDirAdj() + last.getWidthDirAdj());
                double baseLine = Millimetres.ofPoints(first.getYDirAdj());
                words.add(new Words(
                        text, new Rectangle2D.Double(left, baseLine - 0.86 * size, right - left, 0.96 * size)));
            }
        };
        stripper.getText(document);
        return words;
    }

    private static Rectangle2D insideFrame() {
        return new Rectangle2D.Double(20, 20, 297 - 40, 210 - 38);
    }

    private static Rectangle2D codeWithQuietZone() {
        var code = PaperFixture.peerEducator().elements().stream()
                .filter(PaperElement.Code.class::isInstance)
                .map(PaperElement.Code.class::cast)
                .findFirst()
                .orElseThrow();
        double quiet = code.side() / QrCode.of(PaperFixture.VERIFICATION).size() * 4;
        return new Rectangle2D.Double(
                code.at().x() - quiet, code.at().y() - quiet, code.side() + 2 * quiet, code.side() + 2 * quiet);
    }

    private static void keep(String folder, String name, byte[] bytes) throws IOException {
        Files.write(path(folder, name), bytes);
    }

    private static Path path(String folder, String name) throws IOException {
        return Files.createDirectories(Path.of("target", folder)).resolve(name);
    }
}
