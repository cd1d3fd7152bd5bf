package org.xinhuo.certification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinhuo.certification.CredentialEvent.Kind;
import org.xinhuo.shared.Refusal;

/**
 * What an association does to a credential after it was awarded: 暂停, 恢复, 撤销. A revocation is for good and public, so it
 * takes two officers; the other two can be undone and take one (示例规则).
 *
 * @param reason one of a fixed list, because strangers read it
 * @param proposedBy id of the officer
 * @param effectiveOn never before the day on which it is decided: what was certified stays so for the days before
 */
public record Measure(Kind kind, String reason, long proposedBy, LocalDate effectiveOn) {

    private static final Map<Kind, List<String>> REASONS = Map.of(
            Kind.SUSPENDED, List.of("inquiry", "conduct", "clearance", "holder"),
            Kind.LIFTED, List.of("cleared", "corrected", "holder"),
            Kind.REVOKED, List.of("facts", "conduct", "mistake", "holder"));

    /** The public reasons there are for a kind of measure, in the order they are offered. */
    public static List<String> reasons(Kind kind) {
        return REASONS.getOrDefault(kind, List.of());
    }

    /** Whether a credential is in a state for a measure of this kind. */
    public static boolean fits(Kind kind, Status status, Optional<Kind> last) {
        return barred(kind, status, last).isEmpty();
    }

    private static Optional<String> barred(Kind kind, Status status, Optional<Kind> last) {
        if (kind == Kind.SUSPENDED && !status.isInForce()) {
            return Optional.of("refusal.not_in_force");
        }
        if (kind == Kind.LIFTED && last.filter(Kind.SUSPENDED::equals).isEmpty()) {
            return Optional.of("refusal.not_suspended");
        }
        return kind == Kind.REVOKED && status == Status.REVOKED
                ? Optional.of("refusal.revoked_already")
                : Optional.empty();
    }

    /** A measure that was taken, to be kept for ever. */
    public record Taken(Measure measure, long confirmedBy, LocalDate confirmedOn) {}

    public Measure {
        if (reason == null || reason.isBlank()) {
            throw new Refusal("refusal.measure_reason");
        }
    }

    /**
     * @param status of the credential on the day it becomes effective
     * @param last what last happened to it: a suspension outlasts its end, and can be lifted after it
     * @param holder id of the person it is about
     * @param confirmedBy the second officer for a revocation; the same one may confirm the other two
     * @throws Refusal if the credential is not in a state for it, it lies in the past, or the wrong people decide
     */
    public Taken take(Status status, Optional<Kind> last, long holder, long confirmedBy, LocalDate today) {
        mustBePossible(status, last, holder, today);
        if (kind == Kind.REVOKED) {
            new TwoOfficers(proposedBy, confirmedBy).neitherIs(holder);
        } else if (confirmedBy == holder) {
            throw new Refusal("refusal.officer_concerned");
        }
        return new Taken(this, confirmedBy, today);
    }

    /**
     * What can be said of it before anybody has confirmed it.
     *
     * @throws Refusal if the credential is not in a state for it, it lies in the past, or the holder proposes it
     */
    public void mustBePossible(Status status, Optional<Kind> last, long holder, LocalDate today) {
        if (effectiveOn.isBefore(today)) {
            throw new Refusal("refusal.measure_past", today);
        }
        barred(kind, status, last).ifPresent(key -> {
            throw new Refusal(key);
        });
        if (proposedBy == holder) {
            throw new Refusal("refusal.officer_concerned");
        }
    }
}
