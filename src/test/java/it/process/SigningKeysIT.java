package it.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinhuo.certificate.paper.seal.Authority;
import org.xinhuo.certificate.paper.seal.FoundSignature;

/**
 * Does the key of the institution sign, and does a change of keys leave what was issued as good as it was? As
 * {@code server-config/README.md} says: the file named by a setting, a new file, a restart.
 */
class SigningKeysIT {

    private static final String WORD = "a long word";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Authority authority = new Authority("签发机构");

    private Path key(String subject, String kind, LocalDate until) throws IOException {
        Instant begin = Instant.parse("2012-01-01T00:00:00Z");
        Instant end = until.atStartOfDay(CHINA).toInstant();
        Path folder = Files.createDirectories(ServerProcess.folder("signing-keys-files"));
        return Files.write(
                folder.resolve(kind + ".p12"), authority.pkcs12(subject, kind, begin, end, WORD.toCharArray()));
    }

    @Test
    void theOldKeyStaysGoodAndTheNewOneSigns() throws IOException {
        LocalDate today = LocalDate.now(CHINA);
        Path first = key("某协会 2026", "RSA-2048", today.plusDays(30));
        Path second = key("某协会 2027", "P-256", today.plusYears(2));
        Map<String, String> settings = new HashMap<>(Map.of("XINHUO_SAMPLE_DATA", "true"));
        settings.put("XINHUO_SIGNING_KEY", first.toString());
        settings.put("XINHUO_SIGNING_PASSWORD", WORD);
        try (ServerProcess server = ServerProcess.alone("signing-keys", settings)) {
            server.start();
            Papers papers = new Papers(server);
            assertThat(server.log())
                    .contains("Certificates are signed by CN=某协会 2026", "RSA-2048")
                    .doesNotContain(WORD);
            String old = Papers.number(papers.approveOne());
            byte[] oldFile = papers.file(old);
            assertThat(FoundSignature.on(oldFile).name()).isEqualTo("某协会 2026");
            assertThat(papers.verified(oldFile)).contains("这张证书有效", "电子签名完好，签章证书：某协会 2026。");
            assertThat(papers.signing()).contains("CN=某协会 2026", "RSA-2048", "签章证书还有 30 天到期");

            server.startAgain("XINHUO_SIGNING_KEY", second.toString());

            String next = Papers.number(papers.approveOne());
            assertThat(next).isNotEqualTo(old);
            byte[] nextFile = papers.file(next);
            assertThat(FoundSignature.on(nextFile).name()).isEqualTo("某协会 2027");
            assertThat(papers.verified(nextFile)).contains("这张证书有效", "电子签名完好，签章证书：某协会 2027。");
            assertThat(papers.file(old)).as("to the last byte").isEqualTo(oldFile);
            assertThat(papers.verified(oldFile)).contains("这张证书有效", "电子签名完好，签章证书：某协会 2026。");
            assertThat(papers.signing()).contains("CN=某协会 2027", "P-256").doesNotContain("天到期");
        }
    }
}
