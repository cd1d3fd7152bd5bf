package org.xinhuo.round.approval;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinhuo.round.flow.Act;
import org.xinhuo.round.flow.Act.Kind;
import org.xinhuo.shared.Refusal;

/**
 * Through whose hands a round went before it is approved.
 *
 * @param judges ids of all who scored in it, with those released later
 * @param candidates ids of the people in it
 */
public record Hands(List<Act> acts, Set<Long> judges, Set<Long> candidates) {

    public Hands {
        acts = List.copyOf(acts);
        judges = Set.copyOf(judges);
        candidates = Set.copyOf(candidates);
    }

    private Set<Long> did(Kind kind) {
        return acts.stream().filter(act -> act.kind() == kind).map(Act::by).collect(Collectors.toSet());
    }

    /** @throws Refusal if the officer opened or proposed it, scored or confirmed marks in it, or stands in it */
    public void mustNotHaveTouched(long officer) {
        if (candidates.contains(officer)) {
            throw new Refusal("refusal.approves_own");
        }
        if (did(Kind.NOTICE_PUBLISHED).contains(officer)
                || did(Kind.LIST_PUBLICISED).contains(officer)) {
            throw new Refusal("refusal.approves_proposed");
        }
        if (judges.contains(officer)
                || did(Kind.MARKS_CONFIRMED).contains(officer)
                || did(Kind.CHAIR_CLOSED).contains(officer)) {
            throw new Refusal("refusal.approves_scored");
        }
    }
}
