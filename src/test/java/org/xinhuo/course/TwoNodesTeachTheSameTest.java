package org.xinhuo.course;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one database whose files differ for a while: does a learner read the same on both? */
class TwoNodesTeachTheSameTest {

    private static final String CODE = "my-course";
    private static final String LESSON = "01-listen/1-listen.md";
    private static final String FIRST = "2026-1";

    /** The rows both nodes see. */
    private final Map<String, EditionFiles> rows = new TreeMap<>();

    @TempDir
    private Path place;

    private SmallCourse files;

    @BeforeEach
    void write() {
        files = SmallCourse.in(place);
        System.setProperty("XINHUO_COURSES", place.toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty("XINHUO_COURSES");
    }

    private CourseService node() {
        CourseService node = new CourseService();
        node.editions = new EditionService() {
            @Override
            List<Frozen> list(String course) {
                return rows.entrySet().stream()
                        .filter(row -> row.getKey().startsWith(course + " "))
                        .map(row -> new Frozen(
                                row.getKey().substring(course.length() + 1),
                                row.getValue().sha256()))
                        .toList();
            }

            @Override
            Optional<EditionFiles> findFiles(String course, String edition) {
                return Optional.ofNullable(rows.get(course + " " + edition));
            }

            @Override
            void freeze(Course course, EditionFiles files) {
                if (rows.putIfAbsent(course.code() + " " + course.edition(), files) != null) {
                    throw new PersistenceException("frozen_edition_once");
                }
            }
        };
        node.read();
        return node;
    }

    private static String text(Course course) {
        return course.modules().get(0).lessons().get(0).plain();
    }

    private void change(String words) {
        files.change(LESSON, "听完再说自己的想法", words);
    }

    private void second() {
        files.change(
                "course.yaml", "edition: 2026-1", "edition: 2026-2\nchanges: [{edition: 2026-2, zh: 多了一例, en: More}]");
    }

    @Test
    void the_node_whose_learner_began_first_decides_what_the_edition_contains() {
        CourseService a = node();
        change("听完，想一想");
        CourseService b = node();
        assertThat(text(b.get(CODE))).contains("听完，想一想");

        a.hold(CODE);

        assertThat(text(b.find(CODE, FIRST).orElseThrow())).contains("听完再说自己的想法");
        assertThat(text(b.hold(CODE))).contains("听完再说自己的想法");
        assertThat(b.mistakes()).extracting(one -> one.key()).containsExactly("content.edition_frozen");
        assertThat(a.mistakes()).isEmpty();
        assertThat(rows).hasSize(1);
    }

    @Test
    void a_learner_of_either_edition_is_served_by_either_node() {
        CourseService old = node();
        old.hold(CODE);
        second();
        change("听完，想一想");
        CourseService now = node();
        now.hold(CODE);

        assertThat(now.get(CODE).edition()).isEqualTo("2026-2");
        assertThat(text(now.find(CODE, FIRST).orElseThrow())).contains("听完再说自己的想法");
        assertThat(text(old.find(CODE, "2026-2").orElseThrow())).contains("听完，想一想");
        assertThat(old.get(CODE).isLaterThan("2026-2")).isFalse();
    }

    @Test
    void where_files_have_a_mistake_by_now_what_was_begun_goes_on() {
        node().hold(CODE);
        files.change("course.yaml", "minutes: 10", "minutes: ten");

        CourseService node = node();

        assertThat(text(node.get(CODE))).contains("听完再说自己的想法");
        assertThat(node.mistakes()).hasSize(1);
    }

    @Test
    void a_course_that_was_taken_away_is_offered_to_nobody_and_finished_by_who_began_it() {
        node().hold(CODE);
        files.rename("other-course");

        CourseService node = node();

        assertThat(node.find(CODE)).isEmpty();
        assertThat(node.find(CODE, FIRST)).isPresent();
    }

    @Test
    void a_later_edition_that_says_nothing_of_what_changed_waits() {
        node().hold(CODE);
        files.change("course.yaml", "edition: 2026-1", "edition: 2027-1");

        CourseService node = node();

        assertThat(node.get(CODE).edition()).isEqualTo(FIRST);
        assertThat(node.mistakes()).extracting(one -> one.key()).containsExactly("content.changes_missing");
    }
}
