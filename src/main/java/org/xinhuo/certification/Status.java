package org.xinhuo.certification;

/** What a credential is worth on a given day. Always derived from its dates and events, never stored. */
public enum Status {
    /** Its first day lies ahead. */
    TO_COME,
    /** 有效. */
    VALID,
    /** 即将到期: in force, and ends within {@link Credential#SOON_DAYS} days. */
    ENDING_SOON,
    /** 已到期. */
    EXPIRED,
    /** 已换证: it has ended, and another one follows it. */
    RENEWED,
    /** 暂停. */
    SUSPENDED,
    /** 已撤销. */
    REVOKED;

    /** Whether its holder may be called certified. */
    public boolean isInForce() {
        return this == VALID || this == ENDING_SOON;
    }
}
