package org.xinhuo.shared;

import java.util.List;

/**
 * A rule said no, and this is why: a message key of the bundle with its arguments, shown to the person in their own
 * language, on the form they sent. Nothing was changed: a refusal rolls the transaction back.
 *
 * <p>For what cannot happen unless the program is wrong, throw {@link IllegalStateException} instead.
 */
@jakarta.ejb.ApplicationException(rollback = true)
public class Refusal extends RuntimeException {

    private final String key;
    private final transient List<Object> arguments;

    public Refusal(String key, Object... arguments) {
        super(key + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Key in the message bundle, such as {@code refusal.already_awarded}. */
    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
