package org.xinhuo.certification;

import java.util.HashMap;
import java.util.Map;
import org.xinhuo.shared.DomainEvent;

/** Somebody was certified, anew or for one more period: the paper and the registry entry are made in the same transaction. */
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
        return credential.getFollows() == null ? Map.of("application", Application.State.WAITING) : Map.of();
    }

    @Override
    public Map<String, Object> after() {
        Map<String, Object> after = new HashMap<>(Map.of(
                "person", credential.getPerson().getId(),
                "scheme", credential.getScheme(),
                "from", credential.getValidFrom(),
                "until", credential.getValidUntil()));
        if (credential.getFollows() == null) {
            after.put("application", Application.State.APPROVED);
        } else {
            after.put("credential", credential.getFollows());
        }
        return after;
    }
}
