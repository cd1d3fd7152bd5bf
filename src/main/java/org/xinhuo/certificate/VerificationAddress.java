package org.xinhuo.certificate;

import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Where anyone may verify one certificate without login: an unguessable token that says nothing about the holder, and
 * cannot be counted up from another one as a certificate number can.
 *
 * @param token 128 random bits in base64url, 22 characters
 */
public record VerificationAddress(String token) {

    private static final int BITS = 128;
    /** The last of 22 characters carries only two bits, so it is one of four. */
    private static final Pattern TOKEN = Pattern.compile("[0-9A-Za-z_-]{21}[AQgw]");

    public VerificationAddress {
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException("not a verification token: " + token);
        }
    }

    public static VerificationAddress draw(SecureRandom random) {
        byte[] bits = new byte[BITS / 8];
        random.nextBytes(bits);
        return new VerificationAddress(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** @param publicBase what strangers type to reach this site, with or without a path or a closing slash */
    public URI uri(URI publicBase) {
        return URI.create(page(publicBase) + "/" + token);
    }

    /**
     * Where who has no scanner verifies by the number, as one types it: {@code xinhuo.example.cn/v}.
     *
     * @param publicBase as for {@link #uri}
     */
    public static String toType(URI publicBase) {
        return page(publicBase).replaceFirst("^https?://", "");
    }

    private static String page(URI publicBase) {
        String base = publicBase.toString();
        return base + (base.endsWith("/") ? "" : "/") + "v";
    }
}
