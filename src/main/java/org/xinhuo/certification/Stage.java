package org.xinhuo.certification;

import java.util.Locale;

/** A step of a certification round, in the order in which they follow each other. A scheme says which of them it has. */
public enum Stage {
    /** 通知: what is certified, who may apply by when, how many each organisation may recommend. */
    NOTICE,
    /** 申报、推荐. */
    APPLICATION,
    /** 资格审核: an officer confirms what the application itself does not know. */
    REVIEW,
    /** 笔试. */
    EXAM,
    /** 入围: only the first in the order of the exam go on. */
    CUT,
    /** 抽签 for order and topic. */
    DRAW,
    /** 微课 or 试讲. */
    DEMONSTRATION,
    /** 现场课. */
    LESSON,
    /** 业绩档案. */
    PORTFOLIO,
    /** 面谈. */
    INTERVIEW,
    /** 评委评分 of what was shown. */
    PANEL,
    /** 公示. */
    PUBLICITY,
    /** 批准. */
    APPROVAL;

    /** Whether it gives points that count in the result. */
    public boolean isScored() {
        return this == EXAM || isScoredByPanel();
    }

    /** Whether its points come from assessors with the rubric. */
    public boolean isScoredByPanel() {
        return this == DEMONSTRATION || this == LESSON || this == PORTFOLIO || this == INTERVIEW;
    }

    /** Whether the rules say how many minutes it lasts. */
    public boolean isTimed() {
        return isScored() && this != PORTFOLIO;
    }

    /** How it is written in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
