package org.xinhuo.shared;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the last step did, for the page it leads to: {@code ?done=approved}. The browser carries the word beside the
 * address, for some minutes, until it was said: so it is said once, not again on loading again or coming back, and not
 * where somebody wrote the address by hand. Needs no session: strangers are told as well.
 */
public final class Deed {

    private static final String NAME = "done";
    private static final int SECONDS = 300;
    private static final Pattern IN_ADDRESS = Pattern.compile("[?&]" + NAME + "=([a-z_]{1,40})");

    private Deed() {}

    /** Before being led to an address: what it says was done may be said there. */
    public static void carry(String address, HttpServletRequest request, HttpServletResponse response) {
        Matcher word = IN_ADDRESS.matcher(address);
        if (word.find()) {
            response.addCookie(cookie(word.group(1), SECONDS, request));
        }
    }

    /** The word to be said on this page, which is then said. Nothing for a word not ours. */
    public static Optional<String> take(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> carried = Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .filter(word -> word.equals(request.getParameter(NAME)))
                .filter(word -> Message.exists("done." + word))
                .findFirst();
        carried.ifPresent(word -> response.addCookie(cookie("", 0, request)));
        return carried;
    }

    private static Cookie cookie(String word, int seconds, HttpServletRequest request) {
        Cookie cookie = new Cookie(NAME, word);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
