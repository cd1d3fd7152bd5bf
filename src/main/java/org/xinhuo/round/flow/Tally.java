package org.xinhuo.round.flow;

import java.util.List;
import org.xinhuo.shared.Message.Sentence;

/**
 * What is still open in a round, counted from its records.
 *
 * @param places how many its quotas give out in all
 * @param undecided applications neither accepted nor refused, returned ones among them
 * @param unmarked what keeps the marks of the exam from being confirmed: who has none, who sits it now
 * @param unscored what keeps the chair from closing, by candidate
 * @param objections not yet decided
 * @param unawarded approved people whose credential has not been made yet
 */
public record Tally(
        int places, int undecided, List<Sentence> unmarked, List<Sentence> unscored, int objections, int unawarded) {

    /** Nothing is open. */
    public static final Tally DONE = new Tally(1, 0, List.of(), List.of(), 0, 0);

    public Tally {
        unmarked = List.copyOf(unmarked);
        unscored = List.copyOf(unscored);
    }

    /** What must be done before the stage can be closed, as far as it can be counted. */
    List<Sentence> missing(Stage stage) {
        return switch (stage) {
            case NOTICE -> places == 0 ? List.of(Sentence.of("stage.no_quota")) : List.of();
            case REVIEW -> undecided == 0 ? List.of() : List.of(Sentence.of("stage.undecided", undecided));
            case EXAM -> unmarked;
            case SCORING -> unscored;
            case ARCHIVE -> unfinished();
            default -> List.of();
        };
    }

    private List<Sentence> unfinished() {
        if (objections > 0) {
            return List.of(Sentence.of("stage.objections", objections));
        }
        return unawarded == 0 ? List.of() : List.of(Sentence.of("stage.unawarded", unawarded));
    }
}
