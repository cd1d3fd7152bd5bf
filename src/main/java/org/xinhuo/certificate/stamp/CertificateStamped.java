package org.xinhuo.certificate.stamp;

import java.util.Map;
import org.xinhuo.certificate.Certificate;
import org.xinhuo.shared.DomainEvent;

/**
 * A certificate got its time stamp, and with it the bytes in which it is handed out.
 *
 * @param hashBefore SHA-256 of the file until then, which nobody was handed
 * @param path of the organisation that issued it
 */
record CertificateStamped(Certificate certificate, String hashBefore, String path) implements DomainEvent {

    @Override
    public String action() {
        return "certificate_stamped";
    }

    @Override
    public String subject() {
        return "certificate " + certificate.getNumber();
    }

    @Override
    public String organisationPath() {
        return path;
    }

    @Override
    public Map<String, Object> before() {
        return Map.of("sha256", hashBefore);
    }

    @Override
    public Map<String, Object> after() {
        return Map.of("sha256", certificate.getSha256());
    }
}
