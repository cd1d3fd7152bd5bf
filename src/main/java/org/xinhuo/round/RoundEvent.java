package org.xinhuo.round;

import java.util.Map;
import org.xinhuo.round.flow.Act;
import org.xinhuo.round.panel.Sheets;
import org.xinhuo.shared.DomainEvent;

/**
 * Something was done in a round, for the log: {@code round_act} with the kind of act, {@code candidacy} with what became of
 * it, {@code sheet}, {@code objection}, and who sits on its panel.
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

    static RoundEvent seated(Judge judge) {
        return new RoundEvent("judge_seated", subject(judge), path(judge), Map.of(), of(judge));
    }

    static RoundEvent released(Judge judge) {
        Map<String, Object> after = Map.of(
                "name", judge.getPerson().getName(), "reason", judge.released().orElse(""));
        return new RoundEvent("judge_released", subject(judge), path(judge), Map.of(), after);
    }

    static RoundEvent withdrew(Judge judge, String number) {
        return new RoundEvent("judge_withdrew", subject(judge), path(judge), Map.of(), Map.of("number", number));
    }

    /** A whole sheet; what it gives is said only of a correction, when nobody scores alone any more. */
    static RoundEvent handedIn(Judge judge, Sheets.Entry before, Sheets.Entry after) {
        String number = after.sheet().candidate();
        if (after.reason().isEmpty()) {
            return new RoundEvent("sheet", subject(judge), path(judge), Map.of(), Map.of("number", number));
        }
        Map<String, Object> was = before == null || !before.sheet().isComplete()
                ? Map.of()
                : Map.of("score", before.sheet().total());
        Map<String, Object> is = Map.of(
                "number", number,
                "score", after.sheet().total(),
                "reason", after.reason().get());
        return new RoundEvent("sheet", subject(judge), path(judge), was, is);
    }

    private static String subject(Judge judge) {
        return "round " + judge.getRound().getCode();
    }

    private static String path(Judge judge) {
        return judge.getRound().getPath();
    }

    private static Map<String, Object> of(Judge judge) {
        return Map.of("name", judge.getPerson().getName());
    }
}
