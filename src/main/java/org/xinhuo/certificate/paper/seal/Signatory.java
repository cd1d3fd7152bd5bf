package org.xinhuo.certificate.paper.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.PublicKey;
import java.security.Security;
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
import java.util.Optional;
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
    private final int room;

    /** @param device which signs; null where the key is in the store itself */
    private Signatory(KeyStore store, String alias, char[] password, Provider device) throws GeneralSecurityException {
        this.chain = Arrays.stream(store.getCertificateChain(alias))
                .map(X509Certificate.class::cast)
                .toList();
        PublicKey its = suitable(chain);
        PrivateKey own = (PrivateKey) store.getKey(alias, password);
        this.key = device == null ? SigningKey.of(own, its) : new Provided(own, its, device);
        this.cms = new Cms(encoded(shown()), key);
        this.room = 0;
    }

    private Signatory(List<X509Certificate> chain, SigningKey key, Cms cms, int room) {
        this.chain = chain;
        this.key = key;
        this.cms = cms;
        this.room = room;
    }

    /** The same, but leaves room for a time stamp behind each signature of a file: see {@link StampRoom}. */
    public Signatory leavingRoomForStamp() {
        return new Signatory(chain, key, cms, StampRoom.BYTES);
    }

    /**
     * @param pkcs12 a key store with exactly one private key
     * @throws IllegalArgumentException says what is wrong with it
     */
    public static Signatory of(byte[] pkcs12, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(pkcs12), password);
            return new Signatory(store, only(store), password, null);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("it cannot be opened: no PKCS#12, or another password", e);
        }
    }

    /**
     * A key that never leaves its device: a token, a card or a machine that speaks PKCS#11. The device signs.
     *
     * @param configuration the file that the JDK's own provider takes: library and slot
     * @param alias which of its keys; empty where it has but one
     * @throws IllegalArgumentException says what is wrong with it
     */
    public static Signatory inDevice(Path configuration, char[] pin, Optional<String> alias) {
        try {
            Provider device = Security.getProvider("SunPKCS11").configure(configuration.toString());
            KeyStore store = KeyStore.getInstance("PKCS11", device);
            store.load(null, pin);
            String name = alias.isPresent() ? alias.get() : only(store);
            if (!isKey(store, name)) {
                throw new IllegalArgumentException("it holds no private key with a certificate named " + name);
            }
            return new Signatory(store, name, pin, device);
        } catch (IOException | GeneralSecurityException | InvalidParameterException | ProviderException e) {
            throw new IllegalArgumentException(
                    "the device cannot be opened: " + innermost(e).getMessage(), e);
        }
    }

    private static Throwable innermost(Throwable e) {
        return e.getCause() == null ? e : innermost(e.getCause());
    }

    private static String only(KeyStore store) throws GeneralSecurityException {
        List<String> keys = Collections.list(store.aliases()).stream()
                .filter(alias -> isKey(store, alias))
                .toList();
        if (keys.size() != 1) {
            throw new IllegalArgumentException("it must hold one private key, and holds " + keys.size());
        }
        return keys.get(0);
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The certificate says of which kind the key is: a key that stays in its device may not. */
    private static PublicKey suitable(List<X509Certificate> chain) {
        PublicKey its = chain.get(0).getPublicKey();
        if (its instanceof ECKey p256 && p256.getParams().getOrder().bitLength() != P_256_BITS
                || its instanceof RSAKey rsa && rsa.getModulus().bitLength() < LEAST_RSA_BITS
                || !(its instanceof ECKey || its instanceof RSAKey)) {
            throw new IllegalArgumentException("its key must be P-256, or RSA of 2048 bits or more");
        }
        return its;
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

    /**
     * Those that a signature carries, its own first: without the root, which nobody believes because it is there.
     * A key whose own certificate is a root carries that.
     */
    public List<X509Certificate> shown() {
        return chain.stream()
                .filter(one ->
                        one == chain.get(0) || !one.getSubjectX500Principal().equals(one.getIssuerX500Principal()))
                .toList();
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

    /** Whose key it is, as its certificate names them. */
    public String subject() {
        return chain.get(0).getSubjectX500Principal().getName();
    }

    /** Of which kind the key is: P-256 or RSA with its bits, such as RSA-2048. */
    public String kind() {
        return chain.get(0).getPublicKey() instanceof RSAKey rsa
                ? "RSA-" + rsa.getModulus().bitLength()
                : "P-256";
    }

    /** Until when its certificate is in force. */
    public SealTerm term() {
        return new SealTerm(chain.get(0).getNotAfter().toInstant());
    }

    /** The signature of a file as CMS, baseline B of PAdES, over the SHA-256 of what the signature covers. */
    byte[] sign(byte[] sha256) {
        return cms.sign(sha256);
    }

    /** No signature is longer, in bytes, with the time stamp that may be added to it. */
    int most() {
        return cms.most() + room;
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
