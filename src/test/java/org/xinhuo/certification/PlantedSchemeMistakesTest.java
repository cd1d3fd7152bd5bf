package org.xinhuo.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinhuo.shared.Message;

/** Does each slip in a scheme, planted into the guide's, come out with its line and what to write instead? */
class PlantedSchemeMistakesTest {

    @TempDir
    private Path certificates;

    private SmallScheme scheme;

    @BeforeEach
    void write() {
        scheme = SmallScheme.in(certificates);
    }

    private void found(String file, int line, String sentence) {
        assertThat(shown())
                .singleElement()
                .asString()
                .startsWith("certificates/my-scheme/" + file + ":" + line + " " + sentence);
    }

    private List<String> shown() {
        return scheme.reading().mistakes().stream()
                .map(one -> one.file() + ":" + one.line() + " " + Message.of(one, Locale.SIMPLIFIED_CHINESE))
                .toList();
    }

    @Test
    void the_guides_own_has_none() {
        assertThat(shown()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            track: trainer            | track: teacher           | track 不能是“teacher”，tracks.yaml 里没有这个类别。有的是：trainer, peer-educator
            rank: province            | rank: city               | “rank”不能是“city”。可以写：national, province, prefecture, county
            issuer: province          | issuer: village          | “issuer”不能是“village”。可以写：
            confirmed: false          | confirmed: no            | “confirmed”不能是“no”。可以写：true, false
            [round.exam.pass,         | [round.quota,            | “minimum”不能是“round.quota”。可以写：hours, round.pass, round.exam.pass
            scheme: peer-educator     | scheme: pear-educator    | scheme 不能是“pear-educator”，没有这个代码。有的是：
            by: prefecture            | by: village              | “by”不能是“village”。可以写：
            kind: recommendation      | kind: praise             | “kind”不能是“praise”。可以写：course, test, credential, any, recommendation
            [notice, application      | [notices, application    | “stages”不能是“notices”。可以写：notice, application, review, exam, cut, draw
            exam, cut, draw           | cut, exam, draw          | stages 要按先后写，不重复。请写：[notice, application, review, exam, cut, draw, demonstration, panel, publicity, approval]
            draw, demonstration       | draw, draw, demonstration | stages 要按先后写，不重复。请写：[notice, application, review, exam, cut, draw,
            notice, application,      | notice,                  | stages 里缺少 application。现在写的是：notice, review
            publicity, approval]      | publicity]               | stages 里缺少 approval。
            review, exam, cut         | exam, cut                | 有的要求要由审核人员核对，方案却没有 review 这一步。
            quota: 3                  | quota: few               | “quota”不能是“few”。请写 1 到 999 的整数。
            exam: {minutes: 60, pass: 70, | exam: {minutes: 60,  | 缺少“pass”。请加一行：pass: 1
            exam: {minutes: 60, pass: 70, | exam: {minutes: 60, pass: 170, | “pass”不能是“170”。请写 1 到 100 的整数。
            questions: 40             | questions: 0             | “questions”不能是“0”。请写 1 到 200 的整数。
            questions: 40, courses    | courses                  | 缺少“questions”。请加一行：questions: 1
            questions: 40, courses: [trainer]} | questions: 40} | 缺少“courses”。请加一行：courses: [peer-educator]
            courses: [trainer]} | courses: []}             | courses 里至少写一门课程的代码，例如 [peer-educator]。
            courses: [trainer]} | courses: [Peer educator]} | “Peer educator”不是课程代码。
            courses: [trainer]} | courses: [trainer, trainer]} | 课程 trainer 写了两次，请去掉一个。
            cut: 30                   | cut: 0                   | “cut”不能是“0”。请写 1 到 999 的整数。
            demonstration: {minutes: 10} | lesson: {minutes: 10} | 缺少“demonstration”。
            demonstration: 60}        | demonstration: 50}       | weights 合计应是 100，现在是 90。
            weights: {exam: 40, demonstration: 60} | weights: {exam: 40, lesson: 60} | 缺少“demonstration”。请加一行：demonstration: 1
            least: 3, most: 5, drop_from: 5 | least: 3, most: 2 | most 不能小于 least：现在 most 是 2，least 是 3。
            drop_from: 5              | drop_from: 6             | drop_from 不能大于 most：现在 drop_from 是 6，最多 5 名评委，永远用不上。
            drop_from: 5              | dropfrom: 5              | 这里不认识“dropfrom”
            publicity: {days: 7}      | publicity: {days: week}  | “days”不能是“week”。请写 1 到 60 的整数。
            points: 40                | points: 30               | rubric 合计应是 100，现在是 90。
            window: 90                | window: 0                | “window”不能是“0”。请写 1 到 999 的整数。
            grace: 90                 | mercy: 90                | 缺少“grace”。
            """)
    void a_slip_in_the_scheme(String right, String wrong, String sentence) {
        scheme.change(SmallScheme.SCHEME, right, wrong);

        List<String> shown = shown();
        int line = scheme.line(SmallScheme.SCHEME, wrong);
        assertThat(scheme.reading().scheme()).isEmpty();
        assertThat(shown).anySatisfy(one -> assertThat(one).contains(sentence));
        assertThat(shown).filteredOn(one -> one.contains(sentence)).allSatisfy(one -> assertThat(line(one))
                .isBetween(lineOfGroup(line), line));
    }

    private static int line(String shown) {
        return Integer.parseInt(shown.split("[: ]")[1]);
    }

    /** What is missing is said of the group it is missing from, which begins a little above. */
    private static int lineOfGroup(int line) {
        return Math.max(1, line - 12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            exam: {pass: 75}          | exam: {pass: 65}         | round.exam.pass 不能低于全国最低的 70，现在是 65。请写 70 或更大的数。
            exam: {pass: 75}          | publicity: {days: 3}     | round.publicity.days 不能低于全国最低的 7，现在是 3。请写 7 或更大的数。
            cut: 25                   | cut: some                | “cut”不能是“some”。
            cut: 25                   | rubric: []               | 这里不认识“rubric”
            cut: 25                   | weights: {exam: 50, demonstration: 60} | weights 合计应是 100，现在是 110。
            cut: 25                   | lesson: {minutes: 40}    | stages 里没有 lesson，写在这里也不起作用。
            from: 2026-03-01          | from: March              | “March”不是日期。请写成 2026-01-01 的样子。
            renewal: {sessions: 8}    | requirements: []         | 这里不认识“requirements”
            """)
    void a_slip_in_the_file_of_a_province(String right, String wrong, String sentence) {
        scheme.change(SmallScheme.ANHUI, right, wrong);

        found(SmallScheme.ANHUI, scheme.line(SmallScheme.ANHUI, wrong), sentence);
        assertThat(scheme.reading().scheme()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            days: 7}           | dayz: 7}           | 这里不认识“dayz”，是不是要写“days”？请把 dayz 改成 days
            validity: {        | validty: {         | 这里不认识“validty”，是不是要写“validity”？
            hours: 24          | huors: 24          | 这里不认识“huors”，是不是要写“hours”？
            quota: 3           | qouta: 3           | 这里不认识“qouta”，是不是要写“quota”？
            """)
    void a_slip_in_a_key_is_one_mistake_and_names_what_was_meant(String right, String wrong, String sentence) {
        int line = scheme.change(SmallScheme.SCHEME, right, wrong);

        found(SmallScheme.SCHEME, line, sentence);
    }

    @Test
    void the_number_of_another_scheme() {
        int line = scheme.change(SmallScheme.SCHEME, "number: M1", "number: P1");
        SortedSet<String> used = numbersInUse();
        String free = IntStream.rangeClosed(1, 9)
                .mapToObj(count -> "P" + count)
                .filter(number -> !used.contains(number))
                .findFirst()
                .orElseThrow();

        found(
                SmallScheme.SCHEME,
                line,
                "number P1 已经被方案“peer-educator”用了，那个方案照常开放。已用的有：" + String.join(", ", used) + "。请换一个没用过的，例如 " + free);
    }

    /** Of the folders as they are: whoever adds one must not have to change this test. */
    private static SortedSet<String> numbersInUse() {
        Pattern line = Pattern.compile("(?m)^number: *(\\w+)");
        try (Stream<Path> files = Files.walk(Path.of("certificates"), 2)) {
            return files.filter(file -> file.endsWith(SmallScheme.SCHEME))
                    .flatMap(file -> line.matcher(read(file)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_stage_that_is_off_but_has_parameters() {
        scheme.change(SmallScheme.SCHEME, "exam, cut, draw", "exam, draw");

        assertThat(shown())
                .containsExactly("certificates/my-scheme/scheme.yaml:" + scheme.line(SmallScheme.SCHEME, "cut: 30")
                        + " stages 里没有 cut，写在这里也不起作用。请在 stages 里加上，或去掉这一行。");
    }

    @Test
    void a_cut_without_an_exam_to_cut_by() {
        scheme.change(SmallScheme.SCHEME, "exam, cut, draw", "cut, draw");

        assertThat(shown()).anySatisfy(one -> assertThat(one)
                .startsWith("certificates/my-scheme/scheme.yaml:" + scheme.line(SmallScheme.SCHEME, "stages:"))
                .contains("stages 里缺少 exam。"));
    }

    @Test
    void assessors_with_nothing_to_look_at() {
        scheme.change(SmallScheme.SCHEME, "draw, demonstration, panel", "draw, panel");

        assertThat(shown()).anySatisfy(one -> assertThat(one).contains("stages 里缺少 demonstration。"));
    }

    @Test
    void something_to_look_at_without_assessors() {
        scheme.change(SmallScheme.SCHEME, "demonstration, panel, publicity", "demonstration, publicity");

        assertThat(shown()).anySatisfy(one -> assertThat(one).contains("stages 里缺少 panel。"));
    }

    @Test
    void a_stage_that_the_country_does_not_have() {
        scheme.change(
                SmallScheme.ANHUI, "      cut: 25", "      stages: [application, exam, portfolio, panel, approval]");

        assertThat(shown()).anySatisfy(one -> assertThat(one)
                .startsWith("certificates/my-scheme/provinces/34.yaml:6 ")
                .contains("全国规则没有“portfolio”这一步，省里不能加。"));
    }

    @Test
    void a_version_number_used_twice() {
        scheme.add(
                SmallScheme.ANHUI,
                "rules:\n  - version: 1\n    from: 2026-03-01\n  - version: 1\n    from: 2026-04-01\n");

        found(SmallScheme.ANHUI, 4, "version 1 已经被另一版用了。每一版要有自己的 version 和 from。");
    }

    @Test
    void a_day_used_twice() {
        scheme.add(
                SmallScheme.ANHUI,
                "rules:\n  - version: 1\n    from: 2026-03-01\n  - version: 2\n    from: 2026-03-01\n");

        found(SmallScheme.ANHUI, 5, "from 2026-03-01 已经被另一版用了。每一版要有自己的 version 和 from。");
    }

    @Test
    void a_file_of_no_province() {
        scheme.add("provinces/3411.yaml", "rules: []\n");

        found("provinces/3411.yaml", 1, "“3411”不是省级计生协的代码。文件名应是组织代码，例如 34.yaml");
    }

    @Test
    void applying_alone_to_an_association_that_is_not_the_provincial_one() {
        scheme.add(
                SmallScheme.SCHEME,
                """
                code: my-scheme
                number: M1
                name: {zh: 我们的, en: Ours}
                track: peer-educator
                issuer: county
                confirmed: false
                rules:
                  - version: 1
                    from: 2026-01-01
                    validity: {years: 1}
                    hours: 12
                    requirements:
                      - {kind: course, course: peer-educator}
                """);

        found(SmallScheme.SCHEME, 5, "没有 round 的方案由省级计生协颁发。请写 issuer: province，或加上 round。");
    }

    @Test
    void a_course_that_is_not_there() {
        int line = scheme.change(
                SmallScheme.SCHEME, "{kind: recommendation, by: prefecture}", "{kind: course, course: no-such-course}");

        found(
                SmallScheme.SCHEME,
                line,
                "course 不能是“no-such-course”，没有这个代码。有的是：" + String.join(", ", SchemeFixture.courses()));
    }
}
