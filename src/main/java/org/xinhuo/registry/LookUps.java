package org.xinhuo.registry;

import jakarta.enterprise.context.ApplicationScoped;
import org.xinhuo.shared.RateLimit;

/**
 * How often strangers may look up certificates, by the page and by the interface together: nobody gets through the numbers
 * by counting.
 */
@ApplicationScoped
public class LookUps {

    /** A minute from one network address: a school's office behind one address still can. */
    private static final int A_MINUTE = 60;

    private final RateLimit limit = new RateLimit(A_MINUTE);

    /** Whether one more is allowed from an address; counts it. */
    public boolean allows(String address) {
        return limit.allows(address);
    }
}
