package org.xinhuo.certificate;

import java.net.URI;
import java.util.Map;

/** The credential inside of a certificate, for what measures the printing. */
public final class BadgeSamples {

    private BadgeSamples() {}

    public static String json(Map<String, String> fields, String scheme, URI verification, URI site) {
        return new OpenBadge(fields, scheme, verification, site).json();
    }
}
