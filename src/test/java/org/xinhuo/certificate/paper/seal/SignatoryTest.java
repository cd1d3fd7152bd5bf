package org.xinhuo.certificate.paper.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;

/** Which keys may sign certificates, and is what they sign what others can verify? */
class SignatoryTest {

    private static final char[] PASSWORD = "long and secret".toCharArray();
    private static final Instant DAY = Instant.parse("2026-11-22T00:00:00Z");
    private static final byte[] WORDS = "证书".getBytes(StandardCharsets.UTF_8);

    private static KeyPair ec(String curve) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }

    private static KeyPair rsa(int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private static byte[] store(String algorithm, KeyPair... pairs) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (int i = 0; i < pairs.length; i++) {
            X500Name name = new X500Name("CN=某协会 " + i);
            X509Certificate own = new JcaX509CertificateConverter()
                    .getCertificate(new X509v3CertificateBuilder(
                                    name,
                                    BigInteger.valueOf(i + 1),
                                    Date.from(DAY),
                                    Date.from(DAY.plusSeconds(86_400)),
                                    name,
                                    SubjectPublicKeyInfo.getInstance(
                                            pairs[i].getPublic().getEncoded()))
                            .build(new JcaContentSignerBuilder(algorithm).build(pairs[i].getPrivate())));
            store.setKeyEntry("key-" + i, pairs[i].getPrivate(), PASSWORD, new X509Certificate[] {own});
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, PASSWORD);
        return bytes.toByteArray();
    }

    private static void signsWhatOthersVerify(Signatory signatory) throws Exception {
        byte[] cms = signatory.sign(MessageDigest.getInstance("SHA-256").digest(WORDS));

        assertThat(cms).hasSizeLessThanOrEqualTo(signatory.most());
        CMSSignedData read = new CMSSignedData(new CMSProcessableByteArray(WORDS), cms);
        List<SignerInformation> signers = List.copyOf(read.getSignerInfos().getSigners());
        assertThat(signers).hasSize(1);
        assertThat(signers.get(0)
                        .verify(new JcaSimpleSignerInfoVerifierBuilder()
                                .build(signatory.chain().get(0))))
                .isTrue();
        Signature plain = Signature.getInstance(
                signatory.jose().equals("ES256") ? "SHA256withECDSAinP1363Format" : "SHA256withRSA");
        plain.initVerify(signatory.chain().get(0));
        plain.update(WORDS);
        assertThat(plain.verify(signatory.signForJose(WORDS))).isTrue();
    }

    @Test
    void p_256() throws Exception {
        signsWhatOthersVerify(Signatory.of(store("SHA256withECDSA", ec("secp256r1")), PASSWORD));
    }

    @Test
    void rsa_2048() throws Exception {
        signsWhatOthersVerify(Signatory.of(store("SHA256withRSA", rsa(2048)), PASSWORD));
    }

    @Test
    void the_specimen_that_is_made_here() throws Exception {
        signsWhatOthersVerify(
                Signatory.of(SpecimenKey.make("样章 SPECIMEN", DAY, new SecureRandom(), PASSWORD), PASSWORD));
    }

    @Test
    void no_other_curve_and_no_weak_key() throws Exception {
        byte[] other = store("SHA256withECDSA", ec("secp384r1"));
        byte[] weak = store("SHA256withRSA", rsa(1024));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Signatory.of(other, PASSWORD))
                .withMessageContaining("P-256");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Signatory.of(weak, PASSWORD))
                .withMessageContaining("2048");
    }

    @Test
    void no_key_or_two_or_another_password_is_told() throws Exception {
        byte[] two = store("SHA256withECDSA", ec("secp256r1"), ec("secp256r1"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Signatory.of(two, PASSWORD))
                .withMessageContaining("one private key, and holds 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Signatory.of(two, "wrong".toCharArray()))
                .withMessageContaining("another password");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Signatory.of(WORDS, PASSWORD))
                .withMessageContaining("no PKCS#12");
    }

    @Test
    void it_signs_only_while_its_certificate_is_in_force() throws Exception {
        Signatory signatory = Signatory.of(store("SHA256withECDSA", ec("secp256r1")), PASSWORD);

        assertThat(signatory.maySignAt(DAY)).isTrue();
        assertThat(signatory.maySignAt(DAY.minusSeconds(1))).isFalse();
        assertThat(signatory.maySignAt(DAY.plusSeconds(86_401))).isFalse();
    }
}
