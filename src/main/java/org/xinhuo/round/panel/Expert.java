package org.xinhuo.round.panel;

import java.util.Optional;
import java.util.Set;

/**
 * Somebody in the expert pool (专家库).
 *
 * @param number in the pool, shown when lots are drawn
 * @param organisation code of the organisation they belong to
 * @param fields what they can judge
 * @param rank up to which rank they judge, {@code NATIONAL}
 * @param panels their load: panels that are open, and those of the last twelve months
 * @param declared codes of further organisations towards whose people they are not free (申明回避)
 * @param paused why they are not called at present; empty where they are
 */
public record Expert(
        String number,
        String organisation,
        Set<String> fields,
        String rank,
        int panels,
        Set<String> declared,
        Optional<String> paused) {

    public Expert {
        fields = Set.copyOf(fields);
        declared = Set.copyOf(declared);
    }
}
