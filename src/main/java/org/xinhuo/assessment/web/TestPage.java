package org.xinhuo.assessment.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.xinhuo.assessment.AssessmentService;
import org.xinhuo.assessment.Attempt;
import org.xinhuo.shared.Bilingual;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Words;
import org.xinhuo.shared.web.Redirect;

/** The paper of an open attempt. One that is closed leads to its result. */
@Named
@RequestScoped
public class TestPage {

    @Inject
    private AssessmentService assessments;

    @Inject
    private Clock clock;

    @Inject
    private Words words;

    @Inject
    @ManagedProperty("#{param.attempt}")
    private String attemptId;

    private AssessmentService.Sitting sitting;
    private List<ShownQuestion> questions;

    @PostConstruct
    void load() {
        sitting = assessments.sitting(number(attemptId));
        questions = sitting.questions().stream()
                .map(marked -> ShownQuestion.of(marked, words))
                .toList();
    }

    static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            throw new NotFound("attempt", id);
        }
    }

    /** Before the page is drawn: a closed attempt is shown by its result. */
    public void leadOn() {
        if (getAttempt().isClosed()) {
            Redirect.to(resultAddress());
            FacesContext.getCurrentInstance().responseComplete();
        }
    }

    public void submit() {
        assessments.submit(getAttempt().getId());
        Redirect.to(resultAddress());
    }

    private String resultAddress() {
        return "/learn/result?attempt=" + getAttempt().getId();
    }

    public Attempt getAttempt() {
        return sitting.attempt();
    }

    public Bilingual getTitle() {
        return sitting.title();
    }

    /** Pass mark out of 100. */
    public int getPass() {
        return sitting.pass();
    }

    public List<ShownQuestion> getQuestions() {
        return questions;
    }

    public long getSecondsLeft() {
        return Math.max(
                0, Duration.between(clock.instant(), getAttempt().getDeadline()).toSeconds());
    }
}
