package org.xinhuo.round.flow;

/** In which capacity somebody acts in a round. Who holds it in a province is said by its roles and the round itself. */
public enum Duty {
    /** 主办: opens the round, gives quotas, proposes the list, archives. */
    ORGANISER,
    /** 推荐单位: a lower organisation that sends people within its quota. */
    SENDER,
    /** 申报人: applies, mends what was returned, sits the exam, draws, teaches. */
    CANDIDATE,
    /** 资格审核. */
    REVIEWER,
    /** 考务: confirms the marks and makes the cut. */
    EXAMINER,
    /** 封存种子: promises the seed and shows it at the draw. */
    SEED_KEEPER,
    /** 名单: freezes the list; not the one who keeps the seed. */
    LIST_KEEPER,
    /** 评委. */
    JUDGE,
    /** 评委组长: releases judges, closes the scoring. */
    CHAIR,
    /** 公众: may object while the list is publicised. */
    ANYBODY,
    /** 批准: neither opened, proposed nor scored in this round. */
    APPROVER
}
