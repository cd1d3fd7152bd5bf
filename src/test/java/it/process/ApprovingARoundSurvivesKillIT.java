package it.process;

import static org.assertj.core.api.Assertions.assertThat;

import it.process.Visitor.Page;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two officers approve the same round at the same instant, and the power goes while 500 people are being certified: is
 * anybody certified twice, or by half, and does it go on by itself until nobody is forgotten?
 */
class ApprovingARoundSurvivesKillIT {

    private static final int CERTIFIED_BEFORE_THE_KILL = 20;
    private static final Duration BY_ITSELF = Duration.ofMinutes(2);
    private static final Pattern HEADING = Pattern.compile("id=\"results-title\">([^<]*)<");

    @ParameterizedTest
    @EnumSource(Scene.Kind.class)
    void nothing_double_and_nothing_half(Scene.Kind kind) throws Exception {
        Scene scene = Scene.on(kind);
        Contest round = Contest.LARGE;
        Visitor watching = Visitor.signedIn(scene.home(), round.approvers().get(0));
        assertThat(certified(watching)).as("somebody is certified before").isZero();

        ExecutorService hands = Executors.newFixedThreadPool(2);
        List<Future<Page>> cutOff = approveAtOnce(scene, round, hands);
        Instant end = Instant.now().plus(BY_ITSELF);
        while (certified(watching) < CERTIFIED_BEFORE_THE_KILL) {
            assertThat(Instant.now()).as("somebody is certified").isBefore(end);
        }
        scene.kill();
        for (Future<Page> one : cutOff) {
            mustBeCutOffOrUnderWay(one);
        }
        if (kind == Scene.Kind.DERBY) {
            mustAgreeInTheMiddle(scene, round);
        }
        scene.restart();
        if (kind == Scene.Kind.POSTGRESQL) {
            mustAgreeInTheMiddle(scene, round);
        }

        goesOnByItself(scene, round);
        Visitor officer = Visitor.signedIn(scene.home(), round.approvers().get(1));
        Page result = officer.get("/manage/round-result?code=" + round.code());
        assertThat(result.body())
                .as("nobody is left to approve")
                .contains("/manage/awarding?batch=")
                .doesNotContainPattern("<button\\b[^>]*\\bname=\"([\\w:-]*:)?(ask-)?approve\"");

        hands.shutdown();
        scene.makeReadable();
        mustBeWhole(scene, round);
    }

    /** Many are certified while nobody waits for it: who was not cut off was told so. */
    private static void mustBeCutOffOrUnderWay(Future<Page> answer) throws InterruptedException, TimeoutException {
        try {
            Page page = answer.get(10, TimeUnit.SECONDS);
            assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("done=round_awarding");
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(IOException.class);
        }
    }

    /** Nobody presses anything after the restart. */
    private static void goesOnByItself(Scene scene, Contest round) throws Exception {
        Visitor watching = Visitor.signedIn(scene.home(), round.approvers().get(0));
        Instant end = Instant.now().plus(BY_ITSELF);
        while (certified(watching) < round.candidates()) {
            assertThat(Instant.now()).as("everybody is certified").isBefore(end);
            Thread.sleep(200);
        }
    }

    @ParameterizedTest
    @EnumSource(Scene.Kind.class)
    void two_officers_at_the_same_instant_approve_once(Scene.Kind kind) throws Exception {
        Scene scene = Scene.on(kind);
        ExecutorService hands = Executors.newFixedThreadPool(2);

        for (Future<Page> one : approveAtOnce(scene, Contest.SMALL, hands)) {
            mustSayDoneOrUnderWay(one.get());
        }

        hands.shutdown();
        goesOnByItself(scene, Contest.SMALL);
        scene.makeReadable();
        mustBeWhole(scene, Contest.SMALL);
    }

    /** Both have the page before them, and press the button in the same moment. */
    private static List<Future<Page>> approveAtOnce(Scene scene, Contest round, ExecutorService hands)
            throws IOException {
        CyclicBarrier now = new CyclicBarrier(round.approvers().size());
        List<Future<Page>> answers = new ArrayList<>();
        for (String login : round.approvers()) {
            Visitor officer = Visitor.signedIn(scene.home(), login);
            Page page = officer.get("/manage/round-result?code=" + round.code());
            answers.add(hands.submit(() -> {
                now.await();
                return officer.sendOnly(page, "result", "approve");
            }));
        }
        return answers;
    }

    /** A few people are done before the answer, unless the machine is slow. */
    private static void mustSayDoneOrUnderWay(Page answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).matches(".*done=round_(approved|awarding)");
    }

    /** As the registry says meanwhile. */
    private static int certified(Visitor watching) throws IOException {
        Page page = watching.get("/manage/trainers?scheme=trainer-prefecture");
        Matcher heading = HEADING.matcher(page.body());
        assertThat(heading.find()).as(page.toString()).isTrue();
        Matcher number = Pattern.compile("\\d+").matcher(heading.group(1));
        return number.find() ? Integer.parseInt(number.group()) : 0;
    }

    private static void mustAgreeInTheMiddle(Scene scene, Contest round) throws Exception {
        assertThat(scene.look(Books::audit)).isEmpty();
        Books.Tally tally = scene.look(books -> Books.tally(books, round));
        assertThat(tally.certified())
                .as("the kill hit in the middle")
                .isBetween(CERTIFIED_BEFORE_THE_KILL, round.candidates() - 1);
        assertThat(tally).isEqualTo(new Books.Tally(tally.certified(), tally.certified(), 1));
    }

    /** Everybody is certified, the numbers go on to the last without a gap, and it was approved once. */
    private static void mustBeWhole(Scene scene, Contest round) throws Exception {
        assertThat(scene.look(Books::audit)).isEmpty();
        Books.Tally tally = scene.look(books -> Books.tally(books, round));
        assertThat(tally).isEqualTo(new Books.Tally(round.candidates(), round.candidates(), 1));
    }
}
