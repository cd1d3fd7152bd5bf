package org.xinhuo.certificate;

import java.util.Map;
import org.xinhuo.account.Person;
import org.xinhuo.shared.DomainEvent;

/**
 * Somebody took their learning and certification record along.
 *
 * @param form {@code pdf} or {@code json}
 */
record RecordTaken(Person person, String form) implements DomainEvent {

    @Override
    public String action() {
        return "record_taken";
    }

    @Override
    public String subject() {
        return "person " + person.getId();
    }

    @Override
    public String organisationPath() {
        return person.getOrganisation().getPath();
    }

    @Override
    public Map<String, Object> after() {
        return Map.of("form", form);
    }
}
