package org.xinhuo.shared;

import java.util.regex.Pattern;

/** An address on this site. Whoever makes a link may not send people elsewhere through us. */
public final class LocalAddress {

    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\w\\-./?=&%~+:,]*");

    private LocalAddress() {}

    /** What was asked for if it lies on this site, else the home page. */
    public static String orHome(String asked, String home) {
        return asked != null && LOCAL.matcher(asked).matches() ? asked : home;
    }
}
