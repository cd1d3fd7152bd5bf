package org.xinhuo.assessment;

import java.time.LocalDate;
import java.util.Map;
import org.xinhuo.shared.DomainEvent;

/** Somebody reached the pass mark of a course's test. */
public record AssessmentPassed(long attemptId, long personId, String course, String edition, int score, LocalDate on)
        implements DomainEvent {

    @Override
    public String action() {
        return "assessment_passed";
    }

    @Override
    public String subject() {
        return "attempt " + attemptId;
    }

    @Override
    public Map<String, Object> after() {
        return Map.of("person", personId, "course", course, "edition", edition, "score", score, "on", on);
    }
}
