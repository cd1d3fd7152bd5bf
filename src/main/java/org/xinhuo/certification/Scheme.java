package org.xinhuo.certification;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.xinhuo.shared.Bilingual;

/**
 * A way to be certified (认证方案), declared by a folder under {@code certificates/}: what it is called, where it stands,
 * and what it requires, in one or more versions of the rules. A province may have its own values for some parameters.
 *
 * @param code      name of its folder, {@code peer-educator}
 * @param number    how it is written in certificate numbers, {@code P1}
 * @param rank      its step in the track; none in a track without ranks
 * @param issuer    which kind of association runs it
 * @param confirmed whether the customer has confirmed the rules; if not they are shown as 示例规则
 * @param versions  the national rules, the earliest first; none in a scheme that is only announced
 * @param provinces the rules as they hold in provinces with their own, by code of the association; none are in force
 *                  where the file of the province has a mistake
 */
public record Scheme(
        String code,
        String number,
        Bilingual name,
        Track track,
        Optional<Track.Rank> rank,
        IssuingLevel issuer,
        boolean confirmed,
        List<Rules> versions,
        Map<String, List<Rules>> provinces) {

    /**
     * One version of the rules. An application is judged by the version in force when it was sent.
     *
     * @param own     version of the province's own rules that went into it; 0 where the national ones stand alone
     * @param hours   学时 that the certificate states
     * @param minimum parameters of which a province may ask more, never less
     * @param round   how a round goes; empty where each person applies alone
     * @param renewal empty where nobody renews but learns and applies anew
     */
    public record Rules(
            int version,
            int own,
            LocalDate from,
            Validity validity,
            int hours,
            List<Requirement> requirements,
            Set<String> minimum,
            Optional<RoundRules> round,
            Optional<RenewalRules> renewal) {

        public Rules {
            requirements = List.copyOf(requirements);
            minimum = Set.copyOf(minimum);
        }

        /** The required courses that are still being written. As long as there is one, nobody can be certified. */
        public List<Requirement.CourseToCome> toCome() {
            return requirements.stream()
                    .filter(Requirement.CourseToCome.class::isInstance)
                    .map(Requirement.CourseToCome.class::cast)
                    .toList();
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
        versions = inTime(versions);
        Map<String, List<Rules>> sorted = new TreeMap<>();
        provinces.forEach((province, own) -> sorted.put(province, inTime(own)));
        provinces = Collections.unmodifiableMap(sorted);
    }

    private static List<Rules> inTime(List<Rules> versions) {
        return versions.stream().sorted(Comparator.comparing(Rules::from)).toList();
    }

    /** The national rules in force on a day; empty before the first version. */
    public Optional<Rules> rulesOn(LocalDate day) {
        return lastUntil(day, versions);
    }

    /**
     * The rules in force on a day for those who belong to an association of province rank.
     *
     * @param province its code, such as 34; the national association and whoever has no rules of their own have the
     *                 national ones
     */
    public Optional<Rules> rulesOn(LocalDate day, String province) {
        return lastUntil(day, provinces.getOrDefault(province, versions));
    }

    private static Optional<Rules> lastUntil(LocalDate day, List<Rules> versions) {
        return versions.stream().filter(rules -> !rules.from().isAfter(day)).reduce((earlier, later) -> later);
    }

    /** The rules that were in force once, as an application, a credential or a round remembers them. */
    public Rules version(int version, String province, int own) {
        return (own == 0 ? versions : provinces.getOrDefault(province, List.of()))
                .stream()
                        .filter(rules -> rules.version() == version && rules.own() == own)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(
                                "Scheme " + code + " lost its rules " + version + " of " + province + " " + own));
    }
}
