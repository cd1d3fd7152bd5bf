package org.xinhuo.certification.life;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.CredentialEvent;
import org.xinhuo.shared.DomainEvent;

/**
 * Something happened to a credential: {@code credential_suspended}, {@code credential_lifted}, {@code credential_revoked},
 * {@code credential_renewed}.
 * The registry follows in the same transaction.
 */
public record CredentialChanged(Credential credential, CredentialEvent event) implements DomainEvent {

    @Override
    public String action() {
        return String.join("_", "credential", event.getKind().name().toLowerCase(Locale.ROOT));
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
    public Map<String, Object> after() {
        Map<String, Object> after = new HashMap<>(Map.of("on", event.getHappenedOn()));
        if (event.getReason() != null) {
            after.put("grounds", event.getReason());
        }
        if (event.getProposedBy() != null) {
            after.put("proposer", event.getProposedBy());
        }
        return after;
    }
}
