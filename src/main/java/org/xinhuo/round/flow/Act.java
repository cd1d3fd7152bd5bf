package org.xinhuo.round.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.xinhuo.shared.ChinaTime;

/** Something an officer did that moves a round on. Never changed, never taken back. */
public record Act(Kind kind, long by, Instant at) {

    /** What can be done, each once in a round; only a list may be publicised again. */
    public enum Kind {
        NOTICE_PUBLISHED,
        /** The promise of the seed: any time before the list is frozen, best with the notice. */
        SEED_PROMISED,
        REVIEW_CLOSED,
        MARKS_CONFIRMED,
        CUT_MADE,
        LIST_FROZEN,
        DRAWN,
        CHAIR_CLOSED,
        LIST_PUBLICISED,
        APPROVED,
        ARCHIVED;

        /** The stage in which it is done; the promise may be given in any earlier one too. */
        public Stage stage() {
            return switch (this) {
                case SEED_PROMISED, LIST_FROZEN -> Stage.DRAW;
                default ->
                    Arrays.stream(Stage.values())
                            .filter(stage ->
                                    stage.closing().filter(this::equals).isPresent())
                            .findFirst()
                            .orElseThrow();
            };
        }
    }

    /** The day in China on which it was done. */
    public LocalDate day() {
        return LocalDate.ofInstant(at, ChinaTime.ZONE);
    }
}
