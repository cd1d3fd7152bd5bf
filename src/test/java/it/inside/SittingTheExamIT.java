package it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.boot.ContainerTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.xinhuo.account.Person;
import org.xinhuo.account.Role;
import org.xinhuo.assessment.AssessmentService;
import org.xinhuo.assessment.Attempt;
import org.xinhuo.assessment.Examination;
import org.xinhuo.audit.AuditEvent;
import org.xinhuo.audit.AuditQuery;
import org.xinhuo.audit.AuditService;
import org.xinhuo.round.MarksService;
import org.xinhuo.round.RoundStage;
import org.xinhuo.round.exam.SittingService;
import org.xinhuo.round.flow.Attendance;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Refusal;

/** Is the written exam of a round sat within its hours, by its candidates only, once, and do the marks come by themselves? */
class SittingTheExamIT extends ContainerTest {

    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Inject
    private Stage stage;

    @Inject
    private RoundStage rounds;

    @Inject
    private MarksService marks;

    @Inject
    private SittingService sittings;

    @Inject
    private AssessmentService assessments;

    @Inject
    private Together together;

    @Inject
    private Database database;

    @Inject
    private AuditService audit;

    @Inject
    private Clock clock;

    private String code;
    private Person officer;
    private List<Person> candidates;
    private Instant opens;
    private Instant closes;

