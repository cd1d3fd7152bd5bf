package org.xinhuo.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Is what is wanting in a course seen, each by itself, and said with the file and what to write? */
class PlantedShortcomingsTest {

    @TempDir
    private Path courses;

    private GoodCourse course;

    @BeforeEach
    void write() {
        course = GoodCourse.in(courses);
    }

    private List<String> wanting() {
        CourseReader.Reading reading = CourseReader.read(course.folder());
        assertThat(reading.mistakes())
                .as("the planted thing is no mistake of writing")
                .isEmpty();
        return Arrays.stream(Standard.values())
                .flatMap(standard ->
                        standard.wanting(course.folder(), reading.course().orElseThrow()).stream())
                .map(line -> line.replace(course.folder() + "/01-listen/", ""))
                .toList();
    }

    @Test
    void a_course_that_lacks_nothing_is_told_nothing() {
        assertThat(wanting()).isEmpty();
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2-repeat.md    | 接不住的就转介〔3〕。 | 接不住的，介绍给别人〔3〕。 | module.yaml term “转介” stands in no sentence of a lesson; use it there in this form or take it out
            2-repeat.md    | 转介〔3〕             | 转介〔3〕〔4〕                 | 2-repeat.md cites 〔4〕; module.yaml has 3 sources
            1-listen.md    | 要保密〔2〕           | 要保密                        | module.yaml source 2 is cited nowhere; cite it as 〔2〕 or take it out
            plan.md        | 活动（22分钟）        | 活动（25分钟）                | plan.md takes 48 minutes by its headings; 1 class hours are 45
            plan.md        | ## 提炼（8分钟）      | ## 收获（8分钟）              | plan.md has the steps [破冰, 导入, 活动, 总结, 风险与收场]; write ## for each of [破冰, 导入, 活动, 提炼, 总结, 风险与收场]
            case.md        | ## 可以这样想         | ## 答案                       | case.md has no part ## 可以这样想
            three.svg      | font-size="16"        | font-size="11"                | three.svg has font-size 11; write 14.0 or more
            1-listen.md    | 先听完对方            | 他活该。先听完对方            | 1-listen.md says “活该”: 把责任推给受影响的人；写：发生了什么，可以找谁帮忙
            questions.yaml | 哪一样是听？          | 早恋的人该听谁的？            | questions.yaml: G01-01 says “早恋”: 先判了对错；写：青春期恋爱；喜欢一个人
            activity.md    | # 活动单　听一分钟    | # 活动单　快来听！            | activity.md says “！”: 平实的话更有人听；写：用句号
            2-repeat.md    | 接不住的就            | 接不住的[就](https://a.cn)    | 2-repeat.md has a link, [就](https://a.cn); write the words alone
            2-repeat.md    | 接不住的就            | 接不住的<b>就</b>             | 2-repeat.md has markup, <b>; write Markdown
            1-listen.md    | 三个方框从左到右写着停、应、复述，箭头从前一个指向后一个 | 三个方框写着停和应还有复述 | 1-listen.md describes three.svg in 13 hanzi; write 20 to 100
            module.yaml    | en: Listen first      | en: 先听                      | module.yaml has Chinese in the English title; translate it
            """)
    void what_is_wanting_is_told(String file, String words, String others, String told) {
        course.change("01-listen/" + file, words, others);

        assertThat(wanting()).containsExactly(told);
    }

    @Test
    void words_that_somebody_says_may_be_shown() {
        course.change("01-listen/1-listen.md", "要保密", "不要说“活该”，要保密");

        assertThat(wanting()).isEmpty();
    }

    @Test
    void a_lesson_that_is_a_note() {
        String text = Wording.read(course.folder().resolve("01-listen/1-listen.md"));
        course.write("01-listen/1-listen.md", text.substring(0, text.length() / 2));

        assertThat(wanting()).containsExactly("1-listen.md the lesson has 376 hanzi; write 600 to 1200");
    }

    @Test
    void a_module_that_is_a_book() {
        for (String file : List.of("01-listen/1-listen.md", "01-listen/2-repeat.md")) {
            course.write(file, Wording.read(course.folder().resolve(file)) + "先听完对方的话，再说自己看到了什么。".repeat(20));
        }

        assertThat(wanting())
                .singleElement()
                .asString()
                .matches("module.yaml the lessons together has \\d+ hanzi; write 1080 to 1980");
    }

    @Test
    void a_goal_that_nobody_is_asked_about() {
        String text = Wording.read(course.folder().resolve("01-listen/questions.yaml"));
        course.write("01-listen/questions.yaml", text.replace("goal: 1", "goal: 2"));

        assertThat(wanting()).containsExactly("questions.yaml has no question with goal: 1");
    }

    @Test
    void a_question_short_of_ten() {
        String text = Wording.read(course.folder().resolve("01-listen/questions.yaml"));
        course.write("01-listen/questions.yaml", text.substring(0, text.indexOf("  - id: G01-10")));

        assertThat(wanting())
                .containsExactly(
                        "questions.yaml has 9 questions; write at least 10",
                        "questions.yaml has 1 questions of kind TRUE_FALSE; write at least 2");
    }

    @Test
    void an_explanation_that_says_only_that_it_is_right() {
        String text = Wording.read(course.folder().resolve("01-listen/questions.yaml"));
        course.write("01-listen/questions.yaml", text.replaceFirst("explanation: .*", "explanation: 停是对的，其余都错。"));

        assertThat(wanting())
                .containsExactly("questions.yaml G01-01 explains why each option is right or wrong: it has 8 hanzi;"
                        + " write 40 to 220");
    }

    @Test
    void a_drawing_that_nobody_sees() {
        course.change("01-listen/1-listen.md", "![三个方框从左到右写着停、应、复述，箭头从前一个指向后一个](three.svg)", "");

        assertThat(wanting())
                .containsExactly("three.svg is shown nowhere; show it in a lesson as ![what it says](three.svg) or take"
                        + " it out");
    }
}
