package org.xinhuo.shared;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinhuo.shared.Message.Sentence;

/**
 * A rule said no, and this is why: a key of the message bundle with its arguments, shown to the person in their own
 * language on the form they sent. Nothing was changed: a refusal rolls the transaction back.
 *
 * <p>For what cannot happen unless the program is wrong, throw {@link IllegalStateException} instead.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Pattern WRITTEN = Pattern.compile("([a-z_]+\\.[a-z_]+)\\[(.*)]");

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

    /**
     * The refusal that was logged by its {@link #getMessage message}, {@code refusal.reason_long[500, 501]}; empty where
     * that says something else.
     */
    public static Optional<Refusal> logged(String message) {
        Matcher written = WRITTEN.matcher(message);
        if (!written.matches()) {
            return Optional.empty();
        }
        Serializable[] arguments = Arrays.stream(written.group(2).split(", "))
                .filter(text -> !text.isEmpty())
                .map(text -> text.matches("\\d{1,9}") ? Integer.valueOf(text) : (Serializable) text)
                .toArray(Serializable[]::new);
        return Optional.of(new Refusal(written.group(1), arguments));
    }

    /** Key in the message bundle, such as {@code refusal.already_awarded}. */
    public String key() {
        return key;
    }

    /** What it is about, as the log names things: {@code certificate QJ-…}; empty where the deed that was refused says enough. */
    public Optional<String> about() {
        return Optional.empty();
    }

    /** What the message names, in the order of its placeholders. */
    public List<Serializable> arguments() {
        return List.of(arguments);
    }
}
