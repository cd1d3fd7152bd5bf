package org.xinhuo.certification;

import java.util.Map;
import org.xinhuo.shared.DomainEvent;

/** An application was sent, approved or returned: {@code applied}, {@code application_approved}, {@code application_returned}. */
record CertificationEvent(
        String action, String subject, String organisationPath, Map<String, Object> before, Map<String, Object> after)
        implements DomainEvent {

    static CertificationEvent applied(Application application) {
        return new CertificationEvent(
                "applied",
                "application " + application.getId(),
                application.getPath(),
                Map.of(),
                Map.of("person", application.getPerson().getId(), "scheme", application.getScheme()));
    }

    /** Decided, and awarded by and by. */
    static CertificationEvent approved(Application application) {
        return new CertificationEvent(
                "application_approved",
                "application " + application.getId(),
                application.getPath(),
                Map.of("state", Application.State.WAITING),
                Map.of("state", application.state()));
    }

    static CertificationEvent returned(Application application) {
        return new CertificationEvent(
                "application_returned",
                "application " + application.getId(),
                application.getPath(),
                Map.of("state", Application.State.WAITING),
                Map.of("state", application.state(), "reason", application.getReason()));
    }
}
