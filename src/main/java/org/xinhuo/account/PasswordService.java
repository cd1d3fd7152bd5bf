package org.xinhuo.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.xinhuo.shared.Actor;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Refused;

/** The short transactions of signing in, between which the password is checked without holding a connection. */
@ApplicationScoped
@Transactional
class PasswordService {

    @Inject
    private People people;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** The hash to check against; empty where there is no such login, or it has no password yet, or is closed. */
    Optional<String> passwordHashFor(String login) {
        Optional<Person> person = people.find(login).filter(Person::isEnabled);
        person.ifPresent(found -> found.mayTry(clock.instant()));
        return person.flatMap(Person::passwordHash);
    }

    /** Counts the try; the person if the password matched. */
    Optional<SignedIn> finish(String login, boolean matches) {
        Optional<Person> known = people.find(login);
        if (!matches) {
            known.ifPresent(person -> person.failed(clock.instant()));
            events.fire(new Refused("login " + shortened(login), path(known), "wrong password or login"));
            return Optional.empty();
        }
        return known.map(person -> {
            person.succeeded();
            actor.is(person.getId(), person.getName());
            events.fire(new AccountEvent("signed_in", person));
            return new SignedIn(
                    person.getId(),
                    person.getLogin(),
                    person.getName(),
                    person.isSample(),
                    people.listGrants(person).stream().map(RoleGrant::held).toList());
        });
    }

    Person invited(String token) {
        Invitation invitation = invitation(token);
        invitation.mustBeOpen(clock.instant());
        return invitation.person();
    }

    void choosePassword(String token, String hash) {
        Person person = invitation(token).use(clock.instant());
        person.choosesPassword(hash);
        events.fire(new AccountEvent("password_chosen", person));
    }

    private Invitation invitation(String token) {
        return people.findInvitation(token).orElseThrow(() -> new Refusal("refusal.link_unknown"));
    }

    private static String path(Optional<Person> person) {
        return person.map(found -> found.getOrganisation().getPath()).orElse("");
    }

    private static String shortened(String login) {
        return login.length() > 60 ? login.substring(0, 60) : login;
    }
}
