package org.xinhuo.certification.life;

import jakarta.persistence.Column;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.xinhuo.certification.Credential;
import org.xinhuo.shared.Stored;

/** What one officer proposed about a credential, and another one decides: it is done, or dropped. Kept for ever. */
@MappedSuperclass
public abstract class Proposal extends Stored {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "credential_id")
    private Credential credential;

    private String reason;

    @Column(name = "proposed_by")
    private long proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    private boolean dropped;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected Proposal() {}

    protected Proposal(Credential credential, String reason, long by, Instant now) {
        this.credential = credential;
        this.reason = reason;
        this.proposedBy = by;
        this.proposedAt = now;
    }

    protected final void decide(long officer, Instant now) {
        decidedBy = officer;
        decidedAt = now;
    }

    /** It is not done after all. */
    protected void drop(long officer, Instant now) {
        decide(officer, now);
        dropped = true;
    }

    public boolean isOpen() {
        return decidedAt == null;
    }

    /** Whether it was decided to leave everything as it is. */
    public boolean isDropped() {
        return dropped;
    }

    public Credential getCredential() {
        return credential;
    }

    /** Public. */
    public String getReason() {
        return reason;
    }

    public long getProposedBy() {
        return proposedBy;
    }

    public Instant getProposedAt() {
        return proposedAt;
    }

    public Long getDecidedBy() {
        return decidedBy;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }
}
