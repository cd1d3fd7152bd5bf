package org.xinhuo.certification;

import java.util.Map;
import org.xinhuo.shared.DomainEvent;

/** Somebody was certified: the paper and the registry entry are made in the same transaction. */
public record CredentialAwarded(Credential credential, Scheme scheme) implements DomainEvent {

    @Override
    public String action() {
        return "credential_awarded";
    }

    @Override
    public String subject() {
        return "credential " + credential.getId();
    }

    @Override
    public String organisationPath() {
        return credential.getPath();
    }

    @Override
    public Map<String, Object> before() {
        return Map.of("application", Application.State.WAITING);
    }

    @Override
    public Map<String, Object> after() {
        return Map.of(
                "application", Application.State.APPROVED,
                "person", credential.getPerson().getId(),
                "scheme", credential.getScheme(),
                "from", credential.getValidFrom(),
                "until", credential.getValidUntil());
    }
}
