package org.xinhuo.certificate.paper.seal;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority of a test, which certifies keys as those do whom institutions buy from. It revokes nothing. */
public final class Authority {

    private static final AtomicLong SERIALS = new AtomicLong(1000);

    private final X500Name name;
    private final KeyPair keys = pair("P-256");
    private final X509Certificate root;

    public Authority(String name) {
        this.name = new X500Name("C=CN,O=样章 SPECIMEN,CN=" + name);
        this.root = certificate(
                this.name,
                keys.getPublic(),
                Instant.parse("2010-01-01T00:00:00Z"),
                Instant.parse("2060-01-01T00:00:00Z"),
                null);
    }

    public X509Certificate root() {
        return root;
    }

    /** @param kind P-256, or RSA-2048 and the like */
    public static KeyPair pair(String kind) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.startsWith("RSA") ? "RSA" : "EC");
            if (kind.startsWith("RSA-")) {
                generator.initialize(Integer.parseInt(kind.substring("RSA-".length())));
            } else {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            }
            return generator.generateKeyPair();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A certificate for signing documents. */
    public X509Certificate forSigning(String subject, PublicKey key, Instant from, Instant until) {
        return certificate(new X500Name("C=CN,O=样章 SPECIMEN,CN=" + subject), key, from, until, false);
    }

    /** A certificate for stamping times, and for nothing else (RFC 3161, 2.3). */
    public X509Certificate forTime(String subject, PublicKey key, Instant from, Instant until) {
        return certificate(new X500Name("C=CN,O=样章 SPECIMEN,CN=" + subject), key, from, until, true);
    }

    /** What it has revoked, which is nothing: for keys whose certificates do not say so themselves. */
    public byte[] revoked() {
        try {
            Instant now = Instant.now();
            return new X509v2CRLBuilder(name, Date.from(now.minusSeconds(3600)))
                    .setNextUpdate(Date.from(now.plusSeconds(86_400)))
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()))
                    .getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What an institution is handed: one key with its chain. */
    public byte[] pkcs12(String subject, String kind, Instant from, Instant until, char[] password) {
        try {
            KeyPair pair = pair(kind);
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("seal", pair.getPrivate(), password, new X509Certificate[] {
                forSigning(subject, pair.getPublic(), from, until), root
            });
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, password);
            return bytes.toByteArray();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private X509Certificate certificate(X500Name subject, PublicKey key, Instant from, Instant until, Boolean forTime) {
        try {
            var extensions = new BcX509ExtensionUtils();
            var its = SubjectPublicKeyInfo.getInstance(key.getEncoded());
            var own = SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded());
            boolean isRoot = forTime == null;
            var builder = new X509v3CertificateBuilder(
                            name,
                            BigInteger.valueOf(SERIALS.incrementAndGet()),
                            Date.from(from),
                            Date.from(until),
                            subject,
                            its)
                    .addExtension(Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(its))
                    .addExtension(Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(own))
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(isRoot))
                    .addExtension(
                            Extension.keyUsage,
                            true,
                            new KeyUsage(isRoot ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature));
            if (!isRoot) {
                if (!forTime) {
                    builder.addExtension(Extension.noRevAvail, false, DERNull.INSTANCE);
                } else {
                    builder.addExtension(
                            Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
                }
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
