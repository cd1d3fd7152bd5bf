package it.process;

import static org.assertj.core.api.Assertions.assertThat;

import it.process.Visitor.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinhuo.certificate.paper.seal.Authority;
import org.xinhuo.certificate.paper.seal.FoundSignature;
import org.xinhuo.certificate.paper.seal.TimeStamper;
import org.xinhuo.certificate.paper.seal.TimeStamper.Mood;

/**
 * Is a certificate issued at once though the time-stamping authority is away, handed out only with its time stamp, and
 * never changed again, power cuts in between?
 */
class TimeStampsIT {

    /** The object identifier of a time stamp in a signature, as it stands in the hexadecimal digits of a file. */
    private static final String STAMP = "060b2a864886f70d010910020e";

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    @Test
    void noFileWithoutItsStampAndNoneChangesAfterIt() throws Exception {
        try (TimeStamper stamper = new TimeStamper(new Authority("时间机构"));
                ServerProcess server = ServerProcess.alone(
                        "time-stamps",
                        Map.of(
                                "XINHUO_SAMPLE_DATA",
                                "true",
                                "XINHUO_TIMESTAMP_URL",
                                stamper.in(Mood.BROKEN).address().toString()))) {
            server.start();
            Papers papers = new Papers(server);

            Page approved = papers.approveOne();
            String number = Papers.number(approved);
            assertThat(approved.body()).contains("等时间戳").doesNotContain("/paper/" + number);
            Page early = papers.officer().get("/paper/" + number + ".pdf");
            assertThat(early.status()).isEqualTo(503);
            assertThat(early.body()).contains("正在等时间戳").doesNotContain("%PDF");
            String anew = papers.replaced(papers.approveOne());
            assertThat(papers.officer().get("/paper/" + anew + ".pdf").status())
                    .as("one that replaces another waits as well")
                    .isEqualTo(503);
            until(() -> stamper.asked() > 0);
            assertThat(papers.signing()).contains("时间戳服务没有回应", "证书先不能下载", "样章，在数据库里");

            stamper.in(Mood.SLOW);
            server.kill();
            server.start();
            until(() -> stamper.asked() > 1);
            server.kill();
            stamper.in(Mood.GOOD);
            server.start();

            until(() -> isReady(papers, number));
            byte[] file = papers.file(number);
            assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains(STAMP);
            assertThat(FoundSignature.on(file).state()).isEqualTo(FoundSignature.State.WHOLE);
            assertThat(papers.verified(file)).contains("这张证书有效", "和发出的原件完全一样", "电子签名完好", "由“时间”的时间戳证明");
            assertThat(papers.officer().get("/public/verify?number=" + number).body())
                    .as("by its number, too")
                    .contains("这张证书有效", "最晚在", "由“时间”的时间戳证明");
            until(() -> papers.signing().contains("0 张"));
            assertThat(new String(papers.file(anew), StandardCharsets.ISO_8859_1))
                    .contains(STAMP);
            assertThat(papers.signing()).contains("最近一次成功").doesNotContain("没有回应");

            stamper.in(Mood.OTHER_NONCE);
            String second = Papers.number(papers.approveOne());
            until(() -> papers.signing().contains("回答不对"));
            assertThat(isReady(papers, second)).isFalse();
            server.startAgain("XINHUO_TIMESTAMP_URL", "");
            assertThat(new String(papers.file(second), StandardCharsets.ISO_8859_1))
                    .as("who takes the setting away wants none")
                    .doesNotContain(STAMP);
            assertThat(papers.verified(papers.file(second)))
                    .contains("和发出的原件完全一样", "电子签名完好")
                    .doesNotContain("时间戳");
            assertThat(papers.file(number)).isEqualTo(file);
            assertThat(papers.signing()).contains("没有设置，证书不带时间戳");
        }
    }

    private static boolean isReady(Papers papers, String number) throws IOException {
        return papers.officer().get("/paper/" + number + ".pdf").status() == 200;
    }

    private interface Question {
        boolean holds() throws IOException;
    }

    private static void until(Question question) throws IOException {
        Instant end = Instant.now().plus(LONGEST_WAIT);
        while (!question.holds()) {
            assertThat(Instant.now()).as("waited in vain").isBefore(end);
            ServerProcess.pause();
        }
    }
}
