package org.xinhuo.shared;

import com.ibm.icu.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of the application, in Chinese unless English was asked for. */
public final class Message {

    private static final String BUNDLE = "messages";

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Message() {}

    public static String of(Refusal refusal, Locale locale) {
        return of(refusal.key(), locale, refusal.arguments().toArray());
    }

    public static String of(Mistake mistake, Locale locale) {
        return of(mistake.key(), locale, mistake.arguments().toArray());
    }

    /** The sentence for a key, its placeholders filled; numbers and plurals as the language has them. */
    public static String of(String key, Locale locale, Object... arguments) {
        Locale language = language(locale);
        String pattern = bundle(language).getString(key);
        return arguments.length == 0
                ? pattern
                : new MessageFormat(pattern, language).format(List.of(arguments).toArray());
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
