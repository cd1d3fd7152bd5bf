package org.xinhuo.certificate.life;

import java.util.Map;
import org.xinhuo.shared.DomainEvent;

/**
 * An officer took the file of a certificate that is somebody else's.
 *
 * @param form {@code pdf}, or {@code ofd} for the copy
 */
public record CertificateTaken(String number, String organisationPath, String form) implements DomainEvent {

    @Override
    public String action() {
        return "certificate_taken";
    }

    @Override
    public String subject() {
        return "certificate " + number;
    }

    @Override
    public Map<String, Object> after() {
        return Map.of("form", form);
    }
}
