package it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import it.boot.ContainerTest;
import it.inside.Together.Outcome;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.xinhuo.account.Person;
import org.xinhuo.learning.LearningService;
import org.xinhuo.learning.Progress;

/** A phone sends a whole course of lessons at once after hours without a network: is each done, and the course once? */
class LessonsAllAtOnceIT extends ContainerTest {

    private static final String COURSE = "peer-educator";

    @Inject
    private Stage stage;

    @Inject
    private Together together;

    @Inject
    private Database database;

    @Inject
    private LearningService learning;

    @Test
    void each_is_done_and_the_course_is_completed_once() {
        Person person = stage.trainee("林晓禾", "3411");
        List<Progress.Step> steps =
                stage.as(person, () -> learning.progress(COURSE)).steps();
        List<Supplier<Progress>> finishing = new ArrayList<>();
        for (Progress.Step step : steps) {
            finishing.add(() -> stage.as(person, () -> learning.finishLesson(COURSE, step.module(), step.lesson())));
        }

        List<Outcome<Progress>> outcomes = together.all(finishing);

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.failure()).isNull());
        assertThat(stage.as(person, () -> learning.progress(COURSE)).isComplete())
                .isTrue();
        assertThat(database.count("enrolment", "person_id = ?", person.getId())).isEqualTo(1);
        assertThat(database.count("achievement", "person_id = ? and kind = 'COURSE_COMPLETED'", person.getId()))
                .isEqualTo(1);
    }
}
