package org.xinhuo.certificate.paper.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAKey;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.util.BigIntegers;

/**
 * A key that a provider of the JDK signs with: RSA by PKCS#1 version 1.5, which every reader of PDF knows, and both kinds
 * where the key never leaves its device.
 *
 * @param key which may be a handle only
 * @param its public half, which says of which kind it is
 */
record Provided(PrivateKey key, PublicKey its, Provider by) implements SigningKey {

    private static final BigInteger ORDER =
            ECNamedCurveTable.getByOID(X9ObjectIdentifiers.prime256v1).getN();

    private boolean isRsa() {
        return its instanceof RSAKey;
    }

    @Override
    public AlgorithmIdentifier algorithm() {
        return isRsa()
                ? new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE)
                : new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
    }

    @Override
    public byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(isRsa() ? "SHA256withRSA" : "SHA256withECDSA", by);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key did not sign", e);
        }
    }

    @Override
    public String jose() {
        return isRsa() ? "RS256" : "ES256";
    }

    @Override
    public byte[] signForJose(byte[] message) {
        byte[] signature = sign(message);
        if (isRsa()) {
            return signature;
        }
        try {
            BigInteger[] pair = StandardDSAEncoding.INSTANCE.decode(ORDER, signature);
            byte[] both = new byte[2 * COORDINATE];
            BigIntegers.asUnsignedByteArray(pair[0], both, 0, COORDINATE);
            BigIntegers.asUnsignedByteArray(pair[1], both, COORDINATE, COORDINATE);
            return both;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int most() {
        return its instanceof RSAKey rsa ? (rsa.getModulus().bitLength() + 7) / Byte.SIZE : MOST_P_256;
    }
}
