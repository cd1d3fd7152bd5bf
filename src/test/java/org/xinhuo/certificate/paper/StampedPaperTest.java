package org.xinhuo.certificate.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.xinhuo.certificate.paper.plate.PrintedFile;
import org.xinhuo.certificate.paper.seal.Authority;
import org.xinhuo.certificate.paper.seal.FoundSignature;
import org.xinhuo.certificate.paper.seal.FoundStamp;
import org.xinhuo.certificate.paper.seal.Signatory;
import org.xinhuo.certificate.paper.seal.StampRoom;
import org.xinhuo.certificate.paper.seal.TimeAuthority;
import org.xinhuo.certificate.paper.seal.TimeAuthority.NoStamp;
import org.xinhuo.certificate.paper.seal.TimeAuthority.Why;
import org.xinhuo.certificate.paper.seal.TimeStamper;
import org.xinhuo.certificate.paper.seal.TimeStamper.Mood;
import org.xinhuo.certificate.paper.seal.TransplantedStamp;

/** Does a certificate tell for good when it was signed, and is no wrong time stamp ever taken? */
class StampedPaperTest {

    private static final Authority TIMES = new Authority("时间机构");
    private static TimeStamper stamper;

    @BeforeAll
    static void begin() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        stamper = new TimeStamper(TIMES);
    }

    @AfterAll
    static void end() {
        stamper.close();
    }

    private static PrintedFile print(Signatory signatory) {
        return new Printer(signatory.leavingRoomForStamp())
                .print(
                        PaperFixture.peerEducator(),
                        new Printer.Issue(
                                PaperFixture.of("李𬭚"),
                                PaperFixture.VERIFICATION,
                                Instant.now().minusSeconds(60),
                                PaperFixture.issue(PaperFixture.of("李𬭚"), PaperFixture.VERIFICATION)
                                        .attachments()));
    }

    /** As it is kept: the plate as it was, and behind it the tail with the stamp. */
    private static byte[] stamped(PrintedFile pdf, Mood mood) throws NoStamp {
        TimeAuthority authority = new TimeAuthority(stamper.in(mood).address(), Duration.ofSeconds(2));
        return PrintedFile.joined(pdf.plate().bytes(), StampRoom.in(pdf.tail()).stampedBy(authority));
    }

    private static SimpleReport judged(byte[] pdf, Signatory anchor) {
        return SignedPaperTest.judged(pdf, List.of(anchor.chain().get(1), TIMES.root()), List.of(TIMES.revoked()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P-256", "RSA-2048"})
    void the_judges_pass_it_as_baseline_t(String kind) throws Exception {
        Signatory institution = InstitutionsKeyTest.institution(kind);
        PrintedFile bare = print(institution);
        byte[] pdf = stamped(bare, Mood.GOOD);

        SimpleReport report = judged(pdf, institution);
        String only = report.getFirstSignatureId();
        assertThat(report.getIndication(only))
                .as("%s %s", report.getSubIndication(only), report.getAdESValidationErrors(only))
                .isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureFormat(only)).isEqualTo(SignatureLevel.PAdES_BASELINE_T);
        assertThat(report.getSignatureTimestamps(only))
                .singleElement()
                .satisfies(stamp -> assertThat(stamp.getIndication()).isEqualTo(Indication.PASSED));
        assertThat(ArchivablePaperTest.complaints(pdf)).isEmpty();
        assertThat(pdf.length).isEqualTo(bare.bytes().length).isLessThan(60 * 1024);
    }

    @Test
    void before_its_stamp_it_is_baseline_b_and_after_it_the_same_signature() throws Exception {
        Signatory institution = InstitutionsKeyTest.institution("P-256");
        PrintedFile bare = print(institution);
        SimpleReport report = judged(bare.bytes(), institution);

        assertThat(report.getIndication(report.getFirstSignatureId())).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureFormat(report.getFirstSignatureId())).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
        assertThat(FoundSignature.on(stamped(bare, Mood.GOOD)))
                .isEqualTo(FoundSignature.on(bare.bytes()))
                .isEqualTo(new FoundSignature(FoundSignature.State.WHOLE, institution.fingerprint(), "某协会"));
    }

    @Test
    void who_stamped_it_and_when_can_be_read_from_it() throws Exception {
        PrintedFile bare = print(InstitutionsKeyTest.institution("P-256"));
        Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);

        assertThat(FoundStamp.on(bare.bytes())).isEmpty();
        assertThat(FoundStamp.on("%PDF- of somebody".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(FoundStamp.on(stamped(bare, Mood.GOOD))).hasValueSatisfying(stamp -> {
            assertThat(stamp.by()).isEqualTo("时间");
            assertThat(stamp.at()).isBetween(before, Instant.now());
        });
    }

    @Test
    void a_time_stamp_of_another_signature_is_no_word_for_this_one() throws Exception {
        Signatory institution = InstitutionsKeyTest.institution("P-256");
        byte[] other = stamped(print(institution), Mood.GOOD);
        byte[] own = new Printer(institution.leavingRoomForStamp())
                .print(
                        PaperFixture.peerEducator(),
                        PaperFixture.issue(PaperFixture.of("沈知远"), PaperFixture.VERIFICATION))
                .bytes();

        assertThat(FoundStamp.on(TransplantedStamp.from(other, own)))
                .hasValueSatisfying(stamp -> assertThat(stamp.broken()).isTrue());
    }

    @Test
    void an_authority_that_brings_many_certificates_is_taken_at_its_word_with_its_own() throws Exception {
        Signatory institution = InstitutionsKeyTest.institution("P-256");
        byte[] pdf = stamped(print(institution), Mood.LONG_CHAIN);

        SimpleReport report = judged(pdf, institution);
        assertThat(report.getIndication(report.getFirstSignatureId())).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureFormat(report.getFirstSignatureId())).isEqualTo(SignatureLevel.PAdES_BASELINE_T);
    }

    @Test
    void a_stamped_file_that_is_changed_is_found() throws Exception {
        Signatory institution = InstitutionsKeyTest.institution("P-256");
        byte[] pdf = stamped(print(institution), Mood.GOOD);
        byte[] changed = pdf.clone();
        changed[pdf.length / 2] ^= 1;

        assertThat(FoundSignature.on(changed).state()).isEqualTo(FoundSignature.State.BROKEN);
    }

    @ParameterizedTest
    @CsvSource({
        "BROKEN, AWAY",
        "SLOW, AWAY",
        "SLOW_IN_THE_MIDDLE, AWAY",
        "ENDLESS, AWAY",
        "NO_STAMP_AT_ALL, WRONG",
        "REFUSING, REFUSED",
        "OTHER_NONCE, WRONG",
        "OTHER_HASH, WRONG",
        "EXPIRED, WRONG",
        "LONG_WINDED, TOO_LONG"
    })
    void no_wrong_answer_is_taken_and_none_is_waited_for_long(Mood mood, Why why) {
        PrintedFile bare = print(PaperFixture.SIGNATORY);
        byte[] kept = bare.bytes();
        long begin = System.nanoTime();

        NoStamp none = catchThrowableOfType(NoStamp.class, () -> stamped(bare, mood));

        assertThat(none).isNotNull();
        assertThat(none.why()).as(none.getMessage()).isEqualTo(why);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
        assertThat(Arrays.equals(bare.bytes(), kept)).isTrue();
    }

    @Test
    void nobody_there() {
        TimeAuthority nobody = new TimeAuthority(URI.create("http://localhost:1/"), Duration.ofSeconds(2));
        byte[] bare = print(PaperFixture.SIGNATORY).tail();

        NoStamp none =
                catchThrowableOfType(NoStamp.class, () -> StampRoom.in(bare).stampedBy(nobody));

        assertThat(none.why()).isEqualTo(Why.AWAY);
    }
}
