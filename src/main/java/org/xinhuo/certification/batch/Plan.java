package org.xinhuo.certification.batch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xinhuo.account.Person;
import org.xinhuo.certification.Application;
import org.xinhuo.certification.Scheme;
import org.xinhuo.organisation.Organisation;

/**
 * Whom an officer decided to award, in the order in which they are numbered.
 *
 * @param round code of the round that was approved; empty for applications
 * @param title of the round; empty for applications
 * @param path of the organisation whose officers look after it
 * @param sha256 of the list that was decided about
 */
public record Plan(Optional<String> round, String title, String path, String sha256, List<Entry> entries) {

    public Plan {
        entries = List.copyOf(entries);
    }

    /**
     * One of them, with all that the award depends on, as it stood when it was decided.
     *
     * @param application id of what was approved; empty where a round decided
     * @param candidacy id of their place in the round; empty for applications
     * @param province whose rules they are
     */
    public record Entry(
            Person person,
            Optional<Long> application,
            Optional<Long> candidacy,
            String scheme,
            int ruleVersion,
            int ownRuleVersion,
            String province,
            Organisation issuer,
            Instant sentAt) {

        /** Somebody whom a round certifies. */
        public static Entry of(
                long candidacy,
                Person person,
                Scheme scheme,
                Scheme.Rules rules,
                Organisation organiser,
                Instant sentAt) {
            return new Entry(
                    person,
                    Optional.empty(),
                    Optional.of(candidacy),
                    scheme.code(),
                    rules.version(),
                    rules.own(),
                    organiser.ofProvinceRank().getCode(),
                    organiser,
                    sentAt);
        }

        /** An application that was approved: it remembers its rules itself. */
        static Entry of(Application approved) {
            return new Entry(
                    approved.getPerson(),
                    Optional.of(approved.getId()),
                    Optional.empty(),
                    approved.getScheme(),
                    approved.getRuleVersion(),
                    0,
                    approved.issuer().getCode(),
                    approved.issuer(),
                    approved.getSubmittedAt());
        }
    }
}
