package org.xinhuo.round.expert;

/**
 * Which assessors somebody looks for.
 *
 * @param name beginning of it or of its reading; may be empty
 * @param field code of a track they can judge; empty for any
 */
public record ExpertQuery(String name, String field, State state) {

    /** Whether they are called. */
    public enum State {
        ALL,
        /** 可抽取. */
        CALLED,
        /** 暂停抽取. */
        PAUSED,
        /** 未登记领域: nobody has said what they can judge. */
        UNLISTED
    }

    public ExpertQuery {
        name = name.strip();
    }
}
