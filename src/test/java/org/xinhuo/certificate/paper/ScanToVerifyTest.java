package org.xinhuo.certificate.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.security.SecureRandom;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.xinhuo.certificate.VerificationAddress;

/** Does the code on the paper lead to the certificate? */
class ScanToVerifyTest {

    @Test
    void theCodeOfTheWholePageIsRead() throws Exception {
        try (var document = Loader.loadPDF(PaperFixture.print("古丽娜扎尔·热合曼"))) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150);

            assertThat(scanned(page)).isEqualTo(PaperFixture.VERIFICATION.toString());
        }
    }

    @Test
    void everyDrawnAddressIsReadAtTheResolutionOfAPoorScreen() throws Exception {
        var random = new SecureRandom();
        for (int i = 0; i < 5; i++) {
            var address = VerificationAddress.draw(random).uri(PaperFixture.VERIFICATION.resolve("/"));
            byte[] pdf = PaperFixture.print(PaperFixture.peerEducator(), PaperFixture.of("沈知远"), address);
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(scanned(new PDFRenderer(document).renderImageWithDPI(0, 96)))
                        .isEqualTo(address.toString());
            }
        }
    }

    @Test
    void whoHasNoSecondScreenMayPressTheCode() throws Exception {
        try (var document = Loader.loadPDF(PaperFixture.print("沈知远"))) {
            var link = (PDAnnotationLink) document.getPage(0).getAnnotations().get(0);

            assertThat(((PDActionURI) link.getAction()).getURI()).isEqualTo(PaperFixture.VERIFICATION.toString());
        }
    }

    private static String scanned(BufferedImage page) throws Exception {
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(page)));
        return new QRCodeReader().decode(bitmap).getText();
    }
}
