package org.xinhuo.round.flow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinhuo.certification.Window;
import org.xinhuo.shared.Message.Sentence;

/**
 * One stage as people see it.
 *
 * @param duties who may act
 * @param days by when: the last of them
 * @param missing before it can be closed; empty for stages that are not its turn
 */
public record Step(Stage stage, State state, Set<Duty> duties, Optional<Window> days, List<Sentence> missing) {

    /** Where it lies from today. */
    public enum State {
        OVER,
        NOW,
        TO_COME;

        static State of(Stage stage, Optional<Stage> now) {
            if (now.isEmpty() || stage.compareTo(now.get()) < 0) {
                return OVER;
            }
            return stage == now.get() ? NOW : TO_COME;
        }
    }

    /** Whether it should have been done by now. */
    public boolean isLate(LocalDate day) {
        return state == State.NOW && days.filter(window -> window.isOver(day)).isPresent();
    }
}
