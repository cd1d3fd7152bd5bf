package org.xinhuo.learning;

import java.util.Map;
import org.xinhuo.shared.DomainEvent;

/** Somebody has done every lesson of a course. */
public record CourseCompleted(long personId, String course, String edition) implements DomainEvent {

    @Override
    public String action() {
        return "course_completed";
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
