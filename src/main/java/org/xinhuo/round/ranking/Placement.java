package org.xinhuo.round.ranking;

import java.math.BigDecimal;
import org.xinhuo.shared.Message.Sentence;

/** Where the written exam leaves one person, and why: what they are told. */
public sealed interface Placement {

    Sentence why();

    default boolean isIn() {
        return this instanceof In;
    }

    /**
     * 入围.
     *
     * @param rank counted from 1; those with equal marks share it, and the next ranks are left out
     * @param tied whether the mark is the last one that is in, and others share it
     */
    record In(int rank, Mark mark, boolean tied) implements Placement {

        @Override
        public Sentence why() {
            return tied
                    ? Sentence.of("cut.in_tied", rank, mark.toString())
                    : Sentence.of("cut.in", rank, mark.toString());
        }
    }

    /** 未入围: passed, but others were better. */
    record BelowCut(int rank, Mark mark, Mark lastIn, int places) implements Placement {

        @Override
        public Sentence why() {
            return Sentence.of("cut.below", rank, mark.toString(), places, lastIn.toString());
        }
    }

    /** 未达合格线. */
    record BelowPassMark(Mark mark, BigDecimal passMark) implements Placement {

        @Override
        public Sentence why() {
            return Sentence.of("cut.below_pass_mark", mark.toString(), passMark.toPlainString());
        }
    }

    /** 缺考. */
    record Absent() implements Placement {

        @Override
        public Sentence why() {
            return Sentence.of("cut.absent");
        }
    }
}
