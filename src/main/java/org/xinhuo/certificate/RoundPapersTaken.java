package org.xinhuo.certificate;

import java.util.Map;
import org.xinhuo.round.Round;
import org.xinhuo.shared.DomainEvent;

/**
 * An officer took along the papers of everybody whom a round certified.
 *
 * @param count how many
 */
record RoundPapersTaken(Round round, int count) implements DomainEvent {

    @Override
    public String action() {
        return "round_papers_taken";
    }

    @Override
    public String subject() {
        return "round " + round.getCode();
    }

    @Override
    public String organisationPath() {
        return round.getPath();
    }

    @Override
    public Map<String, Object> after() {
        return Map.of("papers", count);
    }
}
