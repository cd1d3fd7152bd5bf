package org.xinhuo.certification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinhuo.certification.CredentialEvent.Kind;
import org.xinhuo.shared.Message.Sentence;

/**
 * What renewing a credential (换证) asks for. Defaults in domain.md §2.12 (示例规则): 8 学时 and 6 sessions a year for 省级, 90
 * days of grace.
 *
 * @param daysBefore days before the last day of validity from which it may be renewed: as many as it is called 即将到期
 * @param graceDays days after it on which it still may; in these the credential is not in force. 0 for none
 * @param hours 学时 of 复训 since the credential began
 * @param sessionsPerYear delivered sessions (授课) for each year of validity, counted over the whole period: a year off can be
 *     made up for
 */
public record Renewal(int daysBefore, int graceDays, BigDecimal hours, int sessionsPerYear) {

    /**
     * What a holder did since the credential began.
     *
     * @param hours 学时 of 复训
     * @param sessions delivered
     */
    public record Evidence(BigDecimal hours, int sessions) {}

    /** The days on which a credential that ends on this day may be renewed. */
    public Window window(LocalDate validUntil) {
        return new Window(validUntil.minusDays(daysBefore), validUntil.plusDays(graceDays));
    }

    /**
     * What is missing, in order; empty when the credential may be renewed on this day.
     *
     * @param last what last happened to the credential: a suspension outlasts its end, so the status would not tell
     * @param years of its validity, by the rules it was awarded by
     */
    public List<Sentence> missing(
            LocalDate validUntil, Optional<Kind> last, int years, Evidence evidence, LocalDate day) {
        List<Sentence> missing = new ArrayList<>();
        Window window = window(validUntil);
        if (last.filter(Kind.REVOKED::equals).isPresent()) {
            return List.of(Sentence.of("renewal.revoked"));
        }
        if (window.isOver(day)) {
            return List.of(Sentence.of("renewal.over", window.last()));
        }
        if (last.filter(Kind.SUSPENDED::equals).isPresent()) {
            missing.add(Sentence.of("renewal.suspended"));
        }
        if (day.isBefore(window.first())) {
            missing.add(Sentence.of("renewal.early", window.first(), window.last()));
        }
        if (evidence.hours().compareTo(hours) < 0) {
            missing.add(Sentence.of(
                    "renewal.hours",
                    hours.subtract(evidence.hours()).stripTrailingZeros().toPlainString(),
                    hours.stripTrailingZeros().toPlainString()));
        }
        int sessions = sessionsPerYear * years;
        if (evidence.sessions() < sessions) {
            missing.add(Sentence.of("renewal.sessions", sessions - evidence.sessions(), sessions));
        }
        return missing;
    }

    /**
     * The first day of the next period. Renewed in time it follows the old one without a gap and without losing a day;
     * renewed in the days of grace it begins on the day of renewal, because in between it was not in force.
     */
    public static LocalDate nextFirstDay(LocalDate validUntil, LocalDate renewedOn) {
        return renewedOn.isAfter(validUntil) ? renewedOn : validUntil.plusDays(1);
    }
}
