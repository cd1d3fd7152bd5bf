package org.xinhuo.registry.earlier;

import java.util.List;
import java.util.Map;
import org.xinhuo.shared.DomainEvent;

/** Two officers recorded certificates issued before this system; the registry finds their holders in the same transaction. */
public record EarlierRecorded(EarlierList list, List<EarlierCertificate> certificates) implements DomainEvent {

    @Override
    public String action() {
        return "earlier_recorded";
    }

    @Override
    public String subject() {
        return EarlierEvent.subject(list);
    }

    @Override
    public String organisationPath() {
        return list.getOrganisation().getPath();
    }

    @Override
    public Map<String, Object> after() {
        return Map.of(
                "papers", list.getSize(),
                "sha256", list.getEvidenceSha256(),
                "proposer", list.getUploadedBy());
    }
}
