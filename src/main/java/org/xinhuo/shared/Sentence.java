package org.xinhuo.shared;

import java.io.Serializable;
import java.util.List;

/**
 * Something a rule has to say to a person without saying no: what is missing, why somebody is not in. A key of the message
 * bundle with its arguments; where it stops an act it is thrown as a {@link Refusal}.
 *
 * @param key key in the message bundle, such as {@code cut.tie}
 * @param arguments what the message names, in the order of its placeholders
 */
public record Sentence(String key, List<Serializable> arguments) {

    public Sentence {
        arguments = List.copyOf(arguments);
    }

    public static Sentence of(String key, Serializable... arguments) {
        return new Sentence(key, List.of(arguments));
    }
}
