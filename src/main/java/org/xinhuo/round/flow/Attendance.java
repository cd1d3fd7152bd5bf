package org.xinhuo.round.flow;

import java.time.Instant;
import java.util.Optional;
import org.xinhuo.round.ranking.Mark;

/**
 * How somebody stands with the written exam of a round (笔试) at a moment.
 *
 * @param mark  what it gave; empty while that is not known, and where they did not come
 * @param until when they have to be done, while they sit it
 */
public record Attendance(State state, Optional<Mark> mark, Optional<Instant> until) {

    /** What is known of them. */
    public enum State {
        /** 未开考: nothing yet, and they may still come. */
        EXPECTED,
        /** 正在作答. */
        SITTING,
        /** 已交卷 online. */
        SAT,
        /** 已登记 by an officer: a mark, or that they were absent. */
        NOTED,
        /** 缺考: did not begin while the exam was open. */
        ABSENT
    }

    /** Whether it is known what the exam gave. */
    public boolean isKnown() {
        return state != State.EXPECTED && state != State.SITTING;
    }
}
