package org.xinhuo.certification.life;

import java.util.Map;
import org.xinhuo.certification.Credential;
import org.xinhuo.organisation.Organisation;
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

    static LifeEvent transferAsked(Credential credential, Organisation to) {
        return new LifeEvent(
                "transfer_asked", about(credential), credential.getPath(), Map.of("organisation", to.getCode()));
    }

    static LifeEvent transferReleased(Credential credential, Organisation to) {
        return new LifeEvent(
                "transfer_released", about(credential), credential.getPath(), Map.of("organisation", to.getCode()));
    }

    static LifeEvent transferDeclined(Credential credential, Organisation by, String reason) {
        return new LifeEvent(
                "transfer_declined",
                about(credential),
                credential.getPath(),
                Map.of("organisation", by.getCode(), "reason", reason));
    }

    private static String about(Credential credential) {
        return "credential " + credential.getId();
    }
}
