package it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import it.boot.ContainerTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.xinhuo.account.Person;
import org.xinhuo.assessment.Answer;
import org.xinhuo.assessment.AnswerQueue;
import org.xinhuo.assessment.AssessmentService;
import org.xinhuo.assessment.Attempt;

/** Is an answer saved when it may be, and only then, however many come at once and in whatever order? */
class SavingAnswersIT extends ContainerTest {

    @Inject
    private Stage stage;

    @Inject
    private AnswerQueue queue;

    @Inject
    private AssessmentService assessments;

    @Inject
    private Database database;

    @Inject
    private Clock clock;

    private Person person;
    private Attempt attempt;

    private void sit() {
        person = stage.learned("林晓禾", "3411");
        attempt = stage.sitting(person);
    }

    private Answer answer(int question, String choice, long seq) {
        return answer(question, choice, seq, clock.instant());
    }

    private Answer answer(int question, String choice, long seq, Instant at) {
        return new Answer(attempt.getId(), person.getId(), question, choice, seq, at);
    }

    private Set<Integer> save(Answer... answers) {
        return stage.as(person, () -> queue.save(List.of(answers)).join());
    }

    private List<Object> saved(int question) {
        return database.list(
                "select choice from answer where attempt_id = ? and question = ?", attempt.getId(), question);
    }

    @Test
    void an_answer_to_an_open_attempt_is_saved() {
        sit();

        assertThat(save(answer(0, "A", 1), answer(3, "BD", 1))).containsExactly(0, 3);

        assertThat(saved(0)).containsExactly("A");
        assertThat(saved(3)).containsExactly("BD");
    }

    @Test
    void a_newer_choice_replaces_an_older_one_and_never_the_other_way() {
        sit();
        save(answer(0, "B", 2));

        assertThat(save(answer(0, "A", 1))).as("it is saved, in a newer form").containsExactly(0);
        assertThat(saved(0)).containsExactly("B");

        save(answer(0, "C", 3));
        assertThat(saved(0)).containsExactly("C");

        save(answer(0, "", 4));
        assertThat(saved(0)).as("taken back").containsExactly("");
    }

    @Test
    void of_two_in_one_sending_the_newer_counts() {
        sit();

        save(answer(0, "B", 7), answer(0, "A", 6));

        assertThat(saved(0)).containsExactly("B");
    }

    @Test
    void a_closed_attempt_takes_nothing() {
        sit();
        save(answer(0, "A", 1));
        stage.as(person, () -> assessments.submit(attempt.getId()));

        assertThat(save(answer(0, "B", 2), answer(1, "A", 1))).isEmpty();

        assertThat(saved(0)).containsExactly("A");
        assertThat(saved(1)).isEmpty();
    }

    @Test
    void after_the_deadline_only_what_was_on_its_way_is_taken() {
        sit();
        Instant deadline = attempt.getDeadline();

        assertThat(save(answer(0, "A", 1, deadline.plusSeconds(4)))).containsExactly(0);
        assertThat(save(answer(1, "A", 1, deadline.plusSeconds(6)))).isEmpty();

        assertThat(saved(1)).isEmpty();
    }

    @Test
    void somebody_elses_attempt_takes_nothing() {
        sit();
        Person other = stage.trainee("王一鸣", "3411");
        Answer theirs = new Answer(attempt.getId(), other.getId(), 0, "A", 99, clock.instant());

        assertThat(stage.as(other, () -> queue.save(List.of(theirs)).join())).isEmpty();

        assertThat(saved(0)).isEmpty();
    }

    @Test
    void what_is_refused_does_not_hold_up_what_comes_with_it() {
        sit();
        Answer nowhere = new Answer(Long.MAX_VALUE, person.getId(), 0, "A", 1, clock.instant());

        assertThat(save(nowhere, answer(5, "C", 1))).containsExactly(5);
    }

    @Test
    void hundreds_at_once_are_all_saved() {
        sit();
        List<CompletableFuture<Set<Integer>>> saving = new ArrayList<>();
        stage.as(person, () -> {
            for (int i = 0; i < 600; i++) {
                saving.add(queue.save(List.of(answer(i % 24, i < 576 ? "A" : "D", i + 1))));
            }
            return null;
        });

        assertThat(saving).allSatisfy(one -> assertThat(one.join()).hasSize(1));
        assertThat(database.count("answer", "attempt_id = ? and choice = 'D'", attempt.getId()))
                .isEqualTo(24);
    }

    @Test
    void what_was_saved_is_scored_when_the_time_is_up() {
        Person late = stage.learned("林晓禾", "3411");
        person = late;
        stage.at(clock.instant().minus(Duration.ofMinutes(40)), () -> attempt = stage.sitting(late));
        save(answer(0, "A", 1, attempt.getDeadline().minusSeconds(60)));

        AssessmentService.Sitting sitting = stage.as(late, () -> assessments.sitting(attempt.getId()));

        assertThat(sitting.attempt().isClosed()).isTrue();
        assertThat(sitting.attempt().getSubmittedAt())
                .as("closed at the deadline, not now")
                .isEqualTo(attempt.getDeadline());
        assertThat(sitting.attempt().getScore()).isBetween(0, 5);
    }

    @Test
    void a_paper_that_was_written_before_papers_named_their_courses_is_still_read() {
        sit();
        database.inTransaction(em -> em.createNativeQuery("update attempt set paper = ?1 where id = ?2")
                .setParameter(1, "[{\"q\":\"P01-01\",\"order\":[1,0,2,3]}]")
                .setParameter(2, attempt.getId())
                .executeUpdate());

        AssessmentService.Sitting sitting = stage.as(person, () -> assessments.sitting(attempt.getId()));

        assertThat(sitting.questions()).hasSize(1);
        assertThat(sitting.questions().get(0).question().id()).isEqualTo("P01-01");
    }
}
