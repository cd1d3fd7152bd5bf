package org.xinhuo.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        Map<String, Question> bank = courses.get(attempt.getCourse()).bank().stream()
                .collect(Collectors.toMap(Question::id, Function.identity()));
        List<Answer> answers = new ArrayList<>();
        List<Paper.Item> items = attempt.paper().items();
        for (int place = 0; place < items.size(); place++) {
            Paper.Item item = items.get(place);
            answers.add(new Answer(
                    attempt.getId(),
                    attempt.getPersonId(),
                    place,
                    rightLetters(item, bank.get(item.question())),
                    1,
                    clock.instant()));
        }
        queue.save(answers).join();
        assessments.submit(attempt.getId());
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
