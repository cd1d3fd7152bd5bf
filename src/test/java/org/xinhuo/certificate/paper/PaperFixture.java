package org.xinhuo.certificate.paper;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.xinhuo.certificate.CertificateNumber;
import org.xinhuo.certificate.paper.seal.Attachment;
import org.xinhuo.certificate.paper.seal.Signatory;
import org.xinhuo.certificate.paper.seal.SpecimenKey;

/** Invented certificates of the shipped paper. */
final class PaperFixture {

    /** A specimen key of this run. */
    static final Signatory SIGNATORY = specimen();

    static final Printer PRINTER = new Printer(SIGNATORY);
    static final Instant AT = Instant.parse("2026-11-22T02:30:00Z");
    static final URI VERIFICATION = URI.create("https://xinhuo.example.cn/v/Jm4Zr0qWv2sT8yX1cB6nKA");

    /** As long as a real one. */
    private static final Attachment BADGE =
            PaperSamples.badge("{\"sample\":\"" + VERIFICATION.toString().repeat(25) + "\"}");

    private PaperFixture() {}

    private static final PaperTemplate PEER_EDUCATOR = read();

    static PaperTemplate peerEducator() {
        return PEER_EDUCATOR;
    }

    private static PaperTemplate read() {
        try {
            Path file = Path.of("certificates/peer-educator/paper.yaml");
            return PaperTemplate.read(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> of(String holder) {
        var fields = new TreeMap<String, String>();
        fields.put("holder", holder);
        fields.put("scheme", "同伴教育者");
        fields.put("schemeEn", "Peer educator");
        fields.put("issuer", "太原市计生协");
        fields.put("issuerEn", "Taiyuan Family Planning Association");
        fields.put("issuedOn", "2026-11-22");
        fields.put("validUntil", "2027-11-21");
        fields.put("hours", "12");
        fields.put("from", "2026-11-25");
        fields.put("matter", "青春健康项目县级主讲教师");
        fields.put("matterEn", "lead trainer of Youth Health");
        fields.put("number", CertificateNumber.of("1401", "P4", 2026, 123).toString());
        fields.put("verifyAt", "xinhuo.example.cn/v");
        return fields;
    }

    static byte[] print(String holder) {
        return print(peerEducator(), of(holder), VERIFICATION);
    }

    static byte[] print(PaperTemplate paper, Map<String, String> fields, URI verification) {
        return PRINTER.print(paper, issue(fields, verification)).bytes();
    }

    static Printer.Issue issue(Map<String, String> fields, URI verification) {
        return new Printer.Issue(fields, verification, AT, List.of(BADGE));
    }

    private static Signatory specimen() {
        char[] password = "specimen".toCharArray();
        return Signatory.of(
                SpecimenKey.make("样章 SPECIMEN", Instant.parse("2026-01-01T00:00:00Z"), new SecureRandom(), password),
                password);
    }

    static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
