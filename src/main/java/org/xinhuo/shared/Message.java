package org.xinhuo.shared;

import com.ibm.icu.text.MessageFormat;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.xinhuo.shared.content.Mistake;

/** The sentences of the application, in Chinese unless English was asked for. */
public final class Message {

    private static final String BUNDLE = "messages";

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Message() {}

    /**
     * Something a rule has to say to a person without saying no: what is missing, why somebody is not in. Where it stops an
     * act it is thrown as a {@link Refusal}.
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

    public static String of(Refusal refusal, Locale locale) {
        return of(refusal.key(), locale, refusal.arguments().toArray());
    }

    public static String of(Sentence sentence, Locale locale) {
        return of(sentence.key(), locale, sentence.arguments().toArray());
    }

    public static String of(Mistake mistake, Locale locale) {
        return of(mistake.key(), locale, mistake.arguments().toArray());
    }

    /** The sentence for a key, its placeholders filled; numbers, plurals, days and names as the language has them. */
    public static String of(String key, Locale locale, Object... arguments) {
        Locale language = language(locale);
        String pattern = bundle(language).getString(key);
        return arguments.length == 0
                ? pattern
                : new MessageFormat(pattern, language)
                        .format(Arrays.stream(arguments)
                                .map(argument -> spoken(argument, language))
                                .toArray());
    }

    private static Object spoken(Object argument, Locale language) {
        if (argument instanceof LocalDate day) {
            return DateTimeFormatter.ofPattern(bundle(language).getString("format.day"), language)
                    .format(day);
        }
        if (argument instanceof Instant moment) {
            return DateTimeFormatter.ofPattern(bundle(language).getString("format.moment"), language)
                    .format(moment.atZone(ChinaTime.ZONE));
        }
        return argument instanceof Bilingual name ? name.in(language) : argument;
    }

    static boolean exists(String key) {
        return bundle(Locale.SIMPLIFIED_CHINESE).containsKey(key);
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(BUNDLE, language, NO_FALLBACK);
    }

    /** One of the two languages there are. */
    public static Locale language(Locale locale) {
        return locale != null && locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
