package org.xinhuo.certificate.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.xinhuo.certificate.paper.seal.FoundSignature;

/** Does the verification page see what became of the signature of a file that somebody brings? */
class BroughtFileTest {

    private static final byte[] ISSUED = PaperFixture.print("李𬭚");
    private static final int FRAME =
            new String(ISSUED, StandardCharsets.ISO_8859_1).indexOf("/Contents <3082") + "/Contents <".length();

    private static final int END = new String(ISSUED, StandardCharsets.ISO_8859_1).indexOf('>', FRAME);

    @Test
    void the_file_as_it_was_issued() {
        FoundSignature found = FoundSignature.on(ISSUED);

        assertThat(found.state()).isEqualTo(FoundSignature.State.WHOLE);
        assertThat(found.fingerprint()).isEqualTo(PaperFixture.SIGNATORY.fingerprint());
        assertThat(found.name()).contains("样章");
    }

    @Test
    void any_byte_changed_breaks_it() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] changed = ISSUED.clone();
            int at = random.nextInt(changed.length);
            changed[at] ^= 1;
            FoundSignature found = FoundSignature.on(changed);

            assertThat(found.state()).as("byte %s", at).isNotEqualTo(FoundSignature.State.PART);
            if (found.state() == FoundSignature.State.WHOLE) {
                assertThat(at)
                        .as("only the frame of the signature is not covered by it")
                        .isBetween(FRAME, END);
            }
        }
    }

    @Test
    void something_added_behind_is_outside_of_it() {
        byte[] added = Arrays.copyOf(ISSUED, ISSUED.length + 20);

        assertThat(FoundSignature.on(added).state()).isEqualTo(FoundSignature.State.PART);
    }

    @Test
    void saved_anew_by_another_program() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(ISSUED)) {
            document.getDocumentInformation().setCustomMetadataValue("Saved", "anew");
            document.save(bytes);
        }

        assertThat(FoundSignature.on(bytes.toByteArray()).state())
                .isIn(FoundSignature.State.BROKEN, FoundSignature.State.NONE);
    }

    @Test
    void no_file_of_ours_and_no_file_at_all() {
        for (String text : new String[] {
            "",
            "%PDF-1.7",
            "/ByteRange [0 1 2 3]",
            "/ByteRange [0 999999999 999999999 999999999]",
            "/ByteRange [0 5 9 0]<<00>>"
        }) {
            FoundSignature found = FoundSignature.on(text.getBytes(StandardCharsets.ISO_8859_1));

            assertThat(found.state()).as(text).isIn(FoundSignature.State.NONE, FoundSignature.State.BROKEN);
            assertThat(found.fingerprint()).isEmpty();
        }
    }
}
