package org.xinhuo.round;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.xinhuo.round.flow.Act;
import org.xinhuo.shared.Stored;

/** An {@link Act} as it is kept, with what it froze: the hash of the list that was publicised. Only ever added. */
@Entity
@Table(name = "round_act")
class ActRecord extends Stored {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "round_id")
    private Round round;

    @Enumerated(EnumType.STRING)
    private Act.Kind kind;

    @Column(name = "done_by")
    private long doneBy;

    @Column(name = "done_at")
    private Instant doneAt;

    private String frozen;

    protected ActRecord() {}

    /** @param frozen what the act fixed, such as a hash; null where there is nothing to say */
    ActRecord(Round round, Act act, String frozen) {
        this.round = round;
        this.kind = act.kind();
        this.doneBy = act.by();
        this.doneAt = act.at();
        this.frozen = frozen;
    }

    Round round() {
        return round;
    }

    Act act() {
        return new Act(kind, doneBy, doneAt);
    }

    Optional<String> frozen() {
        return Optional.ofNullable(frozen);
    }
}
