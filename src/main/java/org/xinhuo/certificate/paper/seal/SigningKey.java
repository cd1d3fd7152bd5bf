package org.xinhuo.certificate.paper.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Security;
import java.security.interfaces.ECKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.util.BigIntegers;

/** A private key at work: P-256 or RSA, with SHA-256. Many threads may sign with it at the same time. */
sealed interface SigningKey permits SigningKey.P256, Provided {

    /** Size of a number of P-256, in bytes. */
    int COORDINATE = 32;

    /** No signature by P-256 is longer in CMS, in bytes. */
    int MOST_P_256 = 72;

    /** Name of the algorithm in CMS. */
    AlgorithmIdentifier algorithm();

    /** A signature in the form of CMS. */
    byte[] sign(byte[] message);

    /** Name of the algorithm in JOSE. */
    String jose();

    /** A signature in the form of JOSE (RFC 7518). */
    byte[] signForJose(byte[] message);

    /** No signature is longer, in bytes. */
    int most();

    /**
     * A key whose digits are known here. P-256 is signed by BouncyCastle, which does it six times as fast as the JDK 17
     * and the same way each time (RFC 6979); RSA by the JDK, a tenth faster than BouncyCastle.
     */
    static SigningKey of(PrivateKey key, PublicKey its) {
        if (its instanceof ECKey) {
            try {
                return new P256((ECPrivateKeyParameters) PrivateKeyFactory.createKey(key.getEncoded()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Provided(key, its, Security.getProvider("SunRsaSign"));
    }

    /** ECDSA on the curve P-256. */
    record P256(ECPrivateKeyParameters key) implements SigningKey {

        @Override
        public AlgorithmIdentifier algorithm() {
            return new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
        }

        @Override
        public byte[] sign(byte[] message) {
            BigInteger[] pair = pair(message);
            try {
                return StandardDSAEncoding.INSTANCE.encode(key.getParameters().getN(), pair[0], pair[1]);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String jose() {
            return "ES256";
        }

        @Override
        public byte[] signForJose(byte[] message) {
            BigInteger[] pair = pair(message);
            byte[] both = new byte[2 * COORDINATE];
            BigIntegers.asUnsignedByteArray(pair[0], both, 0, COORDINATE);
            BigIntegers.asUnsignedByteArray(pair[1], both, COORDINATE, COORDINATE);
            return both;
        }

        private BigInteger[] pair(byte[] message) {
            ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
            signer.init(true, key);
            return signer.generateSignature(sha256(message));
        }

        private static byte[] sha256(byte[] message) {
            return SealField.sha256().digest(message);
        }

        @Override
        public int most() {
            return MOST_P_256;
        }
    }
}
