package org.xinhuo.certification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinhuo.certification.CredentialEvent.Kind;
import org.xinhuo.shared.Bilingual;
import org.xinhuo.shared.Message.Sentence;

/**
 * How a credential is renewed (换证) before it ends. A scheme without this is not renewed: one learns and applies anew.
 * Defaults in domain.md §2.12 (示例规则): 8 学时 and 6 sessions a year for 省级, 90 days of grace.
 *
 * @param windowDays how many days before its last day renewing begins: as many as it is called 即将到期
 * @param hours      复训 in 学时 over the whole period
 * @param sessions   授课 for each year of validity, counted over the whole period: a year off can be made up for
 * @param graceDays  how many days after its last day it may still be renewed; it is not in force then. 0 for none
 * @param also       what else is asked, which an officer confirms
 */
public record RenewalRules(int windowDays, int hours, int sessions, int graceDays, Optional<Bilingual> also) {

    /**
     * What a holder did since the credential began.
     *
     * @param hours 学时 of 复训
     * @param sessions delivered
     * @param also whether an officer confirmed what else is asked
     */
    public record Evidence(BigDecimal hours, int sessions, boolean also) {}

    /** The days on which a credential that ends on this day may be renewed. */
    public Window window(LocalDate validUntil) {
        return new Window(validUntil.minusDays(windowDays), validUntil.plusDays(graceDays));
    }

    /** How many sessions are asked of a credential that lasts so many years. */
    public int sessionsIn(int years) {
        return sessions * years;
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
        BigDecimal hoursLeft = BigDecimal.valueOf(hours).subtract(evidence.hours());
        if (hoursLeft.signum() > 0) {
            missing.add(Sentence.of(
                    "renewal.hours", hoursLeft.stripTrailingZeros().toPlainString(), String.valueOf(hours)));
        }
        int sessionsLeft = sessionsIn(years) - evidence.sessions();
        if (sessionsLeft > 0) {
            missing.add(Sentence.of("renewal.sessions", sessionsLeft, sessionsIn(years)));
        }
        if (also.isPresent() && !evidence.also()) {
            missing.add(Sentence.of("renewal.also", also.get()));
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
