package org.xinhuo.shared;

import java.io.Serializable;
import java.util.Locale;

/** A short text in Chinese and in English. */
public record Bilingual(String zh, String en) implements Serializable {

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : zh;
    }

    /** As the log writes it. */
    @Override
    public String toString() {
        return zh;
    }
}
