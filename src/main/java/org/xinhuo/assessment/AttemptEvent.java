package org.xinhuo.assessment;

import java.util.HashMap;
import java.util.Map;
import org.xinhuo.shared.DomainEvent;

/** An attempt was opened or closed. */
record AttemptEvent(String action, String subject, Map<String, Object> after) implements DomainEvent {

    static AttemptEvent opened(Attempt attempt) {
        return new AttemptEvent("attempt_opened", "attempt " + attempt.getId(), facts(attempt));
    }

    static AttemptEvent closed(Attempt attempt) {
        Map<String, Object> facts = new HashMap<>(facts(attempt));
        facts.put("score", attempt.getScore());
        facts.put("passed", attempt.isPassed());
        return new AttemptEvent("attempt_closed", "attempt " + attempt.getId(), facts);
    }

    private static Map<String, Object> facts(Attempt attempt) {
        return attempt.examination()
                .map(exam -> Map.<String, Object>of("person", attempt.getPersonId(), "round", exam.getCode()))
                .orElseGet(() -> Map.of(
                        "person", attempt.getPersonId(),
                        "course", attempt.getCourse(),
                        "number", attempt.getNumber()));
    }
}
