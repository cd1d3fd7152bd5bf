package org.xinhuo.certificate.paper.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.RSADigestSigner;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.util.BigIntegers;

/** A private key at work: P-256 or RSA, with SHA-256. */
sealed interface SigningKey {

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

    static SigningKey of(byte[] pkcs8) {
        try {
            AsymmetricKeyParameter key = PrivateKeyFactory.createKey(pkcs8);
            return key instanceof ECPrivateKeyParameters ec ? new P256(ec) : new Rsa(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** ECDSA on the curve P-256. */
    record P256(ECPrivateKeyParameters key) implements SigningKey {

        private static final int COORDINATE = 32;

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
            return 72;
        }
    }

    /** RSA with PKCS#1 version 1.5, which every reader of PDF knows. */
    record Rsa(AsymmetricKeyParameter key) implements SigningKey {

        private static final ASN1ObjectIdentifier NAME = PKCSObjectIdentifiers.sha256WithRSAEncryption;

        @Override
        public AlgorithmIdentifier algorithm() {
            return new AlgorithmIdentifier(NAME, DERNull.INSTANCE);
        }

        @Override
        public byte[] sign(byte[] message) {
            RSADigestSigner signer = new RSADigestSigner(new SHA256Digest());
            signer.init(true, key);
            signer.update(message, 0, message.length);
            try {
                return signer.generateSignature();
            } catch (CryptoException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String jose() {
            return "RS256";
        }

        @Override
        public byte[] signForJose(byte[] message) {
            return sign(message);
        }

        @Override
        public int most() {
            return sign(new byte[0]).length;
        }
    }
}
