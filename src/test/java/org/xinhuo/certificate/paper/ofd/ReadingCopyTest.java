package org.xinhuo.certificate.paper.ofd;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinhuo.certificate.paper.PaperSamples;

/** Does the OFD show what the PDF shows? One of each design stays under target/ to be looked at. */
class ReadingCopyTest {

    private static final int DPI = 150;

    static List<String> papers() throws IOException {
        return OfdFixture.papers();
    }

    @ParameterizedTest
    @MethodSource("papers")
    void itLooksLikeTheOriginalAndLeadsToTheCertificate(String scheme) throws Exception {
        Map<String, String> fields = PaperSamples.fields("欧阳𬭚·修远");
        byte[] ofd = OfdFixture.print(scheme, fields);
        Files.write(
                Files.createDirectories(Path.of("target", "certificates")).resolve("scheme-" + scheme + ".ofd"), ofd);
        BufferedImage copy = new DrawnOfd(new OpenedOfd(ofd)).picture(DPI);
        ImageIO.write(
                copy,
                "png",
                Files.createDirectories(Path.of("target", "pictures"))
                        .resolve("ofd-" + scheme + ".png")
                        .toFile());
        BufferedImage original = original(scheme, fields);

        assertThat(ofd).hasSizeLessThan(60 * 1024);
        assertThat(scanned(copy)).isEqualTo(OfdFixture.VERIFICATION.toString());
        assertThat(different(copy, original)).as("of all pixels").isLessThan(0.002);
    }

    private static BufferedImage original(String scheme, Map<String, String> fields) throws Exception {
        byte[] pdf = PaperSamples.printed(OfdFixture.paper(scheme), fields, OfdFixture.VERIFICATION, "{}");
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, DPI);
        }
    }

    /** The share of pixels that differ by more than the edges of letters do from one program to the other. */
    private static double different(BufferedImage one, BufferedImage other) {
        int differing = 0;
        int width = Math.min(one.getWidth(), other.getWidth());
        int height = Math.min(one.getHeight(), other.getHeight());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                var a = new Color(one.getRGB(x, y));
                var b = new Color(other.getRGB(x, y));
                int most = Math.max(
                        Math.abs(a.getRed() - b.getRed()),
                        Math.max(Math.abs(a.getGreen() - b.getGreen()), Math.abs(a.getBlue() - b.getBlue())));
                differing += most > 100 ? 1 : 0;
            }
        }
        return (double) differing / (width * height);
    }

    private static String scanned(BufferedImage page) throws Exception {
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(page))))
                .getText();
    }

    @Test
    void theSameCertificateIsTheSameFile() {
        assertThat(OfdFixture.print("李𬭚")).isEqualTo(OfdFixture.print("李𬭚"));
    }

    @Test
    void alsoOnAMachineThatWritesACommaIntoNumbers() {
        byte[] here = OfdFixture.print("李𬭚");
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            assertThat(OfdFixture.print("李𬭚")).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }
}
