package org.xinhuo.account;

import java.util.Map;
import org.xinhuo.shared.DomainEvent;

/** Something happened to somebody's account: {@code person_added}, {@code signed_in}, {@code password_chosen} ... */
record AccountEvent(
        String action, String subject, String organisationPath, Map<String, Object> before, Map<String, Object> after)
        implements DomainEvent {

    AccountEvent(String action, Person person) {
        this(action, person, Map.of());
    }

    AccountEvent(String action, Person person, Map<String, Object> after) {
        this(action, "person " + person.getId(), person.getOrganisation().getPath(), Map.of(), after);
    }

    static AccountEvent renamed(Person person, String before) {
        return new AccountEvent(
                "name_corrected",
                "person " + person.getId(),
                person.getOrganisation().getPath(),
                Map.of("name", before),
                Map.of("name", person.getName()));
    }
}
