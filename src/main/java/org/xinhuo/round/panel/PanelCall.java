package org.xinhuo.round.panel;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinhuo.shared.Message.Sentence;
import org.xinhuo.shared.Refusal;

/**
 * Who a panel looks for in the expert pool (抽取评委). Those who fit are frozen as a list and drawn by lot from a promised
 * seed, so that the panel can be computed again like the order of the candidates.
 *
 * @param seats how many judges
 * @param substitutes how many more stand by, called in the order drawn
 * @param field what they must be able to judge
 * @param ranks any of these
 * @param mostPanels who sat on so many this year is spared (示例规则)
 * @param sending organisations with candidates in the round: their people are not called (回避)
 * @param declared numbers of experts who declared themselves not free
 */
public record PanelCall(
        int seats,
        int substitutes,
        String field,
        Set<String> ranks,
        int mostPanels,
        Set<String> sending,
        Set<String> declared) {

    /** Who was drawn: numbers in the pool, in the order drawn. */
    public record Seating(List<String> judges, List<String> substitutes) {}

    public PanelCall {
        ranks = Set.copyOf(ranks);
        sending = Set.copyOf(sending);
        declared = Set.copyOf(declared);
    }

    /** Why an expert does not go into the bowl; empty for one who does. */
    public Optional<Sentence> passedOver(Expert expert) {
        if (!expert.fields().contains(field)) {
            return Optional.of(Sentence.of("expert.other_field"));
        }
        if (!ranks.contains(expert.rank())) {
            return Optional.of(Sentence.of("expert.other_rank"));
        }
        if (sending.contains(expert.organisation())) {
            return Optional.of(Sentence.of("expert.same_organisation"));
        }
        if (declared.contains(expert.number())) {
            return Optional.of(Sentence.of("expert.declared"));
        }
        return expert.panels() >= mostPanels
                ? Optional.of(Sentence.of("expert.load", expert.panels()))
                : Optional.empty();
    }

    /**
     * The numbers that go into the bowl.
     *
     * @throws Refusal if they are fewer than the seats
     */
    public List<String> bowl(Collection<Expert> pool) {
        List<String> fit = pool.stream()
                .filter(expert -> passedOver(expert).isEmpty())
                .map(Expert::number)
                .sorted()
                .toList();
        if (fit.size() < seats) {
            throw new Refusal("refusal.experts_few", seats, fit.size());
        }
        return fit;
    }

    /** @param drawn the whole bowl in the order drawn */
    public Seating seat(List<String> drawn) {
        int standBy = Math.min(drawn.size(), seats + substitutes);
        return new Seating(drawn.subList(0, seats), drawn.subList(seats, standBy));
    }
}
