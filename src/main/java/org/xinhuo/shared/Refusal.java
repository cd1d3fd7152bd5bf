package org.xinhuo.shared;

import java.io.Serializable;
import java.util.List;

/**
 * A rule said no, and this is why: a key of the message bundle with its arguments, shown to the person in their own
 * language on the form they sent. Nothing was changed: a refusal rolls the transaction back.
 *
 * <p>For what cannot happen unless the program is wrong, throw {@link IllegalStateException} instead.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final Serializable[] arguments;

    public Refusal(String key, Serializable... arguments) {
        super(key + List.of(arguments));
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** What a rule had to say stops the act. */
    public Refusal(Sentence why) {
        this(why.key(), why.arguments().toArray(Serializable[]::new));
    }

    /** Key in the message bundle, such as {@code refusal.already_awarded}. */
    public String key() {
        return key;
    }

    /** What the message names, in the order of its placeholders. */
    public List<Serializable> arguments() {
        return List.of(arguments);
    }
}
