package org.xinhuo.round.ranking;

import java.util.List;
import java.util.Optional;
import org.xinhuo.shared.Message.Sentence;

/**
 * What the whole contest says of one person.
 *
 * @param combined empty if a part is missing
 * @param rank among those who pass, counted from 1 and shared by equals; 0 for who does not pass
 * @param wanting why not, in the order of the parts; empty for who passes
 */
public record Standing(Optional<Mark> combined, int rank, List<Sentence> wanting) {

    public Standing {
        wanting = List.copyOf(wanting);
    }

    /** Who did not come before the panel has no combined mark, whatever else they have. */
    public static Standing absent(String reason) {
        return new Standing(Optional.empty(), 0, List.of(Sentence.of("combined.absent", reason)));
    }

    public boolean passes() {
        return wanting.isEmpty();
    }

    Standing ranked(List<Mark> passed) {
        Mark mine = combined.orElseThrow();
        long better = passed.stream().filter(other -> other.compareTo(mine) > 0).count();
        return new Standing(combined, Math.toIntExact(better + 1), wanting);
    }
}
