package org.xinhuo.account;

import jakarta.servlet.http.HttpServletRequest;
import org.xinhuo.shared.Setting;

/** Where a request comes from. Behind a proxy that is what the proxy says, and only then is it believed. */
public final class ClientAddress {

    private static final boolean BEHIND_PROXY = Setting.BEHIND_PROXY.isOn();

    private ClientAddress() {}

    public static String of(HttpServletRequest request) {
        String forwarded = BEHIND_PROXY ? request.getHeader("X-Forwarded-For") : null;
        if (forwarded == null || forwarded.isBlank()) {
            return request.getRemoteAddr();
        }
        String nearest = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return nearest.length() > 60 ? nearest.substring(0, 60) : nearest;
    }
}
