package org.xinhuo.certificate.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.xinhuo.certificate.paper.DesignSamples.Sample;
import org.xinhuo.certificate.paper.plate.PrintedFile;
import org.xinhuo.certificate.paper.seal.Authority;
import org.xinhuo.certificate.paper.seal.FoundSignature;
import org.xinhuo.certificate.paper.seal.Signatory;
import org.xinhuo.certificate.paper.seal.StampRoom;
import org.xinhuo.certificate.paper.seal.TimeAuthority;
import org.xinhuo.certificate.paper.seal.TimeStamper;

/**
 * Does every design there is lead a phone to its certificate, stay small with and without a time stamp, and bear a name
 * with rare characters? One signed sample of each stays under target/ to be looked at.
 */
class EveryDesignTest {

    private static final int MOST = 60 * 1024;

    /** Of one with pictures of its issuer or its holder, and a time stamp. */
    private static final int MOST_WITH_PICTURES = 66 * 1024;

    private static final Authority TIMES = new Authority("时间机构");
    private static final Signatory INSTITUTION = InstitutionsKeyTest.institution("P-256");
    private static final Printer STAMPED = new Printer(INSTITUTION.leavingRoomForStamp());
    private static TimeStamper stamper;

    @BeforeAll
    static void begin() throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        stamper = new TimeStamper(TIMES);
    }

    @AfterAll
    static void end() {
        stamper.close();
    }

    static List<Sample> designs() throws IOException {
        return DesignSamples.all();
    }

    @ParameterizedTest
    @MethodSource("designs")
    void its_code_is_read_from_the_page_at_150_dots_an_inch(Sample sample) throws Exception {
        byte[] pdf = PaperFixture.PRINTER.print(sample.paper(), sample.issue()).bytes();
        keep(sample.name(), pdf);

        try (var document = Loader.loadPDF(pdf)) {
            var page = new BufferedImageLuminanceSource(new PDFRenderer(document).renderImageWithDPI(0, 150));
            var codes = new GenericMultipleBarcodeReader(new QRCodeReader())
                    .decodeMultiple(new BinaryBitmap(new HybridBinarizer(page)));

            assertThat(codes).singleElement().satisfies(code -> assertThat(code.getText())
                    .isEqualTo(PaperFixture.VERIFICATION.toString()));
        }
        assertThat(FoundSignature.on(pdf).state()).isEqualTo(FoundSignature.State.WHOLE);
        assertThat(PaperFixture.text(pdf)).contains(sample.fields().get("holder"));
        if (sample.plain()) {
            assertThat(ArchivablePaperTest.complaints(pdf)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("designs")
    void its_file_is_small_with_a_time_stamp_too(Sample sample) throws Exception {
        PrintedFile bare = PaperFixture.PRINTER.print(sample.paper(), sample.issue());
        PrintedFile room = STAMPED.print(sample.paper(), sample.issue());
        byte[] stamped = PrintedFile.joined(
                room.plate().bytes(),
                StampRoom.in(room.tail()).stampedBy(new TimeAuthority(stamper.address(), Duration.ofSeconds(5))));

        assertThat(bare.bytes()).hasSizeLessThan(MOST);
        assertThat(stamped).hasSizeLessThan(sample.plain() ? MOST : MOST_WITH_PICTURES);
        assertThat(FoundSignature.on(stamped).state()).isEqualTo(FoundSignature.State.WHOLE);
    }

    @Test
    void no_design_is_forgotten() throws IOException {
        assertThat(designs()).hasSize(2 * PaperSamples.papers().size() + 2);
        try (var folders = Files.list(Path.of("certificates"))) {
            assertThat(folders.filter(path -> Files.isDirectory(path)
                            || path.getFileName().toString().startsWith("paper-")))
                    .hasSize(PaperSamples.papers().size());
        }
    }

    private static void keep(String name, byte[] pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "certificates"));
        Files.write(folder.resolve("design-" + name + ".pdf"), pdf);
    }
}
