package org.xinhuo.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.xinhuo.shared.Actor;
import org.xinhuo.shared.DomainEvent;

/** One line of the log. It has no way to be changed, and on PostgreSQL the table refuses as well. */
@Entity
@Table(name = "audit_event")
public class AuditEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    @SequenceGenerator(name = "ids", sequenceName = "ids", initialValue = 50, allocationSize = 50)
    private Long id;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Column(name = "actor_id")
    private Long actorId;

    private String actor;
    private String address;
    private String action;
    private String subject;

    @Column(name = "organisation_path")
    private String organisationPath;

    @Lob
    @Column(name = "facts_before")
    private String before;

    @Lob
    @Column(name = "facts_after")
    private String after;

    protected AuditEvent() {}

    AuditEvent(DomainEvent event, Actor actor, Instant now) {
        this.happenedAt = now;
        this.actorId = actor.personId();
        this.actor = actor.name();
        this.address = actor.address();
        this.action = event.action();
        this.subject = event.subject();
        this.organisationPath = event.organisationPath();
        this.before = written(event.before());
        this.after = written(event.after());
    }

    private static String written(Map<String, Object> facts) {
        return facts.isEmpty() ? null : Facts.write(facts);
    }

    public Long getId() {
        return id;
    }

    public Instant getHappenedAt() {
        return happenedAt;
    }

    /** Id of the person who acted; null for a stranger and for the application itself. */
    public Long getActorId() {
        return actorId;
    }

    public String getActor() {
        return actor;
    }

    public String getAddress() {
        return address;
    }

    public String getAction() {
        return action;
    }

    public String getSubject() {
        return subject;
    }

    public String getOrganisationPath() {
        return organisationPath;
    }

    public String getBefore() {
        return before;
    }

    public String getAfter() {
        return after;
    }
}
