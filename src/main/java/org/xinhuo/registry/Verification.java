package org.xinhuo.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.xinhuo.account.PersonName;
import org.xinhuo.certificate.Certificate;
import org.xinhuo.certificate.CertificateService;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.Status;
import org.xinhuo.certification.TimeLeft;

/**
 * A certificate held against the registry on a day.
 *
 * @param following the certificate that replaces it after renewal
 */
public record Verification(
        Certificate certificate,
        PersonName holder,
        Scheme scheme,
        Credential credential,
        Status status,
        Optional<CertificateService.Paper> following,
        LocalDate day) {

    /** Whether the whole name was typed as it stands on the paper. */
    public boolean isHolder(String typed) {
        return new PersonName(typed.replaceAll("[\\s\u3000]", ""))
                .value()
                .equals(holder.value().replace(" ", ""));
    }

    public TimeLeft left() {
        return credential.left(day);
    }

    public int hours() {
        return credential.rulesOf(scheme).hours();
    }
}
