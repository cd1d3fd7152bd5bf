package org.xinhuo.certificate.paper.seal;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import org.bouncycastle.util.BigIntegers;

/**
 * Words for machines, signed (RFC 7515, compact). The key stands in the head, and with it its certificates: inside the key
 * (RFC 7517, 4.7), because a badge may have no other member in its head (Open Badges 3.0, 8.2.3).
 */
public final class Jws {

    private static final Base64.Encoder PLAIN = Base64.getEncoder();
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final int P_256_BYTES = 32;

    private final Signatory signatory;
    private final String head;

    public Jws(Signatory signatory) {
        this.signatory = signatory;
        this.head = encoded(head(signatory));
    }

    /** @param payload JSON */
    public byte[] signed(String payload) {
        String covered = head + "." + encoded(payload);
        byte[] signature = signatory.signForJose(covered.getBytes(StandardCharsets.US_ASCII));
        return (covered + "." + URL.encodeToString(signature)).getBytes(StandardCharsets.US_ASCII);
    }

    private static String head(Signatory signatory) {
        JsonArrayBuilder chain = Json.createArrayBuilder();
        try {
            for (X509Certificate certificate : signatory.shown()) {
                chain.add(PLAIN.encodeToString(certificate.getEncoded()));
            }
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
        return Json.createObjectBuilder()
                .add("alg", signatory.jose())
                .add("typ", "JWT")
                .add("jwk", key(signatory.chain().get(0).getPublicKey()).add("x5c", chain))
                .build()
                .toString();
    }

    private static JsonObjectBuilder key(PublicKey key) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        if (key instanceof ECPublicKey ec) {
            return object.add("kty", "EC")
                    .add("crv", "P-256")
                    .add("x", number(ec.getW().getAffineX(), P_256_BYTES))
                    .add("y", number(ec.getW().getAffineY(), P_256_BYTES));
        }
        RSAPublicKey rsa = (RSAPublicKey) key;
        return object.add("kty", "RSA")
                .add("n", URL.encodeToString(BigIntegers.asUnsignedByteArray(rsa.getModulus())))
                .add("e", URL.encodeToString(BigIntegers.asUnsignedByteArray(rsa.getPublicExponent())));
    }

    private static String number(BigInteger number, int bytes) {
        return URL.encodeToString(BigIntegers.asUnsignedByteArray(bytes, number));
    }

    private static String encoded(String json) {
        return URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
