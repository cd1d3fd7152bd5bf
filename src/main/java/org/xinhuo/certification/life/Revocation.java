package org.xinhuo.certification.life;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.xinhuo.certification.Credential;
import org.xinhuo.shared.Stored;

/** A revocation (撤销) that one officer proposed; another one confirms or drops it. Until then nothing has changed. */
@Entity
public class Revocation extends Stored {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "credential_id")
    private Credential credential;

    private String reason;
    private String remark;

    @Column(name = "proposed_by")
    private long proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    private boolean dropped;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected Revocation() {}

    Revocation(Credential credential, String reason, String remark, long proposedBy, Instant now) {
        this.credential = credential;
        this.reason = reason;
        this.remark = remark;
        this.proposedBy = proposedBy;
        this.proposedAt = now;
    }

    void confirm(long by, Instant now) {
        decide(by, now);
    }

    void drop(long by, Instant now) {
        decide(by, now);
        dropped = true;
    }

    private void decide(long by, Instant now) {
        decidedBy = by;
        decidedAt = now;
    }

    public boolean isOpen() {
        return decidedAt == null;
    }

    /** Whether it was decided not to revoke. */
    public boolean isDropped() {
        return dropped;
    }

    public Credential getCredential() {
        return credential;
    }

    public String getReason() {
        return reason;
    }

    public String getRemark() {
        return remark;
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
