package org.xinhuo.certificate.status;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One list of {@link Bitstring#BITS} places: how often its bits changed, and when they last did. */
@Entity
@Table(name = "status_list")
class StatusList {

    @Id
    @Column(name = "list_no")
    private int number;

    private int revision;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected StatusList() {}

    int revision() {
        return revision;
    }

    Instant changedAt() {
        return changedAt;
    }
}
