package org.xinhuo.round.flow;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.xinhuo.shared.Refusal;

/**
 * Who may be let into a round when they apply or are recommended.
 *
 * @param round code of the round
 * @param scheme code of its scheme
 * @param officials ids of those who open, review, judge or approve in it: they cannot be its candidates
 */
public record Admission(String round, String scheme, Quotas quotas, Set<Long> officials) {

    public Admission {
        officials = Set.copyOf(officials);
    }

    /**
     * @param present entries of this round
     * @param elsewhere the person's entries in other rounds that are not archived. Two rounds for two schemes at once are
     *     welcome, two for the same are not (示例规则)
     * @return the entry
     * @throws Refusal naming what stands against it
     */
    public Entry admit(long person, String organisation, LocalDate day, List<Entry> present, List<Entry> elsewhere) {
        if (officials.contains(person)) {
            throw new Refusal("refusal.round_official");
        }
        if (present.stream().anyMatch(entry -> entry.person() == person)) {
            throw new Refusal("refusal.round_twice");
        }
        elsewhere.stream()
                .filter(entry -> entry.person() == person && entry.scheme().equals(scheme))
                .findFirst()
                .ifPresent(entry -> {
                    throw new Refusal("refusal.round_elsewhere", entry.round());
                });
        long sent = present.stream()
                .filter(entry -> entry.organisation().equals(organisation))
                .count();
        quotas.mustHaveRoom(organisation, Math.toIntExact(sent));
        return new Entry(round, scheme, person, organisation, day);
    }
}
