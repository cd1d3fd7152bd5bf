package org.xinhuo.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.xinhuo.account.PersonName;
import org.xinhuo.certificate.Certificate;
import org.xinhuo.certificate.CertificateService;
import org.xinhuo.certificate.life.Correction;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.CredentialEvent;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.Status;
import org.xinhuo.certification.TimeLeft;
import org.xinhuo.shared.Sha256;

/**
 * A certificate held against the registry on a day.
 *
 * @param following the certificate that follows it after renewal
 * @param correction by which another certificate replaced this one; then it counts no longer, whatever the credential is
 */
public record Verification(
        Certificate certificate,
        PersonName holder,
        Scheme scheme,
        Credential credential,
        Status status,
        Optional<CertificateService.Paper> following,
        Optional<Correction> correction,
        LocalDate day) {

    /** 已更正换发. */
    private static final String REPLACED = "REPLACED";

    /** What the paper is worth, as the end of a key: REPLACED, or what its credential is worth. */
    public String state() {
        return correction.isPresent() ? REPLACED : status.name();
    }

    /** Whether its holder is certified, and by this paper. */
    public boolean isInForce() {
        return correction.isEmpty() && status.isInForce();
    }

    /** Whether the whole name was typed as it stands on the paper. */
    public boolean isHolder(String typed) {
        return new PersonName(typed.replaceAll("[\\s\u3000]", ""))
                .value()
                .equals(holder.value().replace(" ", ""));
    }

    /**
     * Whether somebody means this holder without saying the name.
     *
     * @param hash SHA-256 in hexadecimal digits of the whole name and right behind it the number as it is printed
     */
    public boolean isHolderByHash(String hash) {
        return Sha256.hex(holder.value() + certificate.getNumber()).equalsIgnoreCase(hash);
    }

    /** The measure that says why it is suspended or revoked. */
    public CredentialEvent lastMeasure() {
        return credential.lastMeasureOn(day).orElseThrow();
    }

    public TimeLeft left() {
        return credential.left(day);
    }

    public int hours() {
        return credential.rulesOf(scheme).hours();
    }
}
