package org.xinhuo.round.panel;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.xinhuo.round.ranking.Mark;
import org.xinhuo.shared.Message.Sentence;

/** What a panel made of one candidate so far. */
public sealed interface PanelScore {

    /** What keeps the chair from closing; empty when the mark stands. */
    Optional<Sentence> missing();

    /**
     * Every sheet is there.
     *
     * @param trimmed whether the highest and the lowest were left out
     * @param spread a warning to the chair that the judges lie far apart; it stops nothing
     */
    record Scored(Mark mark, boolean trimmed, Optional<Sentence> spread) implements PanelScore {

        @Override
        public Optional<Sentence> missing() {
            return Optional.empty();
        }
    }

    /** Some judges have not finished. */
    record Waiting(String candidate, Set<Long> judges) implements PanelScore {

        @Override
        public Optional<Sentence> missing() {
            return Optional.of(Sentence.of("panel.sheets_missing", candidate, judges.size()));
        }
    }

    /** The candidate did not come before the panel: no sheet is waited for, and there is no mark. */
    record Absent(String candidate) implements PanelScore {

        @Override
        public Optional<Sentence> missing() {
            return Optional.empty();
        }
    }

    /** Withdrawals and absences leave fewer judges than the rules ask for; a substitute must be called. */
    record TooFew(String candidate, int judges, int least) implements PanelScore {

        @Override
        public Optional<Sentence> missing() {
            return Optional.of(Sentence.of("panel.too_few", candidate, judges, least));
        }
    }

    /** A warning where the sheets lie further apart than the limit. */
    static Optional<Sentence> spread(BigDecimal lowest, BigDecimal highest, BigDecimal limit) {
        return highest.subtract(lowest).compareTo(limit) > 0
                ? Optional.of(Sentence.of(
                        "panel.spread", highest.toPlainString(), lowest.toPlainString(), limit.toPlainString()))
                : Optional.empty();
    }
}
