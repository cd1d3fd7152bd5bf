package org.xinhuo.learning;

import java.util.Map;
import org.xinhuo.shared.DomainEvent;

/** Somebody goes on with a newer edition of a course. */
public record MovedOver(long personId, String course, String from, String to) implements DomainEvent {

    @Override
    public String action() {
        return "moved_over";
    }

    @Override
    public String subject() {
        return "person " + personId;
    }

    @Override
    public Map<String, Object> before() {
        return Map.of("course", course, "edition", from);
    }

    @Override
    public Map<String, Object> after() {
        return Map.of("course", course, "edition", to);
    }
}
