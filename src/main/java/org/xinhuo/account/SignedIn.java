package org.xinhuo.account;

import java.io.Serializable;
import java.util.List;

/** Who is signed in: kept in the session, and so on the other node when this one is lost. */
public record SignedIn(long personId, String login, String name, boolean sample, List<Grant> grants)
        implements Serializable {

    /** A role in the organisation at this path. */
    public record Grant(Role role, String path) implements Serializable {}
}
