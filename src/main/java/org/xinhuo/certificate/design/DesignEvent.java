package org.xinhuo.certificate.design;

import java.util.HashMap;
import java.util.Map;
import org.xinhuo.shared.DomainEvent;

/** Something was decided about the paper of an issuer: for the log. */
record DesignEvent(String action, Design design, Map<String, Object> after) implements DomainEvent {

    static DesignEvent proposed(Design design) {
        return new DesignEvent("paper_proposed", design, facts(design, Map.of("reason", design.getReason())));
    }

    static DesignEvent published(Design design) {
        return new DesignEvent(
                "paper_published",
                design,
                facts(
                        design,
                        Map.of(
                                "reason", design.getReason(),
                                "edition", design.getNumber(),
                                "proposer", design.getProposedBy())));
    }

    static DesignEvent returned(Design design) {
        return new DesignEvent("paper_returned", design, facts(design, Map.of("reason", design.getReturned())));
    }

    private static Map<String, Object> facts(Design design, Map<String, Object> own) {
        Map<String, Object> facts = new HashMap<>(own);
        facts.put("organisation", design.getOrganisation().getCode());
        facts.put("scheme", design.getScheme());
        return facts;
    }

    @Override
    public String subject() {
        return "design " + design.getId();
    }

    @Override
    public String organisationPath() {
        return design.getOrganisation().getPath();
    }
}
