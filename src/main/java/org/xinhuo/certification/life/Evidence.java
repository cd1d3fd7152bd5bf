package org.xinhuo.certification.life;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.xinhuo.shared.Stored;

/** One plain statement of what a holder did since a credential began. An officer confirms all of them together. */
@Entity
@Table(name = "renewal_evidence")
public class Evidence extends Stored {

    /** What a statement is about. */
    public enum Kind {
        /** 复训: counted in 学时. */
        TRAINING,
        /** 授课: each is one session. */
        SESSION
    }

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "renewal_id")
    private Renewal renewal;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "held_on")
    private LocalDate heldOn;

    private String place;
    private BigDecimal hours;

    @Column(name = "added_by")
    private long addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    protected Evidence() {}

    Evidence(Renewal renewal, Statement statement, long addedBy, Instant now) {
        this.renewal = renewal;
        this.kind = statement.kind();
        this.heldOn = statement.heldOn();
        this.place = statement.place();
        this.hours = statement.hours();
        this.addedBy = addedBy;
        this.addedAt = now;
    }

    Renewal getRenewal() {
        return renewal;
    }

    public Kind getKind() {
        return kind;
    }

    public LocalDate getHeldOn() {
        return heldOn;
    }

    /** Where, or what: a place, a school, the title of a training. */
    public String getPlace() {
        return place;
    }

    /** 学时 of a training; of a session none are counted. */
    public BigDecimal getHours() {
        return hours;
    }
}
