package org.xinhuo.assessment.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xinhuo.assessment.AssessmentService;
import org.xinhuo.assessment.Attempt;
import org.xinhuo.assessment.Examination;
import org.xinhuo.course.Course;
import org.xinhuo.shared.Bilingual;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Words;

/** What came of an attempt, with the explanation of each question. */
@Named
@RequestScoped
public class ResultPage {

    @Inject
    private AssessmentService assessments;

    @Inject
    private Words words;

    @Inject
    @ManagedProperty("#{param.attempt}")
    private String attemptId;

    @Inject
    @ManagedProperty("#{param.all}")
    private String all;

    private AssessmentService.Sitting sitting;
    private List<ShownQuestion> questions;

    @PostConstruct
    void load() {
        sitting = assessments.sitting(TestPage.number(attemptId));
        if (!sitting.attempt().isClosed()) {
            throw new NotFound("result", attemptId);
        }
        questions = sitting.questions().stream()
                .map(marked -> ShownQuestion.of(marked, words))
                .toList();
    }

    public Attempt getAttempt() {
        return sitting.attempt();
    }

    /** Whose test it was; null where it was an examination. */
    public Course getCourse() {
        return sitting.course().orElse(null);
    }

    public Bilingual getTitle() {
        return sitting.title();
    }

    /** Pass mark out of 100. */
    public int getPass() {
        return sitting.pass();
    }

    /** How much of an examination is told by now; of a course's test everything is, at once. */
    public Examination.Told getTold() {
        return getAttempt().examination().map(Examination::getTold).orElse(Examination.Told.ANSWERS);
    }

    /** Whether it is said how many questions were answered rightly. */
    public boolean isCounted() {
        return getTold() != Examination.Told.NOTHING;
    }

    /** Whether it is said what was right. */
    public boolean isAnswered() {
        return getTold() == Examination.Told.ANSWERS;
    }

    public List<ShownQuestion> getQuestions() {
        return questions;
    }

    public boolean isAll() {
        return "true".equals(all);
    }

    /** Those answered wrongly or not at all, or every one where that was asked for. */
    public List<ShownQuestion> getShown() {
        return questions.stream().filter(one -> isAll() || !one.right()).toList();
    }

    public long getRight() {
        return questions.stream().filter(ShownQuestion::right).count();
    }

    public int getAttemptsLeft() {
        return Math.max(0, getCourse().test().attempts() - getAttempt().getNumber());
    }
}
