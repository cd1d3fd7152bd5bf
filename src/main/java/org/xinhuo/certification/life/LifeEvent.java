package org.xinhuo.certification.life;

import java.util.Map;
import org.xinhuo.certification.Credential;
import org.xinhuo.shared.DomainEvent;

/** Something was asked or proposed about a credential, which itself is as it was: for the log. */
record LifeEvent(String action, String subject, String organisationPath, Map<String, Object> after)
        implements DomainEvent {

    static LifeEvent proposed(Revocation revocation) {
        return new LifeEvent(
                "revocation_proposed",
                about(revocation.getCredential()),
                revocation.getCredential().getPath(),
                Map.of("grounds", revocation.getReason()));
    }

    static LifeEvent dropped(Revocation revocation) {
        return new LifeEvent(
                "revocation_dropped",
                about(revocation.getCredential()),
                revocation.getCredential().getPath(),
                Map.of("proposer", revocation.getProposedBy()));
    }

    static LifeEvent renewalAsked(Credential credential) {
        return new LifeEvent("renewal_asked", about(credential), credential.getPath(), Map.of());
    }

    static LifeEvent renewalReturned(Credential credential, String reason) {
        return new LifeEvent("renewal_returned", about(credential), credential.getPath(), Map.of("reason", reason));
    }

    private static String about(Credential credential) {
        return "credential " + credential.getId();
    }
}
