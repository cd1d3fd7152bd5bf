package org.xinhuo.learning.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinhuo.course.AgeBand;
import org.xinhuo.course.Course;
import org.xinhuo.course.Handout;
import org.xinhuo.course.Lesson;
import org.xinhuo.course.Module;
import org.xinhuo.learning.Progress;
import org.xinhuo.shared.Bilingual;

/** Does who goes on from page to page come by everything there is, in order, and is only what is read counted? */
class WayThroughACourseTest {

    private static final Bilingual WORDS = new Bilingual("字", "words");

    private static final Course COURSE = new Course(
            "listening",
            "2026-1",
            List.of(),
            WORDS,
            WORDS,
            WORDS,
            new AgeBand(16, 24),
            List.of(
                    module(1, Handout.Kind.ACTIVITY, Handout.Kind.CASE, Handout.Kind.PLAN),
                    module(2, Handout.Kind.ACTIVITY, Handout.Kind.CASE)),
            null);

    private static Module module(int number, Handout.Kind... kinds) {
        return new Module(
                "0" + number,
                number,
                WORDS,
                new AgeBand(10, 24),
                1,
                "classroom",
                List.of(),
                List.of(text("1-a"), text("2-b")),
                List.of(kinds).stream()
                        .map(kind -> new Handout(kind, text(kind.code())))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Lesson text(String code) {
        return new Lesson(code, code, "", "", 200);
    }

    @Test
    void lessons_then_what_is_given_out_then_the_next_module() {
        assertThat(Stop.all(COURSE))
                .extracting(stop -> stop.unit().code() + "/" + stop.title())
                .containsExactly(
                        "01/1-a",
                        "01/2-b",
                        "01/activity",
                        "01/case",
                        "01/plan",
                        "02/1-a",
                        "02/2-b",
                        "02/activity",
                        "02/case");
    }

    @Test
    void each_knows_what_is_before_and_after_it() {
        Stop last = Stop.of(COURSE, new Progress.Step("01", "2-b"));

        assertThat(last.neighbour(-1)).map(Stop::title).contains("1-a");
        assertThat(last.neighbour(1))
                .map(Stop::address)
                .contains("/learn/handout?course=listening&module=01&kind=activity");
        assertThat(last.neighbour(4))
                .map(Stop::address)
                .contains("/learn/lesson?course=listening&module=02&lesson=1-a");
        assertThat(Stop.all(COURSE).get(0).neighbour(-1)).isEqualTo(Optional.empty());
        assertThat(Stop.all(COURSE).get(8).neighbour(1)).isEqualTo(Optional.empty());
    }

    @Test
    void only_lessons_count_as_progress() {
        Progress all = new Progress(
                COURSE,
                true,
                java.util.Set.of(
                        new Progress.Step("01", "1-a"),
                        new Progress.Step("01", "2-b"),
                        new Progress.Step("02", "1-a"),
                        new Progress.Step("02", "2-b")),
                Optional.empty());

        assertThat(all.isComplete()).isTrue();
        assertThat(all.steps()).hasSize(4);
    }
}
