package it.journey;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A certificate as a stranger has it: the words on it, and where its QR code leads when scanned at 150 dpi. */
record PaperInHand(String text, String address) {

    static PaperInHand read(Path pdf) throws IOException, NotFoundException {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 150);
            BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
            return new PaperInHand(
                    new PDFTextStripper().getText(document),
                    new MultiFormatReader().decode(bitmap).getText());
        }
    }
}
