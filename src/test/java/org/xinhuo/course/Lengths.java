package org.xinhuo.course;

import java.util.regex.Pattern;
import org.xinhuo.course.Standard.Looked;

/**
 * How long texts are, in hanzi. The guide for authors gives an aim; what is held is the aim with a tenth to spare on either
 * side, because a count differs by whether titles, tables and the descriptions of drawings are counted, and no reader feels
 * it.
 */
final class Lengths {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Span LESSON = new Span(600, 1200);
    private static final Span LESSONS_OF_A_MODULE = new Span(1200, 1800).withTenthToSpare();
    private static final Span ACTIVITY = new Span(250, 500).withTenthToSpare();
    private static final Span CASE = new Span(250, 450).withTenthToSpare();
    private static final Span PLAN = new Span(500, 900).withTenthToSpare();
    private static final Span EXPLANATION = new Span(40, 220);

    private record Span(int least, int most) {

        Span withTenthToSpare() {
            return new Span(least - least / 10, most + most / 10);
        }

        void check(Looked module, String file, String what, int hanzi) {
            if (hanzi < least || hanzi > most) {
                module.wants(file, what + " has " + hanzi + " hanzi; write " + least + " to " + most);
            }
        }
    }

    private Lengths() {}

    static void texts(Looked module) {
        for (Lesson lesson : module.module().lessons()) {
            LESSON.check(module, lesson.code() + ".md", "the lesson", lesson.hanzi());
        }
        for (Handout handout : module.module().handouts()) {
            Span span =
                    switch (handout.kind()) {
                        case ACTIVITY -> ACTIVITY;
                        case CASE -> CASE;
                        case PLAN -> PLAN;
                    };
            span.check(
                    module,
                    handout.text().code() + ".md",
                    "the " + handout.kind().code(),
                    handout.text().hanzi());
        }
    }

    static void module(Looked module) {
        int sum = module.module().lessons().stream().mapToInt(Lesson::hanzi).sum();
        LESSONS_OF_A_MODULE.check(module, "module.yaml", "the lessons together", sum);
    }

    static void explanations(Looked module) {
        for (Question question : module.module().questions()) {
            int hanzi = (int) HAN.matcher(question.explanation()).results().count();
            EXPLANATION.check(
                    module, "questions.yaml", question.id() + " explains why each option is right or wrong: it", hanzi);
        }
    }
}
