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
