package org.xinhuo.certificate.paper.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A printed sheet as a picture, for pages that cannot show a PDF. */
public final class Screen {

    /** Dots per inch: an A4 sheet on its side is 1,286 wide. */
    private static final int DENSITY = 110;

    private Screen() {}

    /** @return the first page as PNG */
    public static byte[] shot(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf);
                var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, DENSITY), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
