package org.xinhuo.round;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.xinhuo.round.approval.Objection;
import org.xinhuo.shared.Stored;

/** An {@link Objection} as it is kept, with how its sender can be reached if they want an answer. */
@Entity
@Table(name = "round_objection")
class ObjectionRecord extends Stored {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "candidacy_id")
    private Candidacy candidacy;

    private String grounds;
    private String contact;

    @Column(name = "raised_at")
    private Instant raisedAt;

    private Boolean upheld;
    private String ruling;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected ObjectionRecord() {}

    ObjectionRecord(Candidacy candidacy, Objection raised, String contact) {
        this.candidacy = candidacy;
        this.grounds = raised.grounds();
        this.raisedAt = raised.raisedAt();
        this.contact = contact;
    }

    Objection objection() {
        Optional<Objection.Ruling> decided = Optional.ofNullable(upheld)
                .map(inFavour -> new Objection.Ruling(inFavour, ruling, decidedBy, decidedAt));
        return new Objection(candidacy.getNumber(), grounds, raisedAt, decided);
    }

    void decided(Objection decided) {
        Objection.Ruling made = decided.ruling().orElseThrow();
        upheld = made.upheld();
        ruling = made.reason();
        decidedBy = made.by();
        decidedAt = made.at();
    }

    Candidacy getCandidacy() {
        return candidacy;
    }

    String getContact() {
        return contact;
    }
}
