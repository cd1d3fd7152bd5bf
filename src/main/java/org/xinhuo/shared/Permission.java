package org.xinhuo.shared;

/** What somebody may be allowed to do. Which role holds which of them is said by the role. */
public enum Permission {
    /** Enrol in courses, learn, sit tests, apply, see one's own credentials. */
    LEARN,
    /** See the people, candidates and credentials of one's organisations. */
    SEE_PEOPLE,
    /** Add people to one's organisations and give them roles there. */
    KEEP_PEOPLE,
    /** Approve applications, which awards the credential, or return them with a reason. */
    AWARD,
    /** Open certification rounds of one's association, lead them step by step, review, draw and publicise. */
    RUN_ROUNDS,
    /** Send people of one's organisations to a round. */
    RECOMMEND,
    /** Sit on a panel and score. */
    JUDGE,
    /** Search the registry of one's organisations. */
    SEARCH_REGISTRY,
    /** Read the audit log. */
    READ_AUDIT
}
