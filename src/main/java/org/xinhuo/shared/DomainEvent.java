package org.xinhuo.shared;

import java.util.Map;

/**
 * Something that happened and matters: named in the past tense, fired in the transaction in which it became true.
 * Features on higher floors observe the events they care about; the audit log keeps every one.
 */
public interface DomainEvent {

    /** What happened, as a stable word of the log such as {@code credential.awarded}. */
    String action();

    /** What it happened to, such as {@code credential 51}. */
    String subject();

    /** Path of the organisation it belongs to, such as {@code CN/34/}; empty for what belongs to none. */
    default String organisationPath() {
        return "";
    }

    /** The facts as they were; empty where the subject is new. */
    default Map<String, Object> before() {
        return Map.of();
    }

    /** The facts as they are now. */
    default Map<String, Object> after() {
        return Map.of();
    }
}
