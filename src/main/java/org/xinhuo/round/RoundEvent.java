package org.xinhuo.round;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

    /** Marks were entered or corrected, or came from the online exam; both by number. */
    static RoundEvent marked(Round round, String before, String after, Optional<String> why) {
        Map<String, Object> is = new HashMap<>(Map.of("marks", after));
        why.ifPresent(reason -> is.put("reason", reason));
        return new RoundEvent(
                "marks_entered", "round " + round.getCode(), round.getPath(), Map.of("marks", before), is);
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
        Map<String, Object> after = new HashMap<>(Map.of(
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
        Map<String, Object> after = new HashMap<>(of(judge));
        after.put("reason", judge.released().orElse(""));
        return new RoundEvent("judge_released", subject(judge), path(judge), Map.of(), after);
    }

    static RoundEvent withdrew(Judge judge, String number) {
        return new RoundEvent("judge_withdrew", subject(judge), path(judge), Map.of(), Map.of("candidate", number));
    }

    /** A whole sheet; what it gives is not said while everybody scores alone. */
    static RoundEvent handedIn(Judge judge, String number) {
        return new RoundEvent("sheet", subject(judge), path(judge), Map.of(), Map.of("candidate", number));
    }

    /** A sheet that was changed after the chair had closed, as it was and as it is. */
    static RoundEvent corrected(Judge judge, Sheets.Correction made) {
        Map<String, Object> was = made.before()
                .map(sheet -> Map.<String, Object>of("score", sheet.total()))
                .orElse(Map.of());
        Map<String, Object> is = Map.of(
                "candidate", made.after().sheet().candidate(),
                "score", made.after().sheet().total(),
                "reason", made.after().reason().orElseThrow());
        return new RoundEvent("sheet", subject(judge), path(judge), was, is);
    }

    /** Somebody did not come before the panel, or came after all: then the reason is there no more. */
    static RoundEvent absence(Candidacy candidacy, Optional<String> before) {
        Round round = candidacy.getRound();
        Map<String, Object> after = new HashMap<>(Map.of("candidate", candidacy.getNumber()));
        candidacy.missedPanel().ifPresent(why -> after.put("reason", why));
        return new RoundEvent(
                "panel_missed",
                "round " + round.getCode(),
                round.getPath(),
                before.map(why -> Map.<String, Object>of("reason", why)).orElse(Map.of()),
                after);
    }

    private static String subject(Judge judge) {
        return "round " + judge.getRound().getCode();
    }

    private static String path(Judge judge) {
        return judge.getRound().getPath();
    }

    /** With the organisation: two of the same name may sit on one panel. */
    private static Map<String, Object> of(Judge judge) {
        return Map.of(
                "name", judge.getPerson().getName(),
                "organisation", judge.getPerson().getOrganisation().getCode());
    }
}
