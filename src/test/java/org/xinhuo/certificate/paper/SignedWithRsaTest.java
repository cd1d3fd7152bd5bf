package org.xinhuo.certificate.paper;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.xinhuo.certificate.paper.seal.InstitutionKey;
import org.xinhuo.certificate.paper.seal.Signatory;

/** Does an institution that has a key of RSA-2048 already get certificates that hold as well? */
class SignedWithRsaTest {

    private static final char[] PASSWORD = "institution".toCharArray();
    private static final Signatory SIGNATORY = Signatory.of(InstitutionKey.rsa(PASSWORD), PASSWORD);
    private static final byte[] PDF = new Printer(SIGNATORY)
            .print(
                    PaperFixture.peerEducator(),
                    PaperFixture.issue(PaperFixture.of("古丽娜扎尔·热合曼"), PaperFixture.VERIFICATION))
            .bytes();

    @Test
    void who_trusts_it_is_told_that_all_is_well() {
        SimpleReport report = SignedPaperTest.judged(PDF, SIGNATORY);

        String only = report.getFirstSignatureId();
        assertThat(report.getIndication(only))
                .as("%s %s", report.getSubIndication(only), report.getAdESValidationErrors(only))
                .isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureFormat(only)).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
        assertThat(PDF).hasSizeLessThan(60 * 1024);
    }

    @Test
    void one_changed_digit_fails() {
        byte[] changed = PDF.clone();
        int number = new String(PDF, StandardCharsets.ISO_8859_1).indexOf("QJ-1401-P4-2026-000123");
        changed[number + "QJ-1401-P4-2026-00012".length()] = '4';

        SimpleReport report = SignedPaperTest.judged(changed, SIGNATORY);

        assertThat(report.getSubIndication(report.getFirstSignatureId())).isEqualTo(SubIndication.HASH_FAILURE);
    }
}
