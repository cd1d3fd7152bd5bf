package org.xinhuo.certification;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xinhuo.shared.Bilingual;

/**
 * A way to be certified (认证方案), declared by a folder under {@code certificates/}: what it is called and what it
 * requires, in one or more versions of the rules.
 *
 * @param code      name of its folder, {@code peer-educator}
 * @param number    how it is written in certificate numbers, {@code P1}
 * @param confirmed whether the customer has confirmed the rules; if not they are shown as 示例规则
 */
public record Scheme(String code, String number, Bilingual name, boolean confirmed, List<Rules> versions) {

    /**
     * One version of the rules. An application is judged by the version in force when it was sent.
     *
     * @param hours 学时 that the certificate states
     */
    public record Rules(int version, LocalDate from, Validity validity, int hours, List<Requirement> requirements) {

        public Rules {
            requirements = List.copyOf(requirements);
        }
    }

    /** How long a credential lasts, in whole years from the day of approval. */
    public record Validity(int years) {

        /** The last day of a credential awarded on this day: 29 February leads to 28 February, not into March. */
        public LocalDate lastDay(LocalDate awarded) {
            LocalDate anniversary = awarded.plusYears(years);
            boolean leapDayLost = awarded.getDayOfMonth() != anniversary.getDayOfMonth();
            return leapDayLost ? anniversary : anniversary.minusDays(1);
        }
    }

    public Scheme {
        versions = versions.stream().sorted(Comparator.comparing(Rules::from)).toList();
    }

    /** The rules in force on a day; empty before the first version. */
    public Optional<Rules> rulesOn(LocalDate day) {
        return versions.stream().filter(rules -> !rules.from().isAfter(day)).reduce((earlier, later) -> later);
    }

    public Rules version(int version) {
        return versions.stream()
                .filter(rules -> rules.version() == version)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Scheme " + code + " lost its rules " + version));
    }
}
