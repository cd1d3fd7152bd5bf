package org.xinhuo.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Optional;
import org.xinhuo.shared.Actor;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Refused;

/** Whoever sends this request, and how far they may reach. A stranger may nothing. */
@RequestScoped
public class Caller {

    @Inject
    private Actor actor;

    @Inject
    private Event<DomainEvent> events;

    private SignedIn signedIn;
    private Refusal refusal;

    /** Said once for each request by the sign-in mechanism; sample data says it to go the way its people would. */
    public void is(SignedIn person) {
        signedIn = person;
        actor.is(person.personId(), person.name());
    }

    /** Said by the sign-in mechanism, for the login page to tell. */
    void isRefused(Refusal why) {
        refusal = why;
    }

    /** Why somebody was not let in by this request. */
    public Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Nobody in particular acts from here on. */
    public void leaves() {
        signedIn = null;
        actor.is(null, Actor.SYSTEM);
    }

    public Optional<SignedIn> signedIn() {
        return Optional.ofNullable(signedIn);
    }

    /** Id of the signed-in person. */
    public long personId() {
        return signedIn().orElseThrow(() -> new NotFound("person", "nobody")).personId();
    }

    public boolean may(Permission permission) {
        return reach(permission).isPresent();
    }

    /** Path of the highest organisation in which the permission is held; what may be reached lies below it. */
    public Optional<String> reach(Permission permission) {
        return signedIn().flatMap(person -> person.grants().stream()
                .filter(grant -> grant.role().allows(permission))
                .map(SignedIn.Grant::path)
                .min(Comparator.comparingInt(String::length)));
    }

    /** As {@link #reach}, for a method that {@link Allowed} has let through. */
    public String subtree(Permission permission) {
        return reach(permission).orElseThrow(() -> new NotFound("subtree", permission));
    }

    /** Whether what lies there is in the caller's organisations. */
    public boolean reaches(Permission permission, String path) {
        return signedIn().stream()
                .flatMap(person -> person.grants().stream())
                .anyMatch(grant -> grant.role().allows(permission) && path.startsWith(grant.path()));
    }

    /**
     * Lets pass what lies in the caller's organisations. Anything else is logged and then looks as if it did not exist.
     */
    public void mustReach(Permission permission, String path, String subject, Object id) {
        if (!reaches(permission, path)) {
            events.fire(new Refused(subject + " " + id, path, "outside " + permission));
            throw new NotFound(subject, id);
        }
    }

    /** Lets pass what is the caller's own; anything else looks as if it did not exist. */
    public void mustBe(long personId, String subject, Object id) {
        if (personId() != personId) {
            events.fire(new Refused(subject + " " + id, "", "somebody else's"));
            throw new NotFound(subject, id);
        }
    }
}
