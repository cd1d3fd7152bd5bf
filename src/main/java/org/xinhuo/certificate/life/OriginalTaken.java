package org.xinhuo.certificate.life;

import java.util.Map;
import org.xinhuo.certificate.Certificate;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.Status;
import org.xinhuo.shared.DomainEvent;

/**
 * An officer took the original file of a certificate for the files, though it is not handed out.
 *
 * @param status of the credential on that day
 */
public record OriginalTaken(Certificate certificate, Credential credential, Status status) implements DomainEvent {

    @Override
    public String action() {
        return "original_taken";
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
        return Map.of("worth", certificate.isReplaced() ? "REPLACED" : status.name());
    }
}
