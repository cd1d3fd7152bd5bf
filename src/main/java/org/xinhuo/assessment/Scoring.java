package org.xinhuo.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinhuo.course.Question;

/**
 * What an attempt is worth. Every question weighs the same; a multiple choice counts only when all that is right and
 * nothing else was chosen; a question left open counts as wrong.
 */
public record Scoring(int right, int total, int passMark) {

    /** One question of the paper as it was answered. */
    public record Marked(int place, Question question, List<Integer> order, String choice, boolean right) {}

    static Scoring of(List<Marked> marked, int passMark) {
        int right = (int) marked.stream().filter(Marked::right).count();
        return new Scoring(right, marked.size(), passMark);
    }

    /** Marks a paper. A question that is no longer in the bank is left out, to nobody's harm. */
    static List<Marked> mark(Paper paper, Map<Integer, String> answers, Bank bank) {
        List<Marked> marked = new ArrayList<>();
        for (int place = 0; place < paper.items().size(); place++) {
            Paper.Item item = paper.items().get(place);
            Optional<Question> question = bank.find(item);
            if (question.isPresent()) {
                String choice = answers.getOrDefault(place, "");
                Set<Integer> chosen = item.chosen(choice).orElse(Set.of());
                boolean right = question.get().isRight(chosen);
                marked.add(new Marked(place, question.get(), item.order(), choice, right));
            }
        }
        return marked;
    }

    /** Rounded down, so that nobody passes by rounding. */
    public int percent() {
        return total == 0 ? 0 : right * 100 / total;
    }

    public boolean passed() {
        return percent() >= passMark;
    }
}
