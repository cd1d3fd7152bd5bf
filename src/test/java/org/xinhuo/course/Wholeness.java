package org.xinhuo.course;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.xinhuo.course.Question.Kind;
import org.xinhuo.course.Standard.Looked;

/** Whether a module has all its parts, and whether they hold together. */
final class Wholeness {

    private static final int FEWEST_LESSONS = 2;
    private static final int FEWEST_GOALS = 2;
    private static final int FEWEST_SOURCES = 3;
    private static final int FEWEST_TERMS = 4;
    private static final int FEWEST_QUESTIONS = 10;
    private static final int FEWEST_OF_A_KIND = 2;
    private static final Pattern CITED = Pattern.compile("〔(\\d+)〕");

    private Wholeness() {}

    static void parts(Looked module) {
        atLeast(FEWEST_LESSONS, module.module().lessons(), module, "module.yaml", "lessons");
        atLeast(FEWEST_GOALS, module.module().goals(), module, "module.yaml", "goals");
        atLeast(FEWEST_SOURCES, module.module().sources(), module, "module.yaml", "sources");
        atLeast(FEWEST_TERMS, module.module().terms(), module, "module.yaml", "terms");
        atLeast(FEWEST_QUESTIONS, module.module().questions(), module, "questions.yaml", "questions");
    }

    private static void atLeast(int least, List<?> list, Looked module, String file, String what) {
        if (list.size() < least) {
            module.wants(file, "has " + list.size() + " " + what + "; write at least " + least);
        }
    }

    static void kinds(Looked module) {
        for (Kind kind : Kind.values()) {
            long count = module.module().questions().stream()
                    .filter(question -> question.kind() == kind)
                    .count();
            if (count < FEWEST_OF_A_KIND) {
                module.wants(
                        "questions.yaml",
                        "has " + count + " questions of kind " + kind + "; write at least " + FEWEST_OF_A_KIND);
            }
        }
    }

    static void goals(Looked module) {
        for (int goal = 1; goal <= module.module().goals().size(); goal++) {
            int wanted = goal;
            if (module.module().questions().stream().noneMatch(question -> question.goal() == wanted)) {
                module.wants("questions.yaml", "has no question with goal: " + goal);
            }
        }
    }

    static void citations(Looked module) {
        int sources = module.module().sources().size();
        Set<Integer> cited = new TreeSet<>();
        for (Lesson text : module.texts()) {
            CITED.matcher(text.plain())
                    .results()
                    .map(mark -> Integer.parseInt(mark.group(1)))
                    .forEach(number -> {
                        cited.add(number);
                        if (number < 1 || number > sources) {
                            module.wants(
                                    text.code() + ".md",
                                    "cites 〔" + number + "〕; module.yaml has " + sources + " sources");
                        }
                    });
        }
        for (int number = 1; number <= sources; number++) {
            if (!cited.contains(number)) {
                module.wants(
                        "module.yaml",
                        "source " + number + " is cited nowhere; cite it as 〔" + number + "〕 or take it out");
            }
        }
    }

    static void terms(Looked module) {
        for (int i = 0; i < module.module().terms().size(); i++) {
            String place = "\"#term-" + module.module().number() + "-" + (i + 1) + "\"";
            if (module.module().lessons().stream()
                    .noneMatch(lesson -> lesson.html().contains(place))) {
                module.wants(
                        "module.yaml",
                        "term “" + module.module().terms().get(i).zh()
                                + "” stands in no sentence of a lesson; use it there in this form or take it out");
            }
        }
    }

    static void cases(Looked module) {
        module.module().handout("case").map(Handout::text).ifPresent(text -> {
            for (String part : List.of("讨论", "可以这样想")) {
                if (!text.html().contains("<h2>" + part + "</h2>")) {
                    module.wants(text.code() + ".md", "has no part ## " + part);
                }
            }
        });
    }
}
