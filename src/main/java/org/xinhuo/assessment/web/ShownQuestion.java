package org.xinhuo.assessment.web;

import java.util.ArrayList;
import java.util.List;
import org.xinhuo.assessment.Scoring.Marked;
import org.xinhuo.course.Question;
import org.xinhuo.shared.Words;

/**
 * A question as it stands on the page, its options in the order drawn.
 *
 * @param place on the paper, counted from 0
 */
public record ShownQuestion(
        int place, Question.Kind kind, String text, List<Choice> choices, boolean right, String explanation) {

    public record Choice(String letter, String text, boolean chosen, boolean right) {}

    static ShownQuestion of(Marked marked, Words words) {
        Question question = marked.question();
        List<Choice> choices = new ArrayList<>();
        for (int shown = 0; shown < marked.order().size(); shown++) {
            Question.Option option = question.options().get(marked.order().get(shown));
            String letter = String.valueOf((char) ('A' + shown));
            choices.add(new Choice(
                    letter,
                    question.kind() == Question.Kind.TRUE_FALSE ? words.of("test." + option.text()) : option.text(),
                    marked.choice().contains(letter),
                    option.right()));
        }
        return new ShownQuestion(
                marked.place(), question.kind(), question.text(), choices, marked.right(), question.explanation());
    }

    public boolean answered() {
        return choices.stream().anyMatch(Choice::chosen);
    }
}
