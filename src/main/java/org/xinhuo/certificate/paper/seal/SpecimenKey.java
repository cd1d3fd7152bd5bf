package org.xinhuo.certificate.paper.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Random;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509ExtensionUtils;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes the key of a house that has none yet: P-256, with a certificate of an authority made on the spot. Both are marked
 * as specimens (样章) in their names. The key of the authority is thrown away at once, so nobody can make a second
 * certificate of it; that is why it revokes nothing and says so (RFC 9608).
 */
public final class SpecimenKey {

    /** Back, for samples of earlier years; and on, because nobody renews a specimen. */
    private static final int YEARS_BEFORE = 10;

    private static final int YEARS = 40;
    private static final int SERIAL_BITS = 120;

    private SpecimenKey() {}

    /**
     * @param mark what stands in both names, such as 样章 SPECIMEN
     * @param made when it is made; it may sign for some decades
     * @param random of cryptographic strength outside of tests
     * @return a PKCS#12 with the key and its chain
     */
    public static byte[] make(String mark, Instant made, Random random, char[] password) {
        try {
            X500Name authorityName = name(mark, "root");
            X500Name sealName = name(mark, "seal");
            KeyPair authority = pair();
            KeyPair seal = pair();
            X509Certificate root = certificate(authorityName, authority, authorityName, authority, made, random);
            X509Certificate own = certificate(sealName, seal, authorityName, authority, made, random);
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("seal", seal.getPrivate(), password, new X509Certificate[] {own, root});
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, password);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X500Name name(String mark, String role) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "CN")
                .addRDN(BCStyle.O, "Xinhuo " + mark)
                .addRDN(BCStyle.CN, mark + " " + role)
                .build();
    }

    private static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(
            X500Name subject, KeyPair keys, X500Name issuer, KeyPair by, Instant made, Random random)
            throws CertIOException, GeneralSecurityException, OperatorCreationException {
        X509ExtensionUtils extensions = new BcX509ExtensionUtils();
        SubjectPublicKeyInfo own =
                SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded());
        SubjectPublicKeyInfo its =
                SubjectPublicKeyInfo.getInstance(by.getPublic().getEncoded());
        boolean isAuthority = subject.equals(issuer);
        X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                        issuer,
                        new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS),
                        Date.from(made.atOffset(ZoneOffset.UTC)
                                .minusYears(YEARS_BEFORE)
                                .toInstant()),
                        Date.from(made.atOffset(ZoneOffset.UTC).plusYears(YEARS).toInstant()),
                        subject,
                        own)
                .addExtension(Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(own))
                .addExtension(Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(its))
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority))
                .addExtension(
                        Extension.keyUsage,
                        true,
                        new KeyUsage(
                                isAuthority
                                        ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                                        : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        if (!isAuthority) {
            builder.addExtension(Extension.noRevAvail, false, DERNull.INSTANCE);
        }
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(by.getPrivate())));
    }
}
