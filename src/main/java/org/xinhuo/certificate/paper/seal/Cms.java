package org.xinhuo.certificate.paper.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;

/**
 * The envelope of a detached signature (RFC 5652) as PAdES baseline B wants it (ETSI EN 319 142-1): the certificates are
 * inside, the signer's is named by its hash among what is signed, and the time stands in the file instead.
 */
final class Cms {

    private static final byte[] NOTHING = {};

    /** Where the hash of a file will be. */
    private static final byte[] HOLE = "the SHA-256 of one file is here.".getBytes(StandardCharsets.US_ASCII);

    private static final AlgorithmIdentifier SHA_256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);

    private final SigningKey key;
    private final ASN1Set certificates;
    private final SignerIdentifier signer;
    private final Attribute contentType =
            new Attribute(CMSAttributes.contentType, new DERSet(CMSObjectIdentifiers.data));
    private final Attribute signingCertificate;
    private final int most;

    /** What is signed, and by the length of a signature the envelopes around it: but for the hash they are always the same. */
    private final Mould unsigned;

    private final Map<Integer, Mould> envelopes = new ConcurrentHashMap<>();

    Cms(List<byte[]> chain, SigningKey key) {
        this.key = key;
        ASN1EncodableVector all = new ASN1EncodableVector();
        chain.forEach(one -> all.add(Certificate.getInstance(one)));
        certificates = new DERSet(all);
        Certificate own = Certificate.getInstance(chain.get(0));
        signer = new SignerIdentifier(
                new IssuerAndSerialNumber(own.getIssuer(), own.getSerialNumber().getValue()));
        signingCertificate = new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(
                        new ESSCertIDv2(SealField.sha256().digest(chain.get(0))))));
        unsigned = Mould.of(der(attributes(HOLE)), 0);
        most = envelope(attributes(HOLE), new byte[key.most()]).length;
    }

    byte[] sign(byte[] sha256) {
        byte[] signature = key.sign(unsigned.of(sha256, NOTHING));
        return envelopes
                .computeIfAbsent(
                        signature.length, length -> Mould.of(envelope(attributes(HOLE), new byte[length]), length))
                .of(sha256, signature);
    }

    int most() {
        return most;
    }

    /**
     * Bytes into which a hash and a signature are put.
     *
     * @param hash where the hash goes
     * @param signature where the signature goes, which ends the whole
     */
    private record Mould(byte[] bytes, int hash, int signature) {

        static Mould of(byte[] bytes, int signature) {
            int hash = 0;
            while (!Arrays.equals(bytes, hash, hash + HOLE.length, HOLE, 0, HOLE.length)) {
                hash++;
            }
            return new Mould(bytes, hash, bytes.length - signature);
        }

        byte[] of(byte[] sha256, byte[] signed) {
            byte[] filled = bytes.clone();
            System.arraycopy(sha256, 0, filled, hash, sha256.length);
            System.arraycopy(signed, 0, filled, signature, signed.length);
            return filled;
        }
    }

    /**
     * The digits of the one signature in an envelope: what a time stamp is about.
     *
     * @param padded an envelope, zeros behind it
     */
    static byte[] signatureIn(byte[] padded) throws IOException {
        return signer(read(padded)).getEncryptedDigest().getOctets();
    }

    /** The same envelope with a time stamp of its signature, which makes it baseline T (ETSI EN 319 122-1, 5.3). */
    static byte[] stamped(byte[] padded, byte[] token) throws IOException {
        SignedData data = read(padded);
        SignerInfo bare = signer(data);
        Attribute stamp = new Attribute(
                PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DERSet(ASN1Primitive.fromByteArray(token)));
        SignerInfo one = new SignerInfo(
                bare.getSID(),
                bare.getDigestAlgorithm(),
                bare.getAuthenticatedAttributes(),
                bare.getDigestEncryptionAlgorithm(),
                bare.getEncryptedDigest(),
                new DERSet(stamp));
        return der(new ContentInfo(
                CMSObjectIdentifiers.signedData,
                new SignedData(
                        data.getDigestAlgorithms(),
                        data.getEncapContentInfo(),
                        data.getCertificates(),
                        data.getCRLs(),
                        new DERSet(one))));
    }

    private static SignedData read(byte[] padded) throws IOException {
        try (ASN1InputStream stream = new ASN1InputStream(padded)) {
            return SignedData.getInstance(
                    ContentInfo.getInstance(stream.readObject()).getContent());
        }
    }

    private static SignerInfo signer(SignedData data) {
        return SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
    }

    private ASN1Set attributes(byte[] sha256) {
        ASN1EncodableVector attributes = new ASN1EncodableVector();
        attributes.add(contentType);
        attributes.add(new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(sha256))));
        attributes.add(signingCertificate);
        return new DERSet(attributes);
    }

    private byte[] envelope(ASN1Set signed, byte[] signature) {
        SignerInfo one =
                new SignerInfo(signer, SHA_256, signed, key.algorithm(), new DEROctetString(signature), (ASN1Set) null);
        SignedData data = new SignedData(
                new DERSet(SHA_256),
                new ContentInfo(CMSObjectIdentifiers.data, null),
                certificates,
                null,
                new DERSet(one));
        return der(new ContentInfo(CMSObjectIdentifiers.signedData, data));
    }

    private static byte[] der(ASN1Encodable object) {
        try {
            return object.toASN1Primitive().getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
