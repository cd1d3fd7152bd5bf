package org.xinhuo.round.approval;

import java.time.Instant;
import java.util.Optional;
import org.xinhuo.shared.Refusal;

/**
 * Somebody objects to one candidate of the publicised list (异议). Until it is decided that one waits, and nobody else.
 *
 * @param ruling empty until it is decided
 */
public record Objection(String candidate, String grounds, Instant raisedAt, Optional<Ruling> ruling) {

    /**
     * What was decided.
     *
     * @param upheld 成立: the candidate is excluded for this reason
     */
    public record Ruling(boolean upheld, String reason, long by, Instant at) {}

    public static Objection raised(String candidate, String grounds, Instant at) {
        if (grounds == null || grounds.isBlank()) {
            throw new Refusal("refusal.objection_grounds");
        }
        return new Objection(candidate, grounds.strip(), at, Optional.empty());
    }

    /** @throws Refusal without a reason, or where it is decided already */
    public Objection decide(boolean upheld, String reason, long by, Instant now) {
        if (ruling.isPresent()) {
            throw new Refusal("refusal.objection_decided");
        }
        if (reason == null || reason.isBlank()) {
            throw new Refusal("refusal.objection_reason");
        }
        return new Objection(candidate, grounds, raisedAt, Optional.of(new Ruling(upheld, reason.strip(), by, now)));
    }

    public boolean isUpheld() {
        return ruling.filter(Ruling::upheld).isPresent();
    }
}
