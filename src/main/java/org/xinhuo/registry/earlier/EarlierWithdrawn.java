package org.xinhuo.registry.earlier;

import java.util.Map;
import org.xinhuo.shared.DomainEvent;

/** Two officers withdrew a record: it stands no more, and the registry finds its holder by it no more. */
public record EarlierWithdrawn(EarlierCertificate certificate, Withdrawal withdrawal) implements DomainEvent {

    @Override
    public String action() {
        return "earlier_withdrawn";
    }

    @Override
    public String subject() {
        return EarlierEvent.subject(certificate);
    }

    @Override
    public String organisationPath() {
        return certificate.getList().getOrganisation().getPath();
    }

    /** What was recorded, whole: the log is where it stays. */
    @Override
    public Map<String, Object> before() {
        return Map.of(
                "certificate", certificate.getNumber(),
                "name", certificate.getHolder(),
                "scheme", certificate.getScheme(),
                "on", certificate.getIssuedOn(),
                "until", certificate.getValidUntil());
    }

    @Override
    public Map<String, Object> after() {
        return Map.of(
                "grounds", withdrawal.getReason(),
                "reason", withdrawal.getRemark(),
                "proposer", withdrawal.getProposedBy());
    }
}
