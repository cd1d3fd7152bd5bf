package org.xinhuo.round.flow;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The stages of a round in their order (domain.md §2.4). A stage ends with the act that closes it, or by its last day where
 * there is none. Which of them a scheme has is said by its {@link Plan}.
 */
public enum Stage {
    /** 通知, with the quotas. */
    NOTICE(Act.Kind.NOTICE_PUBLISHED, Duty.ORGANISER),
    /** 申报与推荐: ends by its last day. */
    APPLICATIONS(null, Duty.CANDIDATE, Duty.SENDER),
    /** 资格审核, with 退回补正. */
    REVIEW(Act.Kind.REVIEW_CLOSED, Duty.REVIEWER, Duty.CANDIDATE, Duty.SENDER),
    /** 笔试. */
    EXAM(Act.Kind.MARKS_CONFIRMED, Duty.CANDIDATE, Duty.EXAMINER),
    /** 排名入围. */
    CUT(Act.Kind.CUT_MADE, Duty.EXAMINER),
    /** 抽签. */
    DRAW(Act.Kind.DRAWN, Duty.SEED_KEEPER, Duty.LIST_KEEPER),
    /** 评委评分: 微课, 现场课, 答辩, each a part with a rubric of its own. */
    SCORING(Act.Kind.CHAIR_CLOSED, Duty.JUDGE, Duty.CHAIR),
    /** 总成绩, which the organiser proposes by publicising the list. */
    RESULT(Act.Kind.LIST_PUBLICISED, Duty.ORGANISER),
    /** 公示: ends by its last day. */
    PUBLICITY(null, Duty.ANYBODY, Duty.ORGANISER),
    /** 批准. */
    APPROVAL(Act.Kind.APPROVED, Duty.APPROVER),
    /** 归档. Before it, who waited for an objection to be decided is approved. */
    ARCHIVE(Act.Kind.ARCHIVED, Duty.ORGANISER, Duty.APPROVER);

    private final Act.Kind closing;
    private final Set<Duty> duties;

    Stage(Act.Kind closing, Duty first, Duty... others) {
        this.closing = closing;
        this.duties = EnumSet.of(first, others);
    }

    /** The act that ends it; empty where its last day does. */
    public Optional<Act.Kind> closing() {
        return Optional.ofNullable(closing);
    }

    /** Who may act in it. */
    public Set<Duty> duties() {
        return EnumSet.copyOf(duties);
    }

    /** Whether a scheme may do without it. */
    public boolean canBeSwitchedOff() {
        return EnumSet.of(REVIEW, EXAM, CUT, DRAW, SCORING, PUBLICITY).contains(this);
    }
}
