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
import org.xinhuo.course.Course;
import org.xinhuo.course.CourseService;
import org.xinhuo.learning.LearningService;

/** A class begins a course in the same second: is its edition kept once, and is everybody on it? */
class BeginningACourseTogetherIT extends ContainerTest {

    private static final String COURSE = "project-officer";

    @Inject
    private Stage stage;

    @Inject
    private Together together;

    @Inject
    private Database database;

    @Inject
    private LearningService learning;

    @Inject
    private CourseService courses;

    @Test
    void everybody_is_on_it_and_what_it_contains_is_kept_once() {
        List<Supplier<Boolean>> beginning = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Person person = stage.trainee("林晓禾", "3411");
            beginning.add(() -> stage.as(person, () -> {
                learning.enrol(COURSE);
                return learning.progress(COURSE).enrolled();
            }));
        }

        List<Outcome<Boolean>> outcomes = together.all(beginning);

        assertThat(outcomes).allSatisfy(outcome -> {
            assertThat(outcome.failure()).isNull();
            assertThat(outcome.value()).isTrue();
        });
        Course course = courses.get(COURSE);
        assertThat(database.count("frozen_edition", "course = ? and edition = ?", COURSE, course.edition()))
                .isEqualTo(1);
    }
}
