package org.xinhuo.round.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.xinhuo.round.flow.Step;
import org.xinhuo.shared.Message;
import org.xinhuo.shared.Words;

/** What the steps of a round are called on every page that shows them: who acts, whether it is late, what is missing. */
@Named("steps")
@RequestScoped
public class StepsPage {

    @Inject
    private Clock clock;

    @Inject
    private Words words;

    /** Who may act in a step, in words. */
    public String duties(Step step) {
        return step.duties().stream()
                .map(duty -> words.constant("duty", duty))
                .collect(Collectors.joining(words.of("duty.and")));
    }

    public boolean isLate(Step step) {
        return step.isLate(LocalDate.now(clock));
    }

    public String missing(Message.Sentence sentence) {
        return Message.of(sentence, words.getLocale());
    }
}
