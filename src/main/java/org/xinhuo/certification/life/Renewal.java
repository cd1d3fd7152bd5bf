package org.xinhuo.certification.life;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import org.xinhuo.certification.Credential;
import org.xinhuo.shared.ChinaTime;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Stored;

/**
 * The renewal (换证) of one credential: evidence is gathered, handed in, given back with a reason or confirmed by an officer.
 * Confirmed, another credential follows. There is one for each credential.
 */
@Entity
public class Renewal extends Stored {

    private static final int LONGEST_REASON = 500;

    /** Where it stands: derived from what was recorded. */
    public enum State {
        /** 准备材料. */
        GATHERING,
        /** 待确认. */
        SENT,
        /** 已退回: to be put right and handed in again. */
        RETURNED,
        /** 已换证. */
        DONE
    }

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "credential_id")
    private Credential credential;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "sent_by")
    private Long sentBy;

    private String reason;
    private boolean also;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Column(name = "next_id")
    private Long next;

    protected Renewal() {}

    Renewal(Credential credential) {
        this.credential = credential;
    }

    public State state() {
        if (next != null) {
            return State.DONE;
        }
        if (decidedAt != null) {
            return State.RETURNED;
        }
        return sentAt == null ? State.GATHERING : State.SENT;
    }

    /** @throws Refusal if it lies with the officers, or is done */
    void mustBeOpen() {
        if (state() == State.SENT || state() == State.DONE) {
            throw new Refusal(state() == State.DONE ? "refusal.renewed_already" : "refusal.renewal_sent");
        }
    }

    void send(long by, Instant now) {
        mustBeOpen();
        sentAt = now;
        sentBy = by;
        decidedAt = null;
        decidedBy = null;
        reason = null;
    }

    private void mustBeSent() {
        if (state() != State.SENT) {
            throw new Refusal(state() == State.DONE ? "refusal.renewed_already" : "refusal.renewal_not_sent");
        }
    }

    void giveBack(String why, long by, Instant now) {
        mustBeSent();
        String said = why == null ? "" : why.strip();
        if (said.isEmpty()) {
            throw new Refusal("refusal.reason_missing");
        }
        if (said.length() > LONGEST_REASON) {
            throw new Refusal("refusal.reason_long", LONGEST_REASON, said.length());
        }
        reason = said;
        decidedBy = by;
        decidedAt = now;
    }

    /**
     * The day on which it was handed in: the window is held by it, however long the officers take.
     *
     * @throws Refusal if it was not handed in, or is done
     */
    LocalDate sentOn() {
        mustBeSent();
        return LocalDate.ofInstant(sentAt, ChinaTime.ZONE);
    }

    void confirm(boolean alsoConfirmed, Credential following, long by, Instant now) {
        mustBeSent();
        also = alsoConfirmed;
        next = following.getId();
        decidedBy = by;
        decidedAt = now;
    }

    public Credential getCredential() {
        return credential;
    }

    public Instant getSentAt() {
        return sentAt;
    }

    /** Why it was given back. */
    public String getReason() {
        return reason;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    /** Id of the credential that follows; null until it was confirmed. */
    public Long getNext() {
        return next;
    }
}
