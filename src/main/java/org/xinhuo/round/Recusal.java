package org.xinhuo.round;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.xinhuo.shared.Stored;

/** A judge declared not to be free towards a candidate (主动回避). */
@Entity
@Table(name = "round_recusal")
class Recusal extends Stored {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "judge_id")
    private Judge judge;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "candidacy_id")
    private Candidacy candidacy;

    @Column(name = "declared_at")
    private Instant declaredAt;

    protected Recusal() {}

    Recusal(Judge judge, Candidacy candidacy, Instant now) {
        this.judge = judge;
        this.candidacy = candidacy;
        this.declaredAt = now;
    }

    Judge getJudge() {
        return judge;
    }

    Candidacy getCandidacy() {
        return candidacy;
    }
}
