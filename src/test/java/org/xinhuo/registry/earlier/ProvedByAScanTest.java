package org.xinhuo.registry.earlier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.xinhuo.shared.Refusal;

/** Is a scan what it says it is, whatever its file is called? */
class ProvedByAScanTest {

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void refused(byte[] file, String key) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> EvidenceFile.of(file))
                .extracting(Refusal::key)
                .isEqualTo(key);
    }

    @Test
    void what_it_is_is_read_from_its_content() throws IOException {
        assertThat(EvidenceFile.of(picture("png")).kind()).isEqualTo(EvidenceFile.Kind.PNG);
        assertThat(EvidenceFile.of(picture("jpg")).kind()).isEqualTo(EvidenceFile.Kind.JPG);
        assertThat(EvidenceFile.of(text("%PDF-1.4\n1 0 obj\ntrailer\n%%EOF\n")).kind())
                .isEqualTo(EvidenceFile.Kind.PDF);
    }

    @Test
    void anything_else_is_refused() throws IOException {
        refused(text("<html><script>alert(1)</script>"), "refusal.earlier_evidence_kind");
        refused(text("%PDF-1.4 and nothing more"), "refusal.earlier_evidence_kind");
        refused(picture("gif"), "refusal.earlier_evidence_kind");
        refused(Arrays.copyOf(picture("png"), 12), "refusal.earlier_evidence_kind");
        refused(text("PK\u0003\u0004"), "refusal.earlier_evidence_kind");
        refused(new byte[0], "refusal.earlier_evidence_missing");
        refused(new byte[EvidenceFile.MOST_BYTES + 1], "refusal.earlier_evidence_large");
    }
}
