package org.xinhuo.certificate.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.europa.esig.dss.enumerations.Indication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.Security;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinhuo.certificate.paper.seal.Authority;
import org.xinhuo.certificate.paper.seal.FoundSignature;
import org.xinhuo.certificate.paper.seal.Signatory;

/**
 * Can an institution keep its key in a device that never gives it away? The device is SoftHSM, and where a machine has
 * none this is skipped. Its library reads its settings from the environment of the process, which a test cannot change:
 * so each key is made and used in a process of its own, {@link #main}.
 */
class KeyInDeviceTest {

    private static final String PIN = "2468";
    private static final Authority AUTHORITY = new Authority("签发机构");

    @TempDir
    private Path folder;

    private static Optional<Path> library() {
        return Stream.of(
                        "/usr/lib/softhsm/libsofthsm2.so",
                        "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
                        "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so",
                        "/usr/lib64/pkcs11/libsofthsm2.so",
                        "/opt/homebrew/lib/softhsm/libsofthsm2.so")
                .map(Path::of)
                .filter(Files::exists)
                .findFirst();
    }

    private Path configured() throws Exception {
        assumeTrue(library().isPresent(), "SoftHSM is not installed (Debian: softhsm2), so no device can be tried");
        Path tokens = Files.createDirectories(folder.resolve("tokens"));
        Files.writeString(
                folder.resolve("softhsm2.conf"),
                "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        String said = run(List.of(
                "softhsm2-util", "--init-token", "--free", "--label", "xinhuo", "--so-pin", "1357", "--pin", PIN));
        assertThat(said).contains("initialized");
        return Files.writeString(
                folder.resolve("device.cfg"),
                "name = Xinhuo\nlibrary = " + library().orElseThrow() + "\nslotListIndex = 0\n");
    }

    private String run(List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .put("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    @ParameterizedTest
    @ValueSource(strings = {"P-256", "RSA-2048"})
    void the_device_signs_and_the_judges_pass_it(String kind) throws Exception {
        Path device = configured();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path root = folder.resolve("root.cer");
        Path pdf = folder.resolve("signed.pdf");

        String said = run(List.of(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                KeyInDeviceTest.class.getName(),
                device.toString(),
                kind,
                pdf.toString(),
                root.toString()));

        assertThat(said).contains("the key stays in the device", "kind " + kind);
        byte[] signed = Files.readAllBytes(pdf);
        assertThat(FoundSignature.on(signed).state()).isEqualTo(FoundSignature.State.WHOLE);
        var certificate = CertificateFactory.getInstance("X.509").generateCertificate(Files.newInputStream(root));
        var report = SignedPaperTest.judged(signed, List.of((X509Certificate) certificate), List.of());
        assertThat(report.getIndication(report.getFirstSignatureId())).isEqualTo(Indication.TOTAL_PASSED);
    }

    @Test
    void a_device_that_is_not_there_is_told() throws IOException {
        Path nowhere = Files.writeString(
                folder.resolve("nowhere.cfg"), "name = Nowhere\nlibrary = " + folder.resolve("none.so") + "\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Signatory.inDevice(nowhere, PIN.toCharArray(), Optional.empty()))
                .withMessageContaining("the device cannot be opened")
                .withMessageContaining("none.so");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Signatory.inDevice(folder.resolve("no.cfg"), PIN.toCharArray(), Optional.empty()))
                .withMessageContaining("no.cfg");
    }

    /** @param words configuration of the device, kind of key, where the signed file goes, and the root it is certified by */
    public static void main(String[] words) throws Exception {
        Path device = Path.of(words[0]);
        char[] pin = PIN.toCharArray();
        String kind = words[1];
        put(device, pin, kind);
        Signatory signatory = Signatory.inDevice(device, pin, Optional.of("seal"));
        System.out.println("kind " + signatory.kind());
        byte[] pdf = new Printer(signatory)
                .print(
                        PaperFixture.peerEducator(),
                        PaperFixture.issue(PaperFixture.of("李𬭚"), PaperFixture.VERIFICATION))
                .bytes();
        Files.write(Path.of(words[2]), pdf);
        Files.write(Path.of(words[3]), AUTHORITY.root().getEncoded());
        Signature verifier = Signature.getInstance(
                signatory.jose().equals("ES256") ? "SHA256withECDSAinP1363Format" : "SHA256withRSA");
        verifier.initVerify(signatory.chain().get(0));
        verifier.update(pdf);
        if (!verifier.verify(signatory.signForJose(pdf))) {
            throw new IllegalStateException("what the device signed for machines does not verify");
        }
        mustRefuse(() -> Signatory.inDevice(device, pin, Optional.of("another")));
    }

    private static void mustRefuse(Runnable work) {
        try {
            work.run();
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
            return;
        }
        throw new IllegalStateException("a key that is not there was found");
    }

    private static void put(Path device, char[] pin, String kind) throws Exception {
        KeyPair pair = Authority.pair(kind);
        X509Certificate own = AUTHORITY.forSigning(
                "某协会", pair.getPublic(), Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2036-01-01T00:00:00Z"));
        KeyStore store =
                KeyStore.getInstance("PKCS11", Security.getProvider("SunPKCS11").configure(device.toString()));
        store.load(null, pin);
        store.setKeyEntry("seal", pair.getPrivate(), null, new X509Certificate[] {own, AUTHORITY.root()});
        if (store.getKey("seal", pin).getEncoded() == null) {
            System.out.println("the key stays in the device");
        }
    }
}