    /** A round in its exam; its hours lay four hours back and were two hours long. */
    private void round(int people) {
        RoundStage.Cast cast = rounds.inExam(people);
        code = cast.code();
        officer = cast.opener();
        candidates = rounds.candidates(code);
        opens = clock.instant().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofHours(4));
        closes = opens.plus(Duration.ofHours(2));
    }

    private void held(int people) {
        round(people);
        hold(opens, opens, closes);
    }

    private void hold(Instant moment, Instant from, Instant until) {
        doing(moment, officer, () -> marks.hold(code, from, until));
    }

    private <T> T at(Instant moment, Person who, Supplier<T> work) {
        AtomicReference<T> done = new AtomicReference<>();
        stage.at(moment, () -> done.set(stage.as(who, work)));
        return done.get();
    }

    private void doing(Instant moment, Person who, Runnable work) {
        at(moment, who, () -> {
            work.run();
            return null;
        });
    }

    private Attempt begin(int place, Instant moment) {
        Person who = candidates.get(place - 1);
        return at(moment, who, () -> sittings.begin(code));
    }

    private void enter(Instant moment, Map<String, String> typed, String why) {
        doing(moment, officer, () -> marks.enter(code, typed, why));
    }

    private void confirm(Instant moment) {
        doing(moment, officer, () -> marks.confirm(code));
    }

    private Map<String, Attendance> attendance(Instant moment) {
        return at(moment, officer, () -> marks.get(code).attendance());
    }

    private static String refused(Runnable work) {
        return catchThrowableOfType(Refusal.class, work::run).key();
    }

    private SittingService.Own seen(int place, Instant moment) {
        return at(moment, candidates.get(place - 1), () -> sittings.own().get(0));
    }

    @Test
    void who_begins_in_the_last_second_sits_to_the_end_and_the_mark_comes_by_itself() {
        held(2);
        assertThat(refused(() -> begin(1, opens.minus(SECOND)))).isEqualTo("refusal.exam_to_come");

        Attempt attempt = begin(1, closes.minus(SECOND));

        assertThat(refused(() -> begin(2, closes))).isEqualTo("refusal.exam_over");
        assertThat(attempt.getDeadline())
                .isEqualTo(closes.plus(Duration.ofHours(1)).minus(SECOND));
        assertThat(attempt.paper().items()).hasSize(40);
        assertThat(begin(1, closes.plusSeconds(60)).getId()).as("gone on with").isEqualTo(attempt.getId());
        stage.answers(candidates.get(0), attempt, 27, attempt.getDeadline().minusSeconds(2));
        assertThat(attendance(attempt.getDeadline()).get("001").state()).isEqualTo(Attendance.State.SITTING);

        SittingService.Own own = seen(1, attempt.getDeadline().plusSeconds(6));

        assertThat(own.attendance()).isEqualTo(Attendance.State.SAT);
        assertThat(own.mark()).as("not before it is confirmed").isEmpty();
        Map<String, Attendance> after = attendance(closes.plus(Duration.ofHours(1)));
        assertThat(after.get("001").mark().orElseThrow()).hasToString("67.50");
        assertThat(after.get("002").state()).isEqualTo(Attendance.State.ABSENT);
        assertThat(refused(() -> begin(1, closes.plus(Duration.ofHours(1))))).isEqualTo("refusal.exam_sat");
    }

    @Test
    void the_marks_are_confirmed_when_nobody_sits_it_any_more() {
        held(2);
        Attempt attempt = begin(1, opens);
        assertThat(refused(() -> confirm(opens.plusSeconds(60)))).isEqualTo("stage.sitting");
        stage.answers(candidates.get(0), attempt, 30, opens.plusSeconds(60));
        at(opens.plusSeconds(90), candidates.get(0), () -> assessments.submit(attempt.getId()));
        assertThat(refused(() -> confirm(opens.plusSeconds(120)))).isEqualTo("stage.exam_open");
        enter(opens.plusSeconds(150), Map.of("002", "缺考"), "电话请假");

        confirm(opens.plusSeconds(180));

        assertThat(database.list(
                        "select written_mark from candidacy c join certification_round r on r.id = c.round_id"
                                + " where r.code = ? and c.number = '001'",
                        code))
                .hasToString("[75.00]");
        SittingService.Own own = seen(1, opens.plusSeconds(200));
        assertThat(own.mark().orElseThrow()).hasToString("75.00");
        assertThat(own.exam().getTold()).isEqualTo(Examination.Told.COUNT);
        doing(opens.plusSeconds(210), officer, () -> marks.cut(code));
        assertThat(seen(1, opens.plusSeconds(220)).exam().getTold()).isEqualTo(Examination.Told.ANSWERS);
        Person auditor = stage.person("唐静姝", "CN", Role.AUDITOR);
        List<AuditEvent> logged = stage.as(
                auditor,
                () -> audit.page(
                        new AuditQuery(null, null, null, "marks_entered", "round " + code), EVER, Long.MAX_VALUE, 50));
        assertThat(logged).hasSize(2);
        assertThat(logged)
                .anySatisfy(line ->
                        assertThat(line.getAfter()).contains("001: 75.00").doesNotContain("002"));
        assertThat(logged).anySatisfy(line -> assertThat(line.getAfter()).contains("002: absent", "电话请假"));
    }

    @Test
    void hours_are_moved_until_they_begin_and_once_over_only_if_nobody_came() {
        round(1);
        hold(opens.minusSeconds(600), opens.plusSeconds(60), closes);
        hold(opens.minusSeconds(300), opens, closes);
        assertThat(refused(() -> hold(opens, opens.plusSeconds(120), closes))).isEqualTo("refusal.exam_running");
        hold(closes, closes.plusSeconds(60), closes.plusSeconds(3600));
        begin(1, closes.plusSeconds(60));

        assertThat(refused(() -> hold(closes.plusSeconds(7200), closes.plusSeconds(7260), closes.plusSeconds(9000))))
                .isEqualTo("refusal.exam_held");
        assertThat(refused(() -> doing(closes.plusSeconds(7200), officer, () -> marks.holdOnPaper(code))))
                .isEqualTo("refusal.exam_held");
    }

    @Test
    void an_exam_is_taken_back_to_paper_before_it_begins() {
        held(1);
        doing(opens.minus(SECOND), officer, () -> marks.holdOnPaper(code));

        enter(opens, Map.of("001", "80"), "");

        assertThat(at(opens, candidates.get(0), sittings::own)).isEmpty();
        assertThat(database.list(
                        "select on_paper_for from candidacy c join certification_round r on r.id = c.round_id"
                                + " where r.code = ?",
                        code))
                .containsOnlyNulls();
    }

    @Test
    void a_mark_on_paper_takes_a_reason_and_the_place_online() {
        held(3);
        assertThat(refused(() -> enter(opens, Map.of("001", "80"), " "))).isEqualTo("refusal.exam_why");
        enter(opens, Map.of("001", "80"), "停电，改用纸质试卷");
        assertThat(refused(() -> begin(1, opens))).isEqualTo("refusal.exam_on_paper");

        Attempt attempt = begin(2, opens);
        assertThat(refused(() -> enter(opens, Map.of("002", "80"), "停电"))).isEqualTo("refusal.exam_sitting");
        at(opens.plusSeconds(5), candidates.get(1), () -> assessments.submit(attempt.getId()));
        assertThat(refused(() -> enter(opens.plusSeconds(9), Map.of("002", "缺考"), "停电")))
                .isEqualTo("refusal.exam_was_there");
        enter(opens.plusSeconds(9), Map.of("002", "81"), "停电，改用纸质试卷");

        assertThat(attendance(opens.plusSeconds(9)).get("002").mark().orElseThrow())
                .hasToString("81.00");
        enter(opens.plusSeconds(12), Map.of("002", ""), "");
        assertThat(attendance(opens.plusSeconds(12)).get("002").mark().orElseThrow())
                .as("back to what was sat online")
                .hasToString("0.00");
    }

    @Test
    void nobody_from_outside_of_the_round_begins_it() {
        held(1);
        String mine = code;
        Person own = candidates.get(0);
        held(1);

        for (Person stranger :
                List.of(own, stage.trainee("林晓禾", "3411"), stage.trainee("林晓禾", "4401"), stage.officer("34"))) {
            assertThatExceptionOfType(NotFound.class)
                    .as(stranger.getLogin())
                    .isThrownBy(() -> at(opens, stranger, () -> sittings.begin(code)));
        }
        Person elsewhere = stage.officer("44");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> doing(opens.minusSeconds(60), elsewhere, () -> marks.hold(code, opens, closes)));
        assertThat(at(opens, own, () -> sittings.begin(mine))).isNotNull();
        assertThat(database.count("attempt", "course = ?", code)).isZero();
    }

    @Test
    void two_devices_that_begin_at_once_get_the_same_paper() {
        held(1);
        Person who = candidates.get(0);
        Supplier<Long> begin = () -> at(opens, who, () -> sittings.begin(code)).getId();

        List<Together.Outcome<Long>> outcomes = together.all(List.of(begin, begin, begin));

        assertThat(outcomes).allSatisfy(one -> assertThat(one.failure()).isNull());
        assertThat(outcomes.stream().map(Together.Outcome::value).distinct()).hasSize(1);
        assertThat(database.count("attempt", "course = ?", code)).isEqualTo(1);
    }

    @Test
    void who_begins_while_a_mark_is_noted_for_them_does_one_or_the_other() {
        for (int time = 0; time < 3; time++) {
            held(1);
            Person who = candidates.get(0);
            Supplier<Long> begin =
                    () -> at(opens, who, () -> sittings.begin(code)).getId();
            Supplier<Long> note = () -> at(opens, officer, () -> {
                marks.enter(code, Map.of("001", "80"), "停电");
                return 0L;
            });

            List<Together.Outcome<Long>> outcomes = together.all(List.of(begin, note));

            assertThat(outcomes).filteredOn(one -> one.failure() == null).hasSize(1);
            assertThat(outcomes).filteredOn(one -> one.failure() != null).allSatisfy(one -> assertThat(one.failure())
                    .isInstanceOf(Refusal.class));
        }
    }
}
