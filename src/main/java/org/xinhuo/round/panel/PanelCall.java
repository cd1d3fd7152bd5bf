package org.xinhuo.round.panel;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinhuo.shared.Message.Sentence;
import org.xinhuo.shared.Refusal;

/**
 * Who a panel looks for in the expert pool (抽取评委). Those who fit are frozen as a list and put in an order by lot from a
 * seed that is recorded with it. Seats go first to those of no organisation with candidates, among them to those with the
 * least load, and among equals by that order, so that the panel can be computed again from the record alone.
 *
 * @param seats how many judges
 * @param substitutes how many more stand by, called in the order drawn
 * @param field what they must be able to judge
 * @param ranks any of these
 * @param mostPanels who has sat on so many is spared (示例规则)
 * @param sending codes of the organisations with candidates in the round: their people are called last (回避), and those
 *     who declared one of them not at all
 * @param involved numbers of experts who sit, sat or stand in the round already
 */
public record PanelCall(
        int seats,
        int substitutes,
        String field,
        Set<String> ranks,
        int mostPanels,
        Set<String> sending,
        Set<String> involved) {

    /** In an entry, for somebody of an organisation with candidates. */
    private static final String OWN = "own";

    private static final String FREE = "free";

    /** Who was drawn: numbers in the pool, in the order they are called. */
    public record Seating(List<String> judges, List<String> substitutes) {}

    /** What the record says of somebody in the bowl: {@code E00051 2 free}. */
    private record Entry(String number, int panels, boolean own) {

        static Entry read(String line) {
            String[] words = line.split(" ");
            return new Entry(words[0], Integer.parseInt(words[1]), words[2].equals(OWN));
        }

        String line() {
            return number + " " + panels + " " + (own ? OWN : FREE);
        }
    }

    public PanelCall {
        ranks = Set.copyOf(ranks);
        sending = Set.copyOf(sending);
        involved = Set.copyOf(involved);
    }

    /** Why an expert does not go into the bowl; empty for one who does. */
    public Optional<Sentence> passedOver(Expert expert) {
        if (involved.contains(expert.number())) {
            return Optional.of(Sentence.of("expert.involved"));
        }
        if (expert.paused().isPresent()) {
            return Optional.of(Sentence.of("expert.paused"));
        }
        if (!expert.fields().contains(field)) {
            return Optional.of(Sentence.of("expert.other_field"));
        }
        if (!ranks.contains(expert.rank())) {
            return Optional.of(Sentence.of("expert.other_rank"));
        }
        if (expert.declared().stream().anyMatch(sending::contains)) {
            return Optional.of(Sentence.of("expert.declared"));
        }
        return expert.panels() >= mostPanels
                ? Optional.of(Sentence.of("expert.load", expert.panels()))
                : Optional.empty();
    }

    /**
     * The entries that go into the bowl: number in the pool, load, and whether an organisation of theirs has candidates.
     *
     * @throws Refusal if they are fewer than the seats
     */
    public List<String> bowl(Collection<Expert> pool) {
        List<String> fit = pool.stream()
                .filter(expert -> passedOver(expert).isEmpty())
                .map(expert ->
                        new Entry(expert.number(), expert.panels(), sending.contains(expert.organisation())).line())
                .sorted()
                .toList();
        if (fit.size() < seats) {
            throw new Refusal("refusal.experts_few", seats, fit.size());
        }
        return fit;
    }

    /** @param drawn the entries of the whole bowl in the order drawn */
    public Seating seat(List<String> drawn) {
        List<String> called = drawn.stream()
                .map(Entry::read)
                .sorted(Comparator.comparing(Entry::own).thenComparing(Entry::panels))
                .map(Entry::number)
                .toList();
        int standBy = Math.min(called.size(), seats + substitutes);
        return new Seating(called.subList(0, seats), called.subList(seats, standBy));
    }
}
