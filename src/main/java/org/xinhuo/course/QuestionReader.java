package org.xinhuo.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.xinhuo.course.Question.Difficulty;
import org.xinhuo.course.Question.Kind;
import org.xinhuo.course.Question.Option;
import org.xinhuo.shared.content.YamlItem;

/** Reads one question of a {@code questions.yaml}, and refuses one that cannot be answered fairly. */
final class QuestionReader {

    private QuestionReader() {}

    static Question read(YamlItem item, int goals, Set<String> ids) {
        String id = item.text("id", "P01-01");
        if (!ids.add(id)) {
            item.mistake("id", "content.question_id_twice", id);
        }
        Kind kind = Kind.valueOf(constant(item.oneOf("kind", "single", "multiple", "true-false")));
        Question question = new Question(
                id,
                kind,
                item.number("goal", 1, Math.max(1, goals)),
                Difficulty.valueOf(constant(item.oneOf("difficulty", "easy", "medium", "hard"))),
                item.text("text", "题干"),
                kind == Kind.TRUE_FALSE ? rightAndWrong(item) : options(item, kind),
                item.text("explanation", "为什么对，为什么其余的不合适"));
        item.noOthers();
        return question;
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static List<Option> rightAndWrong(YamlItem item) {
        boolean answer = item.flag("answer");
        return List.of(new Option("true", answer), new Option("false", !answer));
    }

    private static List<Option> options(YamlItem item, Kind kind) {
        List<Option> options = new ArrayList<>();
        for (YamlItem option : item.items("options", "{text: …, right: true}")) {
            options.add(new Option(option.text("text", "选项"), option.has("right") && option.flag("right")));
            option.noOthers();
        }
        long right = options.stream().filter(Option::right).count();
        if (options.size() < 2 || options.size() > 8) {
            item.mistake("options", "content.option_count", options.size());
        } else if (right == 0) {
            item.mistake("options", "content.no_right_answer");
        } else if (kind == Kind.SINGLE && right > 1) {
            item.mistake("options", "content.several_right_answers", right);
        } else if (kind == Kind.MULTIPLE && (right < 2 || right == options.size())) {
            item.mistake("options", "content.multiple_needs_two", right, options.size());
        }
        return options;
    }
}
