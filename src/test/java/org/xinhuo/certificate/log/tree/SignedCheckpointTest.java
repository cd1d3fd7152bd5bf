package org.xinhuo.certificate.log.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinhuo.certificate.paper.seal.NoteSigner;

/** Can others read and check what the log signs, by the published formats and with code that is not ours? */
class SignedCheckpointTest {

    private static final String NAME = "log.example/specimen";

    /** The key of the Go checksum database: published, and of the same form. */
    private static final String SUM_DB = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

    @Test
    void keys_are_numbered_and_written_as_everywhere() {
        assertThat(Verifier.of(SUM_DB).id()).isEqualTo("033de0ae");
        assertThat(Verifier.of(SUM_DB).text()).isEqualTo(SUM_DB);
        assertThatIllegalArgumentException().isThrownBy(() -> new Verifier("a+b", new byte[32]));
        assertThatIllegalArgumentException().isThrownBy(() -> new Verifier("a\u3000b", new byte[32]));
        assertThatIllegalArgumentException().isThrownBy(() -> new Verifier("", new byte[32]));
    }

    @Test
    void the_jdk_finds_the_signature_good_and_one_letter_breaks_it() throws Exception {
        NoteSigner signer = NoteSigner.of(NoteSigner.make(new SecureRandom()));
        Verifier verifier = new Verifier(NAME, signer.publicKey());
        String text = new Checkpoint(NAME, 1234, ReferenceLog.root(ReferenceLog.entries(5))).text();

        String note = verifier.note(text, signer.sign(text.getBytes(StandardCharsets.UTF_8)));

        String[] lines = note.split("\n", -1);
        assertThat(lines).hasSize(6);
        assertThat(lines[0]).isEqualTo(NAME);
        assertThat(lines[1]).isEqualTo("1234");
        assertThat(Base64.getDecoder().decode(lines[2])).hasSize(32);
        assertThat(lines[3]).isEmpty();
        assertThat(lines[4]).startsWith("\u2014 " + NAME + " ");
        byte[] signature = Base64.getDecoder().decode(lines[4].substring(lines[4].lastIndexOf(' ') + 1));
        assertThat(HexFormat.of().formatHex(signature, 0, 4)).isEqualTo(verifier.id());
        byte[] last64 = Arrays.copyOfRange(signature, 4, signature.length);
        assertThat(isGood(verifier.key(), text, last64)).isTrue();
        assertThat(isGood(verifier.key(), text.replace("1234", "1235"), last64)).isFalse();
    }

    private static boolean isGood(byte[] key, String text, byte[] signature) throws Exception {
        byte[] head = HexFormat.of().parseHex("302a300506032b6570032100");
        byte[] spki = ByteBuffer.allocate(44).put(head).put(key).array();
        PublicKey parsed = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki));
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(parsed);
        check.update(text.getBytes(StandardCharsets.UTF_8));
        return check.verify(signature);
    }

    @Test
    void a_key_in_pem_is_taken_and_what_is_none_is_refused_with_a_reason() throws Exception {
        KeyPair made = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] spki = made.getPublic().getEncoded();

        assertThat(NoteSigner.ofPem(pem(made)).publicKey()).isEqualTo(Arrays.copyOfRange(spki, 12, spki.length));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NoteSigner.ofPem("hello"))
                .withMessageContaining("PRIVATE KEY");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        NoteSigner.ofPem(pem(KeyPairGenerator.getInstance("EC").generateKeyPair())))
                .withMessageContaining("Ed25519");
    }

    private static String pem(KeyPair pair) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    @Test
    void a_proof_is_written_as_c2sp_has_it() {
        byte[] hash = ReferenceLog.sha256();

        assertThat(new Proof(Optional.of("extra information"), 10, List.of(hash), "checkpoint data\n").text())
                .isEqualTo("c2sp.org/tlog-proof@v1\nextra ZXh0cmEgaW5mb3JtYXRpb24=\nindex 10\n"
                        + Base64.getEncoder().encodeToString(hash) + "\n\ncheckpoint data\n");
        assertThat(new Proof(Optional.empty(), 0, List.of(), "checkpoint\n").text())
                .isEqualTo("c2sp.org/tlog-proof@v1\nindex 0\n\ncheckpoint\n");
    }

    @Test
    void the_same_certificate_recorded_twice_looks_like_two_and_no_line_can_be_smuggled_in() {
        SecureRandom random = new SecureRandom();
        Map<String, String> facts = Map.of("holder", "沈昭", "number", "N-1");

        Recorded one = Recorded.of(facts, random);

        assertThat(one.text())
                .startsWith("xinhuo-certificate-record 1\nholder: 沈昭\nnumber: N-1\nsalt: ")
                .endsWith("\n");
        assertThat(Recorded.of(facts, random).entry()).isNotEqualTo(one.entry()).hasSize(32);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recorded.of(Map.of("holder", "沈昭\nnumber: N-2"), random))
                .withMessageContaining("holder");
    }
}
