package org.xinhuo.certificate.paper;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.xinhuo.certificate.paper.seal.Authority;
import org.xinhuo.certificate.paper.seal.FoundSignature;
import org.xinhuo.certificate.paper.seal.Signatory;

/** Is a certificate as good when an institution signs it with a key of its own, of whichever kind it was sold? */
class InstitutionsKeyTest {

    private static final Authority AUTHORITY = new Authority("签发机构");
    private static final char[] PASSWORD = "long and secret".toCharArray();

    @BeforeAll
    static void begin() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Signatory institution(String kind) {
        return Signatory.of(
                AUTHORITY.pkcs12(
                        "某协会",
                        kind,
                        Instant.parse("2026-01-01T00:00:00Z"),
                        Instant.parse("2036-01-01T00:00:00Z"),
                        PASSWORD),
                PASSWORD);
    }

    private static byte[] print(Signatory signatory) {
        return new Printer(signatory)
                .print(
                        PaperFixture.peerEducator(),
                        PaperFixture.issue(PaperFixture.of("李𬭚"), PaperFixture.VERIFICATION))
                .bytes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P-256", "RSA-2048", "RSA-3072"})
    void the_judges_pass_it(String kind) throws Exception {
        Signatory institution = institution(kind);
        byte[] pdf = print(institution);

        var report = SignedPaperTest.judged(pdf, institution);
        String only = report.getFirstSignatureId();
        assertThat(report.getIndication(only))
                .as("%s %s", report.getSubIndication(only), report.getAdESValidationErrors(only))
                .isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureFormat(only)).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
        assertThat(ArchivablePaperTest.complaints(pdf)).isEmpty();
        assertThat(pdf.length).isLessThan(60 * 1024);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P-256", "RSA-2048"})
    void the_verification_page_knows_it_by_its_fingerprint(String kind) {
        Signatory institution = institution(kind);

        assertThat(FoundSignature.on(print(institution)))
                .isEqualTo(new FoundSignature(FoundSignature.State.WHOLE, institution.fingerprint(), "某协会"));
        assertThat(institution.kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"P-256", "RSA-2048"})
    void it_is_the_same_file_each_time(String kind) {
        Signatory institution = institution(kind);

        assertThat(Arrays.equals(print(institution), print(institution))).isTrue();
    }
}
