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

    /** Marks were entered or corrected; both by number. */
    static RoundEvent marked(Round round, String before, String after) {
        return new RoundEvent(
                "marks_entered",
                "round " + round.getCode(),
                round.getPath(),
                Map.of("marks", before),
                Map.of("marks", after));
    }

    /** An objection was raised, or decided: never its words, which may name people. */
    static RoundEvent objection(Round round, ObjectionRecord record) {
        String state = record.objection()
                .ruling()
                .map(ruling -> ruling.upheld() ? "upheld" : "rejected")
                .orElse("raised");
        return new RoundEvent(
                "objection",
                "round " + round.getCode(),
                round.getPath(),
                Map.of(),
                Map.of("candidate", record.getCandidacy().getNumber(), "objection", state));
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
