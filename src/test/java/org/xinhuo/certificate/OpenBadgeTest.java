package org.xinhuo.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xinhuo.certificate.paper.PaperSamples;
import org.xinhuo.certification.CredentialFixture;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.SchemeFixture;

/**
 * Can a machine take the credential out of the file, and see with nothing of ours who signed it, that nothing in it was
 * changed, and whose it is? The proof is checked by the JDK alone.
 */
class OpenBadgeTest {

    private static final String NAME = "李𬭚";
    private static final URI SITE = URI.create("https://xinhuo.example");
    private static final String TOKEN = "Jm4Zr0qWv2sT8yX1cB6nKA";
    private static final URI ADDRESS = URI.create(SITE + "/v/" + TOKEN);
    private static final Base64.Decoder URL = Base64.getUrlDecoder();

    private static byte[] file;
    private static String[] parts;
    private static JsonObject head;
    private static JsonObject credential;

    @BeforeAll
    static void takeItOutOfTheFile() throws IOException {
        Scheme scheme = SchemeFixture.peerEducator();
        Map<String, String> fields = PaperFields.of(
                CredentialFixture.awarded(NAME, LocalDate.of(2026, 11, 22), scheme),
                scheme,
                CertificateNumber.of("34", "P1", 2026, 123),
                SITE);
        file = PaperSamples.printed(fields, ADDRESS, new OpenBadge(fields, scheme.code(), ADDRESS, SITE).json());
        try (var document = Loader.loadPDF(file)) {
            COSArray associated = (COSArray)
                    document.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.getPDFName("AF"));
            COSDictionary one = (COSDictionary) associated.getObject(0);
            assertThat(one.getNameAsString(COSName.getPDFName("AFRelationship")))
                    .isEqualTo("Data");
            byte[] jwt = document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("credential.jwt")
                    .getEmbeddedFile()
                    .toByteArray();
            parts = new String(jwt, StandardCharsets.US_ASCII).split("\\.");
        }
        head = json(parts[0]);
        credential = json(parts[1]);
    }

    private static JsonObject json(String encoded) {
        return Json.createReader(new StringReader(new String(URL.decode(encoded), StandardCharsets.UTF_8)))
                .readObject();
    }

    private static boolean verifies(PublicKey key, String head, String payload, String proof) throws Exception {
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(key);
        signature.update((head + "." + payload).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(URL.decode(proof));
    }

    /** The key that stands in the head. */
    private static PublicKey own() throws Exception {
        JsonObject jwk = head.getJsonObject("jwk");
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(
                        new ECPoint(
                                new BigInteger(1, URL.decode(jwk.getString("x"))),
                                new BigInteger(1, URL.decode(jwk.getString("y")))),
                        curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static X509Certificate certificate(int place) throws Exception {
        byte[] der = Base64.getDecoder()
                .decode(head.getJsonObject("jwk").getJsonArray("x5c").getString(place));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    @Test
    void its_proof_verifies_by_the_key_and_the_certificates_it_names() throws Exception {
        assertThat(head.getString("alg")).isEqualTo("ES256");
        assertThat(verifies(own(), parts[0], parts[1], parts[2])).isTrue();
        assertThat(certificate(0).getPublicKey()).isEqualTo(own());
        certificate(0).verify(PaperSamples.root().getPublicKey());
    }

    @Test
    void the_file_is_signed_with_the_same_key() throws Exception {
        assertThat(PaperSamples.signer(file)).isEqualTo(certificate(0));
    }

    @Test
    void another_name_another_day_and_another_key_fail() throws Exception {
        String words = new String(URL.decode(parts[1]), StandardCharsets.UTF_8);
        for (String changed : List.of(words.replace("2027", "2037"), words.replace("sha256$", "sha256$0"))) {
            String payload =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(changed.getBytes(StandardCharsets.UTF_8));
            assertThat(changed).isNotEqualTo(words);
            assertThat(verifies(own(), parts[0], payload, parts[2])).isFalse();
        }
        assertThat(verifies(PaperSamples.root().getPublicKey(), parts[0], parts[1], parts[2]))
                .isFalse();
    }

    @Test
    void it_says_what_the_paper_says() {
        assertThat(credential.getString("id")).isEqualTo(ADDRESS.toString()).isEqualTo(credential.getString("jti"));
        assertThat(credential.getJsonArray("type").toString()).contains("VerifiableCredential", "OpenBadgeCredential");
        assertThat(credential.getJsonObject("issuer").getString("id")).isEqualTo(credential.getString("iss"));
        assertThat(Instant.parse(credential.getString("validFrom"))).isEqualTo("2026-11-21T16:00:00Z");
        assertThat(Instant.parse(credential.getString("validUntil")))
                .as("the last second of the last day in China")
                .isEqualTo("2027-11-21T15:59:59Z");
        assertThat(credential.getJsonNumber("exp").longValue())
                .isEqualTo(Instant.parse(credential.getString("validUntil")).getEpochSecond());
        JsonObject subject = credential.getJsonObject("credentialSubject");
        assertThat(subject.getString("licenseNumber")).startsWith("QJ-34-P1-2026-000123-");
        assertThat(subject.getJsonObject("achievement").getString("name")).isEqualTo("同伴教育者");
    }

    @Test
    void the_holder_is_in_it_only_to_who_knows_the_name() throws Exception {
        JsonObject holder = credential
                .getJsonObject("credentialSubject")
                .getJsonArray("identifier")
                .getJsonObject(0);
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest((NAME + holder.getString("salt")).getBytes(StandardCharsets.UTF_8));

        assertThat(holder.getString("identityHash"))
                .isEqualTo("sha256$" + HexFormat.of().formatHex(hash));
        assertThat(credential.toString()).doesNotContain(NAME).doesNotContain("somebody");
        assertThat(credential.getJsonObject("credentialSubject").getString("id"))
                .as("whoever holds this certificate, and no more")
                .isEqualTo(ADDRESS + "#holder");
    }
}
