package org.xinhuo.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.shared.Stored;

/** One person's role in one organisation. */
@Entity
@Table(name = "role_grant")
class RoleGrant extends Stored {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @Enumerated(EnumType.STRING)
    private Role role;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "organisation_id")
    private Organisation organisation;

    protected RoleGrant() {}

    RoleGrant(Person person, Role role, Organisation organisation) {
        this.person = person;
        this.role = role;
        this.organisation = organisation;
    }

    SignedIn.Grant held() {
        return new SignedIn.Grant(role, organisation.getPath());
    }

    Role role() {
        return role;
    }
}
