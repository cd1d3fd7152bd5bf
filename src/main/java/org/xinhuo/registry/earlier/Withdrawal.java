package org.xinhuo.registry.earlier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.xinhuo.shared.Refusal;

/** 撤下登记: one officer says that a record must not stand any more, and why; another one confirms it. */
@Embeddable
public class Withdrawal {

    /** Why, in the order it is offered; strangers read it. */
    public static final List<String> REASONS = List.of("record", "facts", "conduct", "holder");

    @Column(name = "withdrawal_reason")
    private String reason;

    @Column(name = "withdrawal_remark")
    private String remark;

    @Column(name = "withdrawal_by")
    private Long proposedBy;

    @Column(name = "withdrawal_at")
    private Instant proposedAt;

    /** Id of the organisation whose second officer it waits for; null afterwards. */
    @Column(name = "withdrawal_waits_at")
    private Long waitsAt;

    @Column(name = "withdrawn_by")
    private Long withdrawnBy;

    @Column(name = "withdrawn_on")
    private LocalDate withdrawnOn;

    protected Withdrawal() {}

    /**
     * @param reason one of {@link #REASONS}
     * @param remark what it rests on, for officers only
     * @param office id of the organisation that decides
     * @throws Refusal if one of them is missing
     */
    Withdrawal(String reason, String remark, long office, long by, Instant now) {
        if (reason == null || !REASONS.contains(reason)) {
            throw new Refusal("refusal.earlier_reason");
        }
        String said = remark == null ? "" : remark.strip();
        if (said.isEmpty()) {
            throw new Refusal("refusal.earlier_why");
        }
        if (said.length() > EarlierList.LONGEST_REASON) {
            throw new Refusal("refusal.earlier_why_long", EarlierList.LONGEST_REASON, said.length());
        }
        this.reason = reason;
        this.remark = said;
        this.waitsAt = office;
        this.proposedBy = by;
        this.proposedAt = now;
    }

    void confirm(long by, LocalDate today) {
        waitsAt = null;
        withdrawnBy = by;
        withdrawnOn = today;
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

    public Long getWithdrawnBy() {
        return withdrawnBy;
    }

    /** Null while it waits. */
    public LocalDate getWithdrawnOn() {
        return withdrawnOn;
    }
}
