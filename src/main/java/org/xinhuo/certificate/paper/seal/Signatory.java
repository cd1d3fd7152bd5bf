package org.xinhuo.certificate.paper.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;

/**
 * Whose seal is on the paper: a private key, and the certificates that say whose it is, its own first. The key is P-256,
 * or RSA of 2048 bits at least where the institution has one already; SHA-256 goes with both. Signing is deterministic
 * (RFC 6979 for P-256), so the same paper is the same bytes. Many threads may sign at the same time.
 */
public final class Signatory {

    private static final int LEAST_RSA_BITS = 2048;
    private static final int P_256_BITS = 256;

    private final List<X509Certificate> chain;
    private final SigningKey key;
    private final Cms cms;

    private Signatory(List<X509Certificate> chain, SigningKey key) throws GeneralSecurityException {
        this.chain = List.copyOf(chain);
        this.key = key;
        this.cms = new Cms(encoded(chain), key);
    }

    /**
     * @param pkcs12 a key store with exactly one private key
     * @throws IllegalArgumentException says what is wrong with it
     */
    public static Signatory of(byte[] pkcs12, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(pkcs12), password);
            List<String> keys = Collections.list(store.aliases()).stream()
                    .filter(alias -> isKey(store, alias))
                    .toList();
            if (keys.size() != 1) {
                throw new IllegalArgumentException("it must hold one private key, and holds " + keys.size());
            }
            return of(
                    (PrivateKey) store.getKey(keys.get(0), password),
                    Arrays.stream(store.getCertificateChain(keys.get(0))).toList());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("it cannot be opened: no PKCS#12, or another password", e);
        }
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Signatory of(PrivateKey key, List<Certificate> chain) throws GeneralSecurityException {
        if (key instanceof ECKey p256 && p256.getParams().getOrder().bitLength() != P_256_BITS
                || key instanceof RSAKey rsa && rsa.getModulus().bitLength() < LEAST_RSA_BITS
                || !(key instanceof ECKey || key instanceof RSAKey)) {
            throw new IllegalArgumentException("its key must be P-256, or RSA of 2048 bits or more");
        }
        return new Signatory(chain.stream().map(X509Certificate.class::cast).toList(), SigningKey.of(key.getEncoded()));
    }

    private static List<byte[]> encoded(List<X509Certificate> chain) throws CertificateEncodingException {
        List<byte[]> encoded = new ArrayList<>();
        for (X509Certificate certificate : chain) {
            encoded.add(certificate.getEncoded());
        }
        return encoded;
    }

    /** The certificates, its own first. */
    public List<X509Certificate> chain() {
        return chain;
    }

    /** Its certificate by SHA-256, in hexadecimal digits. */
    public String fingerprint() {
        return fingerprint(chain.get(0));
    }

    public static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(SealField.sha256().digest(certificate.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The chain as text, to be kept when the key is gone. */
    public String pem() {
        StringWriter text = new StringWriter();
        try (PemWriter pem = new PemWriter(text)) {
            for (X509Certificate certificate : chain) {
                pem.writeObject(new PemObject("CERTIFICATE", certificate.getEncoded()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    /** Whether its certificate is in force: what it signs at another time is worth nothing. */
    public boolean maySignAt(Instant moment) {
        X509Certificate own = chain.get(0);
        return !moment.isBefore(own.getNotBefore().toInstant())
                && !moment.isAfter(own.getNotAfter().toInstant());
    }

    /** The signature of a file as CMS, baseline B of PAdES, over the SHA-256 of what the signature covers. */
    byte[] sign(byte[] sha256) {
        return cms.sign(sha256);
    }

    /** No signature is longer, in bytes. */
    int most() {
        return cms.most();
    }

    /** Name of the algorithm in JOSE: ES256 or RS256. */
    public String jose() {
        return key.jose();
    }

    /** A signature in the form of JOSE. */
    public byte[] signForJose(byte[] message) {
        return key.signForJose(message);
    }
}
