package it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.boot.ContainerTest;
import it.inside.Together.Outcome;
import jakarta.inject.Inject;
import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.xinhuo.account.Person;
import org.xinhuo.certification.Application;
import org.xinhuo.certification.batch.BatchService;
import org.xinhuo.shared.ChinaTime;
import org.xinhuo.shared.NotFound;

/** Many are approved at once: is each awarded once, as of the decision, by the officer who decided, or refused with a reason? */
class AwardingByTheBatchIT extends ContainerTest {

    /** A character that no face of the paper has. */
    private static final String NOBODY_CAN_PRINT = Character.toString(0x2B81E);

    private static final Duration BY_ITSELF = Duration.ofSeconds(60);

    @Inject
    private Stage stage;

    @Inject
    private Together together;

    @Inject
    private Database database;

    @Inject
    private BatchService batches;

    @Inject
    private Clock clock;

    private List<Application> waiting(int people) {
        List<Application> waiting = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            waiting.add(stage.waiting("林晓禾", "3411"));
        }
        return waiting;
    }

    private static List<Long> ids(List<Application> applications) {
        return applications.stream().map(Application::getId).toList();
    }

    /** Decided, and paused in the same moment, so that nobody goes on with it meanwhile. */
    private long decidedAndPaused(List<Application> waiting, Person officer) {
        return database.inTransaction(em -> stage.as(officer, () -> {
            long batch = batches.approve(ids(waiting)).batch().orElseThrow();
            batches.pause(batch);
            return batch;
        }));
    }

    private <T> T as(Person officer, Supplier<T> work) {
        return stage.as(officer, work);
    }

    private BatchService.View view(long batch, Person officer) {
        return as(officer, () -> batches.get(batch));
    }

    private void resumed(long batch, Person officer) {
        as(officer, () -> {
            batches.resume(batch);
            return null;
        });
    }

    private BatchService.View finished(long batch, Person officer) throws InterruptedException {
        Instant end = Instant.now().plus(BY_ITSELF);
        while (view(batch, officer).left() > 0 && Instant.now().isBefore(end)) {
            Thread.sleep(200);
        }
        return view(batch, officer);
    }

    private void everybodyHasOneOfEach(List<Application> awarded) {
        for (Application one : awarded) {
            long person = one.getPerson().getId();
            assertThat(database.count("credential", "application_id = ?", one.getId()))
                    .isEqualTo(1);
            assertThat(database.count("registry_entry", "person_id = ?", person))
                    .isEqualTo(1);
            assertThat(database.count(
                            "certificate", "credential_id in (select id from credential where person_id = ?)", person))
                    .isEqualTo(1);
        }
    }

    @Test
    void a_paused_batch_stands_still_and_goes_on_by_itself_when_it_is_resumed() throws InterruptedException {
        Person officer = stage.officer("34");
        List<Application> waiting = waiting(12);

        long batch = decidedAndPaused(waiting, officer);
        as(officer, () -> {
            batches.begin(batch);
            return null;
        });

        assertThat(view(batch, officer).awarded()).isZero();
        assertThat(as(officer, batches::unsettled)).contains(batch);
        resumed(batch, officer);
        assertThat(finished(batch, officer).awarded()).isEqualTo(12);
        everybodyHasOneOfEach(waiting);
    }

    @Test
    void it_is_awarded_as_of_the_decision_and_logged_as_the_deed_of_who_decided() throws InterruptedException {
        Person officer = stage.officer("34");
        Person other = stage.officer("34");
        List<Application> waiting = waiting(1);
        Instant yesterday = clock.instant().minus(1, ChronoUnit.DAYS);
        long[] batch = new long[1];
        stage.at(yesterday, () -> batch[0] = decidedAndPaused(waiting, officer));

        resumed(batch[0], other);
        finished(batch[0], other);

        long application = waiting.get(0).getId();
        assertThat(database.list("select valid_from from credential where application_id = ?", application))
                .containsExactly(Date.valueOf(LocalDate.ofInstant(yesterday, ChinaTime.ZONE)));
        assertThat(database.list(
                        "select e.actor_id from audit_event e, certificate p, credential c where c.application_id = ?"
                                + " and p.credential_id = c.id and e.subject = 'certificate ' || p.number",
                        application))
                .containsExactly(officer.getId());
        assertThat(database.list(
                        "select actor_id from audit_event where action = 'batch_resumed' and subject = ?",
                        "batch " + batch[0]))
                .containsExactly(other.getId());
    }

    @Test
    void who_is_refused_holds_nobody_up_and_is_tried_again_after_mending() throws InterruptedException {
        Person officer = stage.officer("34");
        List<Application> waiting = waiting(3);
        long person = waiting.get(1).getPerson().getId();
        rename(person, "林" + NOBODY_CAN_PRINT);

        long batch = as(officer, () -> {
            long opened = batches.approve(ids(waiting)).batch().orElseThrow();
            batches.begin(opened);
            return opened;
        });

        BatchService.View view = finished(batch, officer);
        assertThat(view.awarded()).isEqualTo(2);
        assertThat(as(officer, () -> batches.refused(batch))).singleElement().satisfies(one -> {
            assertThat(one.person().getId()).isEqualTo(person);
            assertThat(one.why().key()).isEqualTo("refusal.missing_glyph");
        });
        assertThat(database.count("audit_event", "action = 'award_refused' and subject = ?", "person " + person))
                .isEqualTo(1);
        assertThat(as(officer, batches::unsettled)).contains(batch);
        rename(person, "林晓禾");
        as(officer, () -> {
            batches.tryAgain(batch);
            return null;
        });
        assertThat(finished(batch, officer).awarded()).isEqualTo(3);
        assertThat(as(officer, batches::unsettled)).doesNotContain(batch);
        everybodyHasOneOfEach(waiting);
    }

    private void rename(long person, String name) {
        database.inTransaction(em -> em.createNativeQuery("update person set name = ? where id = ?")
                .setParameter(1, name)
                .setParameter(2, person)
                .executeUpdate());
    }

    @Test
    void several_go_on_with_it_at_once_and_nobody_is_awarded_twice() throws InterruptedException {
        Person officer = stage.officer("34");
        List<Application> waiting = waiting(20);
        long batch = decidedAndPaused(waiting, officer);
        resumed(batch, officer);
        Supplier<Boolean> begin = () -> as(officer, () -> {
            batches.begin(batch);
            return true;
        });

        List<Outcome<Boolean>> outcomes = together.all(Collections.nCopies(4, begin));

        assertThat(outcomes).allSatisfy(one -> assertThat(one.failure()).isNull());
        assertThat(finished(batch, officer).awarded()).isEqualTo(20);
        everybodyHasOneOfEach(waiting);
    }

    @Test
    void who_is_approved_again_while_the_batch_goes_on_holds_one_credential() throws InterruptedException {
        Person officer = stage.officer("34");
        List<Application> first = waiting(5);
        long batch = decidedAndPaused(first, officer);
        List<Supplier<Boolean>> deeds = new ArrayList<>();
        for (Application one : first) {
            Application again = stage.applied(one.getPerson());
            deeds.add(() -> stage.awarded(again, officer) != null);
        }
        resumed(batch, officer);
        deeds.add(() -> as(officer, () -> {
            batches.begin(batch);
            return true;
        }));

        together.all(deeds);

        finished(batch, officer);
        for (Application one : first) {
            assertThat(database.count(
                            "credential", "person_id = ?", one.getPerson().getId()))
                    .isEqualTo(1);
        }
    }

    @Test
    void an_officer_of_another_province_neither_sees_nor_stops_it() {
        Person officer = stage.officer("34");
        long batch = decidedAndPaused(waiting(1), officer);
        Person other = stage.officer("44");

        assertThat(catchThrowableOfType(NotFound.class, () -> view(batch, other)))
                .isNotNull();
        assertThat(catchThrowableOfType(
                        NotFound.class,
                        () -> as(other, () -> {
                            batches.resume(batch);
                            return null;
                        })))
                .isNotNull();
        assertThat(view(batch, officer).batch().isPaused()).isTrue();
        resumed(batch, officer);
    }
}
