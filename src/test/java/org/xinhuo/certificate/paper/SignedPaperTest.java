package org.xinhuo.certificate.paper;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinhuo.certificate.paper.seal.Signatory;

/** Does a judge that knows nothing of us, the European Commission's DSS, hold a certificate for genuine, and for how long? */
class SignedPaperTest {

    static SimpleReport judged(byte[] pdf, Signatory anchor) {
        List<X509Certificate> chain = anchor.chain();
        return judged(pdf, List.of(chain.get(chain.size() - 1)), List.of());
    }

    static SimpleReport judged(byte[] pdf, List<X509Certificate> roots, List<byte[]> revoked) {
        var trusted = new CommonTrustedCertificateSource();
        roots.stream().map(CertificateToken::new).forEach(trusted::addCertificate);
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setCrlSource(new ExternalResourcesCRLSource(
                revoked.stream().map(ByteArrayInputStream::new).toArray(InputStream[]::new)));
        var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier);
        return validator.validateDocument().getSimpleReport();
    }

    @Test
    void who_trusts_the_root_is_told_that_all_is_well() {
        SimpleReport report = judged(PaperFixture.print("李𬭚"), PaperFixture.SIGNATORY);

        assertThat(report.getSignatureIdList()).hasSize(1);
        String only = report.getFirstSignatureId();
        assertThat(report.getIndication(only))
                .as("%s %s", report.getSubIndication(only), report.getAdESValidationErrors(only))
                .isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureFormat(only)).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
    }

    /** Places all over the file: in the header, in drawings, in the text, in the signature's own frame, at the end. */
    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.1, 0.3, 0.5, 0.7, 0.999})
    void one_byte_changed_is_found(double where) {
        byte[] pdf = PaperFixture.print("沈知远");
        byte[] changed = pdf.clone();
        changed[(int) (pdf.length * where)] ^= 1;

        SimpleReport report;
        try {
            report = judged(changed, PaperFixture.SIGNATORY);
        } catch (RuntimeException e) {
            return;
        }
        assertThat(report.getSignatureIdList()).allSatisfy(id -> assertThat(report.getIndication(id))
                .isIn(
                        isInSignature(pdf, (int) (pdf.length * where))
                                ? Set.of(Indication.TOTAL_FAILED, Indication.INDETERMINATE)
                                : Set.of(Indication.TOTAL_FAILED)));
    }

    /** What is written there can be no part of what was signed: a certificate spoilt in it leads to nobody. */
    private static boolean isInSignature(byte[] pdf, int place) {
        String latin = new String(pdf, StandardCharsets.ISO_8859_1);
        int from = latin.indexOf("/Contents <");
        return place > from && place < latin.indexOf('>', from);
    }

    @Test
    void a_changed_digit_of_the_number_fails_by_its_hash() {
        byte[] pdf = PaperFixture.print("沈知远");
        String latin = new String(pdf, StandardCharsets.ISO_8859_1);
        int number = latin.indexOf("QJ-1401-P4-2026-000123");
        assertThat(number)
                .as("the number stands readable in what the file says of itself")
                .isPositive();
        pdf[number + "QJ-1401-P4-2026-00012".length()] = '4';

        SimpleReport report = judged(pdf, PaperFixture.SIGNATORY);

        assertThat(report.getIndication(report.getFirstSignatureId())).isEqualTo(Indication.TOTAL_FAILED);
        assertThat(report.getSubIndication(report.getFirstSignatureId())).isEqualTo(SubIndication.HASH_FAILURE);
    }

    @Test
    void nothing_of_the_file_is_outside_of_the_signature_but_itself() throws IOException {
        byte[] pdf = PaperFixture.print("沈知远");
        try (var document = Loader.loadPDF(pdf)) {
            int[] range = document.getLastSignatureDictionary().getByteRange();

            assertThat(range[0]).isZero();
            assertThat(pdf[range[1]]).isEqualTo((byte) '<');
            assertThat(pdf[range[2] - 1]).isEqualTo((byte) '>');
            assertThat(range[2] + range[3]).isEqualTo(pdf.length);
        }
    }

    @Test
    void the_seal_is_what_one_sees_of_the_signature() throws IOException {
        try (var document = Loader.loadPDF(PaperFixture.print("沈知远"))) {
            var widget = document.getPage(0).getAnnotations().stream()
                    .filter(PDAnnotationWidget.class::isInstance)
                    .findFirst()
                    .orElseThrow();

            assertThat(widget.getCOSObject().getNameAsString(COSName.FT)).isEqualTo("Sig");
            assertThat(widget.getCOSObject().getString(COSName.TU)).isEqualTo("样章 SPECIMEN");
            assertThat(widget.getRectangle().getWidth()).isBetween(80f, 90f);
            assertThat(widget.getNormalAppearanceStream()
                            .getCOSObject()
                            .createInputStream()
                            .readAllBytes())
                    .isNotEmpty();
            assertThat(new PDFTextStripper().getText(document)).doesNotContain("SPECIMEN\n");
        }
    }

    @Test
    void the_certificate_says_that_it_is_a_specimen() {
        assertThat(PaperFixture.SIGNATORY.chain()).hasSize(2).allSatisfy(certificate -> assertThat(
                        certificate.getSubjectX500Principal().getName())
                .contains("样章", "SPECIMEN"));
    }

    @Test
    void a_paper_without_a_seal_is_signed_all_the_same() {
        PaperTemplate paper = PaperFixture.peerEducator();
        PaperTemplate bare = new PaperTemplate(
                paper.version(),
                paper.language(),
                paper.title(),
                paper.orientation(),
                paper.elements().stream()
                        .filter(element -> !(element instanceof PaperElement.Seal))
                        .toList());

        SimpleReport report = judged(
                PaperFixture.print(bare, PaperFixture.of("沈知远"), PaperFixture.VERIFICATION), PaperFixture.SIGNATORY);

        assertThat(report.getIndication(report.getFirstSignatureId())).isEqualTo(Indication.TOTAL_PASSED);
    }

    @Test
    void the_file_is_the_same_each_time_and_so_is_its_signature() {
        assertThat(Arrays.equals(PaperFixture.print("李𬭚"), PaperFixture.print("李𬭚")))
                .isTrue();
    }
}
