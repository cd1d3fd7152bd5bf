package org.xinhuo.shared;

/**
 * There is no such record for this person: either none exists, or it belongs to another organisation. Both look the
 * same from outside, so that nobody learns by guessing addresses what another province keeps.
 */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(String what, Object id) {
        super(what + " " + id);
    }
}
