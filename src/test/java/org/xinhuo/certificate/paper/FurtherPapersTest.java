package org.xinhuo.certificate.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.xinhuo.certificate.paper.PaperTemplate.Given;
import org.xinhuo.certificate.paper.PaperTemplate.Orientation;
import org.xinhuo.certificate.paper.picture.Picture;

/** Are there papers of other kinds, upright ones, ones with a photo or an emblem, and layers for sheets printed before? */
class FurtherPapersTest {

    @BeforeAll
    static void begin() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static final List<String> PAPERS = PaperSamples.FURTHER;

    @ParameterizedTest
    @FieldSource("PAPERS")
    void each_is_printed_and_kept_to_be_looked_at(String name) throws IOException {
        byte[] pdf =
                PaperFixture.print(PaperSamples.paper(name), PaperFixture.of("古丽娜扎尔·热合曼"), PaperFixture.VERIFICATION);

        keep(name, pdf);
        assertThat(pdf).hasSizeLessThan(60 * 1024);
        assertThat(PaperFixture.text(pdf)).contains("古丽娜扎尔·热合曼", "太原市计生协");
        assertThat(seal(pdf)).isEqualTo("样章 SPECIMEN");
    }

    @Test
    void some_hang_upright() throws IOException {
        assertThat(PaperSamples.paper("portrait").orientation()).isEqualTo(Orientation.PORTRAIT);
        assertThat(PaperSamples.paper("continuing-hours").orientation()).isEqualTo(Orientation.PORTRAIT);
        byte[] pdf =
                PaperFixture.print(PaperSamples.paper("portrait"), PaperFixture.of("沈知远"), PaperFixture.VERIFICATION);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var box = document.getPage(0).getMediaBox();
            assertThat(box.getHeight()).isGreaterThan(box.getWidth());
        }
    }

    @Test
    void the_words_of_a_layer_stand_where_they_stand_on_the_certificate() throws IOException {
        PaperTemplate paper = PaperFixture.peerEducator();
        Map<String, String> fields = PaperFixture.of("欧阳修远");
        byte[] whole = PaperFixture.PRINTER.proof(paper, fields, PaperFixture.VERIFICATION);
        byte[] layer = PaperFixture.PRINTER.proof(paper.printLayer(), fields, PaperFixture.VERIFICATION);

        keep("print-layer", layer);
        assertThat(PaperFixture.text(layer).lines())
                .containsExactlyElementsOf(PaperFixture.text(whole)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.matches("样 ?章|S P E C I M E N|(样章 )?SPECIMEN"))
                        .toList());
        BufferedImage page = picture(layer);
        assertThat(new Color(page.getRGB(20, 20))).isEqualTo(Color.WHITE);
        assertThat(ink(page, 31, 0, page.getWidth(), 60))
                .as("of frame and braid")
                .isZero();
        assertThat(ink(page, 130, 670, 110, 110)).as("of the code").isPositive();
    }

    @Test
    void a_layer_is_not_signed() throws IOException {
        byte[] layer = PaperFixture.PRINTER.proof(
                PaperFixture.peerEducator().printLayer(), PaperFixture.of("沈昭"), PaperFixture.VERIFICATION);

        try (PDDocument document = Loader.loadPDF(layer)) {
            assertThat(document.getSignatureDictionaries()).isEmpty();
        }
    }

    @Test
    void a_photo_is_printed_where_one_was_given_and_nothing_where_none_was() throws IOException {
        Map<String, String> fields = PaperFixture.of("沈知远");
        PaperTemplate paper = PaperFixture.peerEducator();

        assertThat(images(PaperFixture.print(paper, fields, PaperFixture.VERIFICATION)))
                .isZero();
        fields.put("photo", Base64.getEncoder().encodeToString(png(150, 210)));
        byte[] pdf = PaperFixture.print(paper, fields, PaperFixture.VERIFICATION);
        keep("with-photo", pdf);
        assertThat(images(pdf)).isEqualTo(1);
    }

    @Test
    void an_emblem_is_archived_and_described() throws Exception {
        Map<String, Given> pictures = Map.of(
                "emblem", new Given(Picture.of(png(400, 240), 200), "省计生协标志"),
                "seal", new Given(Picture.of(png(300, 300), 200), ""));
        PaperTemplate paper =
                PaperTemplate.read(PaperSamples.papers().get("peer-educator"), "peer-educator", Map.of(), pictures);
        byte[] pdf = PaperFixture.print(paper, PaperFixture.of("沈知远"), PaperFixture.VERIFICATION);

        keep("with-emblem", pdf);
        assertThat(ArchivablePaperTest.complaints(pdf)).isEmpty();
        assertThat(seal(pdf)).isEqualTo("样章 SPECIMEN");
        assertThat(pdf).hasSizeLessThan(60 * 1024);
        assertThat(images(pdf)).isEqualTo(1);
    }

    /** What a screen reader says of it. */
    private static String seal(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getDocumentCatalog().getAcroForm().getField("seal").getAlternateFieldName();
        }
    }

    private static byte[] png(int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(new Color(0x17504C));
        brush.fillOval(4, 4, width - 8, height - 8);
        brush.setColor(new Color(0xF2A65A));
        brush.fillOval(width / 3, height / 3, width / 3, height / 3);
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    /** Pictures on the page, those on the seal not counted. */
    private static long images(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            return StreamSupport.stream(resources.getXObjectNames().spliterator(), false)
                    .filter((COSName name) -> resources.isImageXObject(name))
                    .count();
        }
    }

    private static BufferedImage picture(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, 110);
        }
    }

    private static int ink(BufferedImage page, int left, int top, int width, int height) {
        int ink = 0;
        for (int x = left; x < Math.min(left + width, page.getWidth()); x++) {
            for (int y = top; y < top + height; y++) {
                ink += new Color(page.getRGB(x, y)).equals(Color.WHITE) ? 0 : 1;
            }
        }
        return ink;
    }

    private static void keep(String name, byte[] pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "certificates"));
        Files.write(folder.resolve("paper-" + name + ".pdf"), pdf);
        PaperSamples.picture(pdf, "paper-" + name);
    }
}
