package org.xinhuo.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinhuo.course.AgeBand;
import org.xinhuo.course.Course;
import org.xinhuo.course.Lesson;
import org.xinhuo.course.Module;
import org.xinhuo.learning.Progress.Step;
import org.xinhuo.shared.Bilingual;

/** What stays done for somebody who goes on with a newer edition of their course, and what is left? */
class MovingToANewEditionTest {

    private static final Bilingual WORDS = new Bilingual("好好听", "Listening");
    private static final Course OLD =
            course("2026-1", lesson("1-stop", "停"), lesson("2-nod", "应"), lesson("3-say", "复述"));

    private static Lesson lesson(String code, String html) {
        return new Lesson(code, code, html, html, 200);
    }

    private static Course course(String edition, Lesson... lessons) {
        Module module = new Module(
                "01-listen",
                1,
                WORDS,
                new AgeBand(10, 24),
                1,
                "online",
                List.of(),
                Arrays.asList(lessons),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new Course(
                "listening",
                edition,
                List.of(new Course.Change("2026-2", WORDS), new Course.Change("2026-1", WORDS)),
                WORDS,
                WORDS,
                WORDS,
                new AgeBand(16, 24),
                List.of(module),
                null);
    }

    private static Step step(String lesson) {
        return new Step("01-listen", lesson);
    }

    private static MovingOver moving(Course newer, String... done) {
        Set<Step> steps = Set.copyOf(
                Arrays.stream(done).map(MovingToANewEditionTest::step).toList());
        return new Progress(OLD, true, steps, Optional.of(newer)).movingOver().orElseThrow();
    }

    @Test
    void a_lesson_that_says_the_same_stays_done() {
        MovingOver moving = moving(course("2026-2", lesson("1-stop", "停"), lesson("2-nod", "点头")), "1-stop", "2-nod");

        assertThat(moving.kept()).containsExactly(step("1-stop"));
        assertThat(moving.lost()).isEqualTo(1);
        assertThat(moving.left()).isEqualTo(1);
        assertThat(moving.after().percent()).isEqualTo(50);
    }

    @Test
    void a_term_that_is_explained_now_changes_nothing() {
        Course newer = course("2026-2", lesson("1-stop", "<a href=\"#term-1-1\">停</a>"));

        assertThat(moving(newer, "1-stop").kept()).containsExactly(step("1-stop"));
    }

    @Test
    void another_title_or_another_drawing_is_another_lesson() {
        Lesson renamed = new Lesson("1-stop", "先停下", "停", "停", 200);
        Lesson drawn = lesson("1-stop", "停<img src=\"drawings/a/b/c.svg?v=2\" />");

        assertThat(moving(course("2026-2", renamed), "1-stop").kept()).isEmpty();
        assertThat(moving(course("2026-2", drawn), "1-stop").kept()).isEmpty();
    }

    @Test
    void a_lesson_that_is_not_there_any_more_is_lost_and_not_left() {
        MovingOver moving = moving(course("2026-2", lesson("1-stop", "停")), "1-stop", "3-say");

        assertThat(moving.lost()).isEqualTo(1);
        assertThat(moving.left()).isZero();
        assertThat(moving.after().isComplete()).isTrue();
    }

    @Test
    void what_was_not_read_does_not_become_read() {
        assertThat(moving(course("2026-2", lesson("1-stop", "停"), lesson("2-nod", "应")), "1-stop")
                        .kept())
                .containsExactly(step("1-stop"));
    }

    @Test
    void told_is_what_changed_since_the_edition_they_learn() {
        assertThat(moving(course("2026-2", lesson("1-stop", "停"))).changes())
                .extracting(Course.Change::edition)
                .containsExactly("2026-2");
    }

    @Test
    void where_nothing_newer_is_on_offer_there_is_nothing_to_move_to() {
        assertThat(new Progress(OLD, true, Set.of(), Optional.empty()).movingOver())
                .isEmpty();
    }
}
