package org.xinhuo.app;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/**
 * Whether a request that changes something was sent by one of our own pages. Browsers say so by {@code Sec-Fetch-Site},
 * where there is none by {@code Origin}. A request with neither and without a cookie comes from a program, which has
 * nothing of anybody else's to misuse.
 */
final class Origin {

    private Origin() {}

    static boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin == null ? request.getCookies() == null : isHost(origin, request.getHeader("Host"));
    }

    private static boolean isHost(String origin, String host) {
        try {
            URI address = URI.create(origin);
            String its = address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort();
            return address.getHost() != null && its.equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
