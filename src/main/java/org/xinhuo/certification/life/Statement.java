package org.xinhuo.certification.life;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.xinhuo.shared.Refusal;

/**
 * What a holder says of one training or session.
 *
 * @param heldOn within the time since the credential began
 * @param place where, or what: at most 100 characters
 * @param hours 学时 of a training, above 0 and at most 200; 0 for a session
 */
public record Statement(Evidence.Kind kind, LocalDate heldOn, String place, BigDecimal hours) {

    private static final int LONGEST_PLACE = 100;
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(200);

    /** @throws Refusal if it could not be true, or says too little to be confirmed */
    public Statement {
        if (heldOn == null) {
            throw new Refusal("refusal.evidence_no_day");
        }
        place = place == null ? "" : place.strip();
        if (place.isEmpty() || place.length() > LONGEST_PLACE) {
            throw new Refusal("refusal.evidence_place", LONGEST_PLACE);
        }
        if (kind == Evidence.Kind.SESSION) {
            hours = BigDecimal.ZERO;
        } else if (hours == null || hours.signum() <= 0 || hours.compareTo(MOST_HOURS) > 0 || hours.scale() > 1) {
            throw new Refusal("refusal.evidence_hours", MOST_HOURS.intValue());
        }
    }

    /** @throws Refusal if it was before the credential began, or is still to come */
    void mustLieWithin(LocalDate first, LocalDate today) {
        if (heldOn.isBefore(first) || heldOn.isAfter(today)) {
            throw new Refusal("refusal.evidence_day", first, today);
        }
    }
}
