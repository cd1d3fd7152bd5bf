package org.xinhuo.round;

import java.util.Map;
import org.xinhuo.round.flow.Act;
import org.xinhuo.shared.DomainEvent;

/**
 * Something was done in a round, for the log: {@code round_act} with the kind of act, {@code candidacy} with what became of
 * it, {@code sheet}, {@code objection}.
 */
record RoundEvent(
        String action, String subject, String organisationPath, Map<String, Object> before, Map<String, Object> after)
        implements DomainEvent {

    static RoundEvent opened(Round round) {
        return new RoundEvent(
                "round_opened",
                "round " + round.getCode(),
                round.getPath(),
                Map.of(),
                Map.of("scheme", round.getScheme(), "name", round.getTitle()));
    }

    static RoundEvent acted(Round round, Act act) {
        return new RoundEvent(
                "round_act", "round " + round.getCode(), round.getPath(), Map.of(), Map.of("act", act.kind()));
    }

    /** What became of somebody in a round. */
    static RoundEvent candidacy(Candidacy candidacy) {
        Map<String, Object> after = new java.util.HashMap<>(Map.of(
                "person", candidacy.getPerson().getId(),
                "number", candidacy.getNumber(),
                "state", candidacy.state()));
        if (candidacy.getReason() != null) {
            after.put("reason", candidacy.getReason());
        }
        Round round = candidacy.getRound();
        return new RoundEvent("candidacy", "round " + round.getCode(), round.getPath(), Map.of(), after);
    }
}
