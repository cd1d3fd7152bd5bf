package org.xinhuo.certificate.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinhuo.certificate.log.tree.Proof;
import org.xinhuo.certificate.log.tree.Recorded;
import org.xinhuo.certificate.paper.seal.Authority;
import org.xinhuo.certificate.paper.seal.StampRoom;
import org.xinhuo.certificate.paper.seal.TimeAuthority;
import org.xinhuo.certificate.paper.seal.TimeStamper;

/** Does the command that anybody may run find a certificate good that is, and every other one not? */
class CheckingWithoutUsTest {

    private static final String NAME = "沈昭";

    @TempDir
    private static Path compiled;

    @TempDir
    private Path folder;

    private final SmallLog log = new SmallLog("log.example/specimen");
    private byte[] pdf;

    private record Said(int code, String words) {}

    @BeforeAll
    static void compile() {
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", compiled.toString(), "server-config/CheckCertificate.java");
        assertThat(failed).isZero();
    }

    /** The sixth certificate of a log. */
    @BeforeEach
    void issue() throws IOException {
        log.others(5);
        pdf = log.issue(NAME);
    }

    private Said check(byte[] certificate, String checkpoint, String... more) throws Exception {
        Path file = Files.write(folder.resolve("certificate.pdf"), certificate);
        Path note = Files.writeString(folder.resolve("checkpoint.txt"), checkpoint);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                compiled.toString(),
                "CheckCertificate",
                file.toString(),
                note.toString()));
        command.addAll(Arrays.asList(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), words);
    }

    private static void is(Said said, int code, String... words) {
        assertThat(said.words()).contains(List.of(words)).doesNotContain("Exception");
        assertThat(said.code()).as(said.words()).isEqualTo(code);
    }

    @Test
    void the_file_and_the_checkpoint_of_its_day_are_enough() throws Exception {
        is(
                check(pdf, log.checkpoint(6)),
                0,
                "成立：",
                "It holds",
                "holder: " + NAME,
                "日志第 6 条",
                "QJ-1401-P4-2026-000123-X");
    }

    @Test
    void with_a_time_stamp_put_into_it_later_it_holds_as_well() throws Exception {
        try (TimeStamper stamper = new TimeStamper(new Authority("时间机构"))) {
            TimeAuthority authority =
                    new TimeAuthority(stamper.in(TimeStamper.Mood.GOOD).address(), Duration.ofSeconds(5));

            byte[] stamped = StampRoom.in(pdf).stampedBy(authority);

            assertThat(stamped).isNotEqualTo(pdf);
            is(check(stamped, log.checkpoint(6)), 0, "成立：", "holder: " + NAME);
        }
    }

    @Test
    void with_a_later_checkpoint_it_says_what_else_it_needs_and_is_content_with_it() throws Exception {
        log.others(300);
        String later = log.checkpoint(306);
        is(check(pdf, later), 3, "/log/proof/5/306", "/log/checkpoint/6");

        Path proof = folder.resolve("later.tlog-proof");
        Files.writeString(proof, log.proof(5, 306).text());
        is(check(pdf, later, proof.toString()), 0, "成立：");

        Files.writeString(proof, log.proof(5, 305).text());
        is(check(pdf, later, proof.toString()), 1, "不在检查点所指的日志里");
        Files.writeString(proof, log.proof(6, 306).text());
        is(check(pdf, later, proof.toString()), 2, "另一条");
    }

    @Test
    void a_checkpoint_that_was_mangled_on_its_way_is_said_to_be() throws Exception {
        is(check(pdf, log.checkpoint(6).replaceFirst("(?m)^(\u2014 \\S+ ).*$", "$1%%%")), 2, "读不懂", "cannot be read");
    }

    @Test
    void an_older_checkpoint_says_nothing() throws Exception {
        is(check(pdf, log.checkpoint(5)), 3, "比证书早");
    }

    @Test
    void any_byte_changed_or_added_is_found() throws Exception {
        int begin = seal(1) + 1;
        int end = seal(2) - 1;
        for (int place : new int[] {9, begin - 30, end + 9, end + 2000, pdf.length / 2, pdf.length - 9}) {
            is(check(changed(place), log.checkpoint(6)), 1, "不成立：");
        }
        is(check(changed(begin + 700), log.checkpoint(6)), 1, "签名");
        is(check(Arrays.copyOf(pdf, pdf.length + 1), log.checkpoint(6)), 1, "签名以后又加了东西");
    }

    @Test
    void nothing_is_put_behind_a_signature_that_leaves_room() throws Exception {
        int size = 6;
        while (room() == 0) {
            pdf = log.issue(NAME);
            size++;
        }
        is(check(changed(seal(2) - 2), log.checkpoint(size)), 1, "空位");
    }

    /** Signatures of the same key differ in length by a byte or two. */
    private int room() {
        int begin = seal(1) + 1;
        int reserved = (seal(2) - 1 - begin) / 2;
        return reserved - 4 - Integer.parseInt(text(pdf).substring(begin + 4, begin + 8), 16);
    }

    /** Where the signature begins (1) and where the file goes on behind it (2). */
    private int seal(int which) {
        Matcher range = Pattern.compile("/ByteRange ?\\[ ?0 (\\d+) (\\d+)").matcher(text(pdf));
        assertThat(range.find()).isTrue();
        return Integer.parseInt(range.group(which));
    }

    private byte[] changed(int place) {
        byte[] changed = pdf.clone();
        changed[place] ^= 1;
        return changed;
    }

    private static String text(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_log_that_was_rewritten_is_found_by_whoever_kept_the_checkpoint() throws Exception {
        String kept = log.checkpoint(6);
        SmallLog rewritten = new SmallLog("log.example/specimen");
        rewritten.others(6);

        is(check(pdf, rewritten.checkpoint(6)), 1, "the checkpoint");
        is(check(pdf, rewritten.checkpoint(6), "--key", rewritten.verifier.text()), 1, "日志被改写过");
        is(check(pdf, kept), 0, "成立：");
    }

    @Test
    void a_checkpoint_of_the_right_key_with_other_words_is_found() throws Exception {
        is(check(pdf, log.checkpoint(6).replace("\n6\n", "\n7\n")), 1, "检查点的签名不对");
        is(check(pdf, new SmallLog("other.example/log").checkpoint(0)), 1, "不是这个日志签的");
        is(check(pdf, "hello"), 2, "读不懂");
    }

    @Test
    void a_record_that_is_not_in_the_log_is_found_although_it_is_signed() throws Exception {
        Recorded other = log.recorded("沈知远");
        Proof mine = log.proof(5, 6);
        Proof stolen = new Proof(Optional.of(other.text()), 5, mine.path(), mine.checkpoint());

        is(check(log.print("沈知远", stolen), log.checkpoint(6)), 1, "不在检查点所指的日志里");
    }

    @Test
    void a_file_that_somebody_else_sealed_is_found() throws Exception {
        SmallLog forger = new SmallLog("log.example/specimen");
        Recorded record = log.recorded(NAME);
        Proof genuine = log.append(record);

        is(check(forger.print(NAME, genuine), log.checkpoint(7)), 1, "签名的证书不是记录里写的那一张");
    }

    @Test
    void what_is_no_certificate_of_the_log() throws Exception {
        is(check("%PDF-1.7 hello".getBytes(StandardCharsets.US_ASCII), log.checkpoint(6)), 1, "没有公开日志的证明");
        is(check(pdf, log.checkpoint(6), "one", "more"), 2, "usage");
        is(check(pdf, log.checkpoint(6), folder.resolve("nowhere").toString()), 2, "读不了");
    }
}
