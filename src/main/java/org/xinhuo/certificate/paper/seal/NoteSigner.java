package org.xinhuo.certificate.paper.seal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;

/**
 * A key of Ed25519 (RFC 8032), as logs are signed with. It has nothing to do with the key of the paper, and no certificate:
 * a log is known by its key alone. The same words get the same signature.
 */
public final class NoteSigner {

    private final Ed25519PrivateKeyParameters key;

    private NoteSigner(Ed25519PrivateKeyParameters key) {
        this.key = key;
    }

    /** @return a new key as PKCS#8 */
    public static byte[] make(SecureRandom random) {
        try {
            return PrivateKeyInfoFactory.createPrivateKeyInfo(new Ed25519PrivateKeyParameters(random))
                    .getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException says what is wrong with it */
    public static NoteSigner of(byte[] pkcs8) {
        try {
            AsymmetricKeyParameter found = PrivateKeyFactory.createKey(pkcs8);
            if (found instanceof Ed25519PrivateKeyParameters ed25519) {
                return new NoteSigner(ed25519);
            }
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("it is no private key in PKCS#8", e);
        }
        throw new IllegalArgumentException("it is no Ed25519 key");
    }

    /**
     * @param text of a PEM file
     * @throws IllegalArgumentException says what is wrong with it
     */
    public static NoteSigner ofPem(String text) {
        try (PemReader reader = new PemReader(new StringReader(text))) {
            PemObject found = reader.readPemObject();
            if (found == null || !found.getType().equals("PRIVATE KEY")) {
                throw new IllegalArgumentException("it holds no PRIVATE KEY in PEM");
            }
            return of(found.getContent());
        } catch (IOException e) {
            throw new IllegalArgumentException("it cannot be read as PEM", e);
        }
    }

    /** 32 bytes. */
    public byte[] publicKey() {
        return key.generatePublicKey().getEncoded();
    }

    /** 64 bytes. */
    public byte[] sign(byte[] message) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }
}
