package org.xinhuo.registry.earlier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.xinhuo.account.Caller;
import org.xinhuo.account.PeopleService;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refused;

/**
 * The office whose officer the caller is. Its archive is its own: what an office above may decide otherwise, nobody but its
 * own officers records from it.
 */
@RequestScoped
class OwnOffice {

    @Inject
    private PeopleService people;

    @Inject
    private Caller caller;

    @Inject
    private Event<DomainEvent> events;

    Organisation get() {
        Organisation own = people.self().getOrganisation();
        caller.mustReach(Permission.AWARD, own.getPath(), "organisation", own.getCode());
        return own;
    }

    /** Lets pass what is of the caller's own office; anything else is logged and looks as if it did not exist. */
    void mustOwn(EarlierList list) {
        if (!get().getId().equals(list.getOrganisation().getId())) {
            String subject = EarlierEvent.subject(list);
            events.fire(new Refused(subject, list.getOrganisation().getPath(), "outside " + Permission.AWARD));
            throw new NotFound("earlier_list", list.getId());
        }
    }
}
