package org.xinhuo.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinhuo.course.Found.Piece;

/** Are words found wherever they stand in a sentence of a lesson, and is that sentence shown? */
class FindingWordsTest {

    @TempDir
    private Path courses;

    private Course course;

    @BeforeEach
    void read() {
        course = SmallCourse.in(courses).reading().course().orElseThrow();
    }

    private List<String> found(String words) {
        return new TextSearch(words)
                .in(List.of(course)).stream()
                        .map(found -> found.text().code() + ": " + marked(found))
                        .toList();
    }

    private static String marked(Found found) {
        return found.sentence().stream()
                .map(piece -> piece.hit() ? "[" + piece.words() + "]" : piece.words())
                .collect(Collectors.joining());
    }

    @Test
    void a_word_inside_a_sentence() {
        assertThat(found("睡不好")).containsExactly("1-listen: 同学说：“我最近老[睡不好]。”");
    }

    @Test
    void also_in_what_is_given_out() {
        assertThat(found("计时")).containsExactly("activity: [计时]器");
        assertThat(found("安慰来得太早")).containsExactly("case: 小林是好意，只是[安慰来得太早]。");
    }

    @Test
    void several_words_that_all_must_be_there() {
        assertThat(found("看着 手机")).containsExactly("1-listen: 停：放下[手机]，[看着]对方。");
        assertThat(found("看着 没有这个词")).isEmpty();
    }

    @Test
    void those_named_so_come_first() {
        assertThat(found("听")).first().asString().startsWith("1-listen:");
        assertThat(found("活动单")).containsExactly("activity: ");
    }

    @Test
    void letters_small_or_capital_half_or_full_width() {
        SmallCourse small = SmallCourse.in(courses);
        small.change("01-listen/1-listen.md", "放下手机", "放下ＡＰＰ和PrEP");
        course = small.reading().course().orElseThrow();

        assertThat(found("app prep")).containsExactly("1-listen: 停：放下[ＡＰＰ]和[PrEP]，看着对方。");
    }

    @Test
    void nothing_is_asked_nothing_found() {
        assertThat(found("")).isEmpty();
        assertThat(found(" ，　")).isEmpty();
        assertThat(found("<script>")).isEmpty();
    }

    @Test
    void a_long_sentence_is_cut_round_the_word() {
        SmallCourse small = SmallCourse.in(courses);
        small.change("01-listen/1-listen.md", "放下手机", "很长".repeat(60) + "放下手机" + "很长".repeat(60));
        course = small.reading().course().orElseThrow();

        assertThat(found("放下手机"))
                .singleElement()
                .asString()
                .hasSizeLessThan(120)
                .contains("……", "[放下手机]");
    }

    @Test
    void the_pieces_are_the_sentence() {
        Found found = new TextSearch("复述").in(List.of(course)).get(0);
        assertThat(found.sentence()).extracting(Piece::hit).contains(true, false);
    }

    @Test
    void four_tracks_of_sixty_modules_take_a_blink() {
        Module module = course.modules().get(0);
        Lesson lesson = module.lessons().get(0);
        Lesson long900 =
                new Lesson(lesson.code(), lesson.title(), lesson.html(), "先听完对方的话，再说自己看到了什么。\n".repeat(60), 900);
        List<Course> many = IntStream.range(0, 60 * 5)
                .mapToObj(i -> new Course(
                        "c" + i,
                        "2026-1",
                        List.of(),
                        course.title(),
                        course.summary(),
                        course.audience(),
                        course.age(),
                        List.of(withLesson(module, long900)),
                        course.test()))
                .toList();
        new TextSearch("看到 对方").in(many);

        Instant begin = Instant.now();
        List<Found> found = new TextSearch("看到 对方").in(many);
        Duration took = Duration.between(begin, Instant.now());

        assertThat(found).hasSizeGreaterThanOrEqualTo(300);
        assertThat(took).isLessThan(Duration.ofSeconds(1));
    }

    private static Module withLesson(Module module, Lesson lesson) {
        return new Module(
                module.code(),
                module.number(),
                module.title(),
                module.age(),
                module.hours(),
                module.mode(),
                module.goals(),
                List.of(lesson),
                List.of(),
                List.of(),
                module.sources(),
                module.terms(),
                module.questions());
    }
}
