package org.xinhuo.registry.earlier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.xinhuo.shared.Refusal;

/** A scan that proves a list: the decision, or the list that was printed then. What it is is read from its content. */
public record EvidenceFile(Kind kind, byte[] content) {

    /** Largest, in bytes. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    /** A PDF ends with its mark, and what programs add behind it. */
    private static final int END = 1024;

    private static final String BEGIN_OF_PDF = "%PDF-";
    private static final String END_OF_PDF = "%%EOF";

    /** What a scan may be. */
    public enum Kind {
        PDF("application/pdf", "pdf"),
        JPG("image/jpeg", "jpg"),
        PNG("image/png", "png");

        private final String type;
        private final String ending;

        Kind(String type, String ending) {
            this.type = type;
            this.ending = ending;
        }

        /** For the browser that asks for it. */
        public String type() {
            return type;
        }

        public String ending() {
            return ending;
        }

        public boolean isPicture() {
            return this != PDF;
        }
    }

    /** @throws Refusal if it is empty, too large, or none of these kinds, whatever it is called */
    public static EvidenceFile of(byte[] file) {
        if (file.length == 0) {
            throw new Refusal("refusal.earlier_evidence_missing");
        }
        if (file.length > MOST_BYTES) {
            throw new Refusal("refusal.earlier_evidence_large", MOST_BYTES / 1024 / 1024);
        }
        return new EvidenceFile(kind(file), file);
    }

    private static Kind kind(byte[] file) {
        String begin = new String(file, 0, Math.min(file.length, BEGIN_OF_PDF.length()), StandardCharsets.ISO_8859_1);
        if (begin.equals(BEGIN_OF_PDF)) {
            String end = new String(
                    Arrays.copyOfRange(file, Math.max(0, file.length - END), file.length), StandardCharsets.ISO_8859_1);
            if (end.contains(END_OF_PDF)) {
                return Kind.PDF;
            }
            throw new Refusal("refusal.earlier_evidence_kind");
        }
        return switch (picture(file)) {
            case "JPEG" -> Kind.JPG;
            case "png" -> Kind.PNG;
            default -> throw new Refusal("refusal.earlier_evidence_kind");
        };
    }

    /** The name of the format of a picture whose measures can be read; empty where it is none. It is not drawn here. */
    private static String picture(byte[] file) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return "";
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return reader.getWidth(0) > 0 && reader.getHeight(0) > 0 ? reader.getFormatName() : "";
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            return "";
        }
    }
}
