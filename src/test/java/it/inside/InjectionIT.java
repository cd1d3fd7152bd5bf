package it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import it.boot.ContainerTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.xinhuo.course.CourseService;

/** Does a test run inside the application that was deployed? */
class InjectionIT extends ContainerTest {

    @Inject
    private CourseService courses;

    @Test
    void the_courses_of_the_war_are_on_offer() {
        assertThat(courses.find("peer-educator")).isPresent();
    }
}
