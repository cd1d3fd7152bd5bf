package org.xinhuo.assessment;

import java.time.Duration;
import java.time.Instant;
import org.xinhuo.shared.Refusal;

/**
 * Between which moments an examination may be begun, and how long each sits it. Who begins at the last second has the whole
 * time all the same: the server takes answers until the minutes from their own beginning are over, never longer.
 *
 * @param opens   the first moment at which it may be begun
 * @param closes  from this moment on nobody begins any more
 * @param minutes from one's own beginning to one's deadline
 */
public record ExamHours(Instant opens, Instant closes, int minutes) {

    /** Questions get about: nobody should sit the same examination more than a week after others (示例规则). */
    public static final Duration LONGEST = Duration.ofDays(7);

    /** Whoever sets them for now has typed a little while. */
    public static final Duration TYPING = Duration.ofMinutes(5);

    /** @throws Refusal if they run backwards, or are longer than {@link #LONGEST} */
    public ExamHours {
        if (!closes.isAfter(opens)) {
            throw new Refusal("refusal.exam_reversed");
        }
        if (Duration.between(opens, closes).compareTo(LONGEST) > 0) {
            throw new Refusal("refusal.exam_long", LONGEST.toDays());
        }
    }

    public boolean isToCome(Instant now) {
        return now.isBefore(opens);
    }

    /** Whether nobody begins any more. Who has begun may still sit. */
    public boolean isOver(Instant now) {
        return !now.isBefore(closes);
    }

    /** @throws Refusal before the first moment and from the last one on */
    public void mustBeOpen(Instant now) {
        if (isToCome(now)) {
            throw new Refusal("refusal.exam_to_come", opens);
        }
        if (isOver(now)) {
            throw new Refusal("refusal.exam_over", closes);
        }
    }

    /** Until when somebody sits who begins now. */
    public Instant deadline(Instant begun) {
        return begun.plus(Duration.ofMinutes(minutes));
    }

    /** From when on nobody sits it any more, whoever began when. */
    public Instant last() {
        return deadline(closes);
    }

    /**
     * Whether these hours may be set at a moment: they begin now, give or take what typing takes, or later.
     *
     * @throws Refusal if candidates would find it begun, or over
     */
    public void mustLieAhead(Instant now) {
        if (opens.isBefore(now.minus(TYPING)) || isOver(now)) {
            throw new Refusal("refusal.exam_past");
        }
    }

    /**
     * Whether other hours may take the place of these: until they begin, and afterwards only where nobody came.
     *
     * @param begun whether somebody has begun
     * @throws Refusal otherwise
     */
    public void mustBeMovable(boolean begun, Instant now) {
        if (!isMovable(begun, now)) {
            throw isOver(now) ? new Refusal("refusal.exam_held") : new Refusal("refusal.exam_running", closes);
        }
    }

    /** As {@link #mustBeMovable}. */
    public boolean isMovable(boolean begun, Instant now) {
        return isToCome(now) || isOver(now) && !begun;
    }
}
