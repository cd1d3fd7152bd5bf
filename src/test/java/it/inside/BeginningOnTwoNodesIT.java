package it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import it.boot.ContainerTest;
import it.inside.Together.Outcome;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.xinhuo.account.Person;
import org.xinhuo.learning.LearningService;

/** Two people begin an edition in the same milliseconds, each on a node of their own: is it kept once, and are both on it? */
class BeginningOnTwoNodesIT extends ContainerTest {

    private static final String COURSE = "parent-facilitator";

    @Inject
    private Stage stage;

    @Inject
    private Together together;

    @Inject
    private Database database;

    @RepeatedTest(3)
    void both_are_on_it_and_what_it_contains_is_kept_once() {
        database.inTransaction(em -> em.createNativeQuery("delete from frozen_edition where course = '" + COURSE + "'")
                .executeUpdate());
        long logged = logged();

        List<Outcome<Boolean>> outcomes =
                together.all(List.of(beginning(OtherNode.learning()), beginning(OtherNode.learning())));

        assertThat(outcomes).hasSize(2).allSatisfy(outcome -> {
            assertThat(outcome.failure()).isNull();
            assertThat(outcome.value()).isTrue();
        });
        assertThat(database.count("frozen_edition", "course = ?", COURSE)).isEqualTo(1);
        assertThat(logged() - logged).isEqualTo(1);
    }

    private Supplier<Boolean> beginning(LearningService node) {
        Person person = stage.trainee("林晓禾", "3411");
        return () -> stage.as(person, () -> {
            database.inTransaction(em -> {
                node.enrol(COURSE);
                return null;
            });
            return database.count("enrolment", "person_id = ? and course = ?", person.getId(), COURSE) == 1;
        });
    }

    private long logged() {
        return database.count("audit_event", "action = 'edition_frozen' and subject = 'course " + COURSE + "'");
    }
}
