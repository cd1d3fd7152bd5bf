package org.xinhuo.course;

import java.util.Map;
import org.xinhuo.shared.DomainEvent;

/** Somebody is the first to begin an edition; from now on it contains what it contains. */
record EditionFrozen(String course, String edition, String sha256) implements DomainEvent {

    @Override
    public String action() {
        return "edition_frozen";
    }

    @Override
    public String subject() {
        return "course " + course;
    }

    @Override
    public Map<String, Object> after() {
        return Map.of("edition", edition, "files", sha256);
    }
}
