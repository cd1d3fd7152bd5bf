package org.xinhuo.certificate;

import java.util.Map;
import org.xinhuo.shared.DomainEvent;

/**
 * An officer took along the papers of everybody whom a round or a batch certified.
 *
 * @param subject {@code round 34-2026-S2-1} or {@code batch 51}
 * @param form {@code zip} with the signed files, {@code pdf} to be printed
 * @param count how many were handed out
 */
record PapersTaken(String subject, String organisationPath, String form, int count) implements DomainEvent {

    @Override
    public String action() {
        return "round_papers_taken";
    }

    @Override
    public Map<String, Object> after() {
        return Map.of("papers", count, "form", form);
    }
}
