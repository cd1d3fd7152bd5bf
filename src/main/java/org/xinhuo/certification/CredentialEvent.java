package org.xinhuo.certification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.xinhuo.shared.Stored;

/** Something that happened to a credential after it was awarded. */
@Entity
@Table(name = "credential_event")
public class CredentialEvent extends Stored {

    public enum Kind {
        /** 暂停. */
        SUSPENDED,
        /** 恢复. */
        LIFTED,
        /** 撤销, for good. */
        REVOKED,
        /** 换证: another credential follows it. */
        RENEWED,
        /** 转入: another province looks after it. */
        TRANSFERRED;

        /** Whether it says if the credential is in force: officers decide it with a public reason. */
        public boolean isMeasure() {
            return !Measure.reasons(this).isEmpty();
        }
    }

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "credential_id")
    private Credential credential;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "happened_on")
    private LocalDate happenedOn;

    /** One of a fixed list, because strangers read it. */
    private String reason;

    private String note;

    @Column(name = "proposed_by")
    private Long proposedBy;

    @Column(name = "made_by")
    private Long madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    protected CredentialEvent() {}

    CredentialEvent(Credential credential, Measure.Taken taken, String remark, Instant now) {
        this.credential = credential;
        this.kind = taken.measure().kind();
        this.reason = taken.measure().reason();
        this.note = remark;
        this.happenedOn = taken.measure().effectiveOn();
        this.proposedBy = taken.measure().proposedBy();
        this.madeBy = taken.confirmedBy();
        this.madeAt = now;
    }

    CredentialEvent(Credential credential, Kind kind, LocalDate day, long by, Instant now) {
        this.credential = credential;
        this.kind = kind;
        this.happenedOn = day;
        this.madeBy = by;
        this.madeAt = now;
    }

    public Kind getKind() {
        return kind;
    }

    public LocalDate getHappenedOn() {
        return happenedOn;
    }

    /** For strangers: one of {@link Measure#reasons}; null where it is no measure. */
    public String getReason() {
        return reason;
    }

    /** For officers: what only they may read. */
    public String getRemark() {
        return note;
    }

    /** Id of the officer who proposed it. */
    public Long getProposedBy() {
        return proposedBy;
    }

    /** Id of the officer who decided it. */
    public Long getMadeBy() {
        return madeBy;
    }

    public Instant getMadeAt() {
        return madeAt;
    }

    public Credential getCredential() {
        return credential;
    }
}
