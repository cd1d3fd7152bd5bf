package org.xinhuo.certificate.life;

import java.util.Map;
import org.xinhuo.certificate.Certificate;
import org.xinhuo.certification.Credential;
import org.xinhuo.shared.DomainEvent;

/** A certificate was corrected and issued anew; whoever says something about the holder follows in the same transaction. */
public record CertificateReplaced(Credential credential, Correction correction) implements DomainEvent {

    /** The one that counts from now on. */
    public Certificate replacement() {
        return correction.getReplacement();
    }

    @Override
    public String action() {
        return "certificate_replaced";
    }

    @Override
    public String subject() {
        return "certificate " + correction.getCertificate().getNumber();
    }

    @Override
    public String organisationPath() {
        return credential.getPath();
    }

    @Override
    public Map<String, Object> before() {
        return Map.of("name", correction.getCertificate().getHolder());
    }

    @Override
    public Map<String, Object> after() {
        return Map.of(
                "name", replacement().getHolder(),
                "certificate", replacement().getNumber(),
                "sha256", replacement().getSha256(),
                "grounds", correction.getReason(),
                "proposer", correction.getProposedBy());
    }
}
