package org.xinhuo.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A course of one module that lacks nothing, to plant mistakes in: what it says is empty, but there is enough of it. */
final class GoodCourse {

    private static final String SENTENCE = "先听完对方的话，再说自己看到了什么，问一问还需要什么，约好下一次见面的时间和地点。\n\n";
    private static final String MODULE =
            """
            title: {zh: 听完再说, en: Listen first}
            age: {from: 15, to: 24}
            hours: 1
            mode: classroom
            goals:
              - 说出听的三个动作
              - 演示一次复述
            lessons: [1-listen.md, 2-repeat.md]
            activity: activity.md
            case: case.md
            plan: plan.md
            sources:
              - {title: 文件甲, publisher: 机构甲, year: 2020}
              - {title: 文件乙, publisher: 机构乙, year: 2021}
              - {title: 文件丙, publisher: 机构丙, year: 2022}
            terms:
              - {zh: 复述, en: paraphrasing, meaning: 用自己的话说一遍}
              - {zh: 倾听, en: listening, meaning: 留心地听}
              - {zh: 转介, en: referral, meaning: 介绍到能帮忙的地方}
              - {zh: 保密, en: confidentiality, meaning: 不让别人知道}
            """;
    private static final String COURSE =
            """
            code: good-course
            edition: 2026-1
            title: {zh: 好好听, en: Listening}
            summary: {zh: 一个单元, en: One module}
            audience: {zh: 青年人, en: Young people}
            age: {from: 16, to: 24}
            modules: [01-listen]
            test: {title: {zh: 测验, en: Test}, questions: 2, minutes: 10, pass: 60, attempts: 3}
            """;
    private static final String DRAWING =
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 120" role="img">
              <title>三个动作</title>
              <desc>停、应、复述</desc>
              <rect width="360" height="120" rx="12" fill="#FBF8F2"/>
              <text x="180" y="66" font-family="sans-serif" font-size="16" text-anchor="middle">停、应、复述</text>
            </svg>
            """;
    private static final String PLAN =
            """
            # 主持方案　听完再说

            ## 破冰（5分钟）

            %s## 导入：一句话（5 分钟）

            %s## 活动（22分钟）

            %s## 提炼（8分钟）

            %s## 总结（5分钟）

            %s## 风险与收场

            %s""";

    private final Path folder;

    private GoodCourse(Path folder) {
        this.folder = folder;
    }

    static GoodCourse in(Path parent) {
        GoodCourse course = new GoodCourse(parent.resolve("good-course"));
        course.write("course.yaml", COURSE);
        course.write("01-listen/module.yaml", MODULE);
        course.write(
                "01-listen/1-listen.md",
                "# 先听\n\n倾听和复述可以练〔1〕。要保密〔2〕。\n\n![三个方框从左到右写着停、应、复述，箭头从前一个指向后一个](three.svg)\n\n" + SENTENCE.repeat(20));
        course.write("01-listen/2-repeat.md", "# 再说\n\n接不住的就转介〔3〕。\n\n" + SENTENCE.repeat(20));
        course.write("01-listen/three.svg", DRAWING);
        course.write("01-listen/activity.md", "# 活动单　听一分钟\n\n" + SENTENCE.repeat(9));
        course.write(
                "01-listen/case.md",
                "# 案例　那一句话\n\n" + SENTENCE.repeat(4) + "## 讨论\n\n1. 还可以怎样说？\n\n## 可以这样想\n\n" + SENTENCE.repeat(4));
        String part = SENTENCE.repeat(3);
        course.write("01-listen/plan.md", PLAN.formatted(part, part, part, part, part, part));
        course.write(
                "01-listen/questions.yaml",
                IntStream.rangeClosed(1, 10)
                        .mapToObj(GoodCourse::question)
                        .collect(Collectors.joining("", "questions:\n", "")));
        return course;
    }

    private static String question(int number) {
        String kind = number <= 5 ? "single" : number <= 8 ? "multiple" : "true-false";
        String answer = number > 8
                ? "    answer: false\n"
                : "    options: [{text: 停, right: true}, {text: 应%s}, {text: 催}]\n"
                        .formatted(number > 5 ? ", right: true" : "");
        return "  - id: G01-%02d%n    kind: %s%n    goal: %d%n    difficulty: easy%n    text: 哪一样是听？%n%s    explanation: %s%n"
                .formatted(
                        number, kind, number % 2 + 1, answer, SENTENCE.strip().repeat(2));
    }

    Path folder() {
        return folder;
    }

    /** Replaces the first occurrence. */
    void change(String file, String words, String others) {
        String text = Wording.read(folder.resolve(file));
        if (!text.contains(words)) {
            throw new IllegalArgumentException(file + " has no " + words);
        }
        int at = text.indexOf(words);
        write(file, text.substring(0, at) + others + text.substring(at + words.length()));
    }

    void write(String file, String text) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
