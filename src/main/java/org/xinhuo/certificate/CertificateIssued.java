package org.xinhuo.certificate;

import java.util.Map;
import org.xinhuo.certification.Credential;
import org.xinhuo.shared.DomainEvent;

/** A credential got its paper. */
public record CertificateIssued(Certificate certificate, Credential credential) implements DomainEvent {

    @Override
    public String action() {
        return "certificate_issued";
    }

    @Override
    public String subject() {
        return "certificate " + certificate.getNumber();
    }

    @Override
    public String organisationPath() {
        return credential.getPath();
    }

    @Override
    public Map<String, Object> after() {
        return Map.of("credential", credential.getId(), "sha256", certificate.getSha256());
    }
}
