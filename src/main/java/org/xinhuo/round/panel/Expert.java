package org.xinhuo.round.panel;

import java.util.Set;

/**
 * Somebody in the expert pool (专家库).
 *
 * @param number in the pool, shown when lots are drawn
 * @param organisation code of the organisation they belong to
 * @param fields what they can judge
 * @param rank what they are certified as, {@code NATIONAL}
 * @param panels how many panels they sat on this year
 */
public record Expert(String number, String organisation, Set<String> fields, String rank, int panels) {

    public Expert {
        fields = Set.copyOf(fields);
    }
}
