package org.xinhuo.certificate.status;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/**
 * The place of one certificate in the lists. Its turn comes from a sequence, so nobody waits for anybody; a turn that was
 * rolled back leaves its place empty, which nobody can tell from a certificate that counts.
 */
@Entity
@Table(name = "status_slot")
class StatusSlot {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "status_turns")
    @SequenceGenerator(name = "status_turns", sequenceName = "status_turns", initialValue = 50, allocationSize = 50)
    @Column(name = "turn")
    private Long turn;

    @Column(name = "certificate_number")
    private String number;

    @Column(name = "credential_id")
    private long credentialId;

    @Column(name = "list_no")
    private int list;

    @Column(name = "list_index")
    private int index;

    protected StatusSlot() {}

    StatusSlot(String number, long credentialId) {
        this.number = number;
        this.credentialId = credentialId;
    }

    /** Known once it is persisted, from 1. */
    long turn() {
        return turn;
    }

    void lies(StatusPlace place) {
        list = place.list();
        index = place.index();
    }

    StatusPlace place() {
        return new StatusPlace(list, index);
    }

    String number() {
        return number;
    }
}
