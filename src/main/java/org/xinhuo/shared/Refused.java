package org.xinhuo.shared;

import java.util.Map;

/** Somebody asked for what they may not have, or a rule said no. Kept in the log although nothing else changed. */
public record Refused(String subject, String organisationPath, String why) implements DomainEvent {

    @Override
    public String action() {
        return "refused";
    }

    @Override
    public Map<String, Object> after() {
        return Map.of("why", why);
    }
}
