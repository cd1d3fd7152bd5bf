package org.xinhuo.learning;

import java.util.Map;
import org.xinhuo.shared.DomainEvent;

/** Somebody began a course. */
public record Enrolled(long personId, String course, String edition) implements DomainEvent {

    @Override
    public String action() {
        return "enrolled";
    }

    @Override
    public String subject() {
        return "person " + personId;
    }

    @Override
    public Map<String, Object> after() {
        return Map.of("course", course, "edition", edition);
    }
}
