package org.xinhuo.round.panel;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.xinhuo.shared.Message.Sentence;

/**
 * Who judges whom in one part of a round (评委组). A judge withdraws from a candidate of the same organisation and from one
 * they declared themselves not free towards (回避), and judges the others.
 *
 * @param judges the organisation of each judge, by id
 * @param candidates the organisation of each candidate, by number
 * @param declared by judge, the candidates they declared
 * @param released judges who could not come or had to leave, with the chair's reason; they judge nobody, and what
 *     they had scored no longer counts, so that all candidates are judged by the same people
 * @param absent candidates who did not come before the panel (缺考), with the reason that was noted; nobody judges them
 */
public record Panel(
        Map<Long, String> judges,
        Map<String, String> candidates,
        Map<Long, Set<String>> declared,
        Map<Long, String> released,
        Map<String, String> absent) {

    public Panel {
        judges = new TreeMap<>(judges);
        candidates = new TreeMap<>(candidates);
        declared = Map.copyOf(declared);
        released = Map.copyOf(released);
        absent = Map.copyOf(absent);
    }

    /** Why a judge of the panel does not judge this candidate; empty if they do. */
    public Optional<Sentence> withdrawn(long judge, String candidate) {
        if (released.containsKey(judge)) {
            return Optional.of(Sentence.of("panel.released", released.get(judge)));
        }
        if (absent.containsKey(candidate)) {
            return Optional.of(Sentence.of("panel.absent"));
        }
        if (judges.get(judge).equals(candidates.get(candidate))) {
            return Optional.of(Sentence.of("panel.same_organisation"));
        }
        return declared.getOrDefault(judge, Set.of()).contains(candidate)
                ? Optional.of(Sentence.of("panel.declared"))
                : Optional.empty();
    }

    /** Those whose sheets this candidate needs, in the order of ids. */
    public Set<Long> judging(String candidate) {
        if (!candidates.containsKey(candidate)) {
            throw new IllegalArgumentException("No candidate " + candidate);
        }
        Stream<Long> free = judges.keySet().stream()
                .filter(judge -> withdrawn(judge, candidate).isEmpty());
        return free.collect(TreeSet::new, Set::add, Set::addAll);
    }
}
