package org.xinhuo.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.xinhuo.course.CourseService;
import org.xinhuo.course.Question;
import org.xinhuo.shared.StartUpOnly;

/** Answers a paper rightly. For generated people only: they pass their tests the way real ones do, answer by answer. */
@ApplicationScoped
@StartUpOnly
public class AnswerKey {

    @Inject
    private AssessmentService assessments;

    @Inject
    private AnswerQueue queue;

    @Inject
    private CourseService courses;

    @Inject
    private Clock clock;

    /** Saves the right answer to every question and hands in. */
    public void pass(Attempt attempt) {
        answer(attempt, attempt.paper().items().size());
        assessments.submit(attempt.getId());
    }

    /** Saves the right answers to the first so many questions, and leaves the others open. */
    public void answer(Attempt attempt, int right) {
        Paper paper = attempt.paper();
        Bank bank = AssessmentService.bank(courses, paper);
        List<Answer> answers = new ArrayList<>();
        for (int place = 0; place < Math.min(right, paper.items().size()); place++) {
            Paper.Item item = paper.items().get(place);
            String letters = rightLetters(item, bank.find(item).orElseThrow());
            answers.add(new Answer(attempt.getId(), attempt.getPersonId(), place, letters, 1, clock.instant()));
        }
        queue.save(answers).join();
    }

    static String rightLetters(Paper.Item item, Question question) {
        StringBuilder letters = new StringBuilder();
        for (int shown = 0; shown < item.order().size(); shown++) {
            if (question.options().get(item.order().get(shown)).right()) {
                letters.append((char) ('A' + shown));
            }
        }
        return letters.toString();
    }
}
