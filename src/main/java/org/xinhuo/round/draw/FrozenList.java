package org.xinhuo.round.draw;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.xinhuo.shared.Refusal;

/**
 * Who draws and which topics lie in the bowl, frozen after the seed was promised. Its hash goes into every rank: whoever
 * keeps the list does not know the seed, and whoever keeps the seed promised it before there was a list.
 *
 * @param topics what may be drawn; empty where only an order is
 * @param entries numbers of those who draw
 */
public record FrozenList(Commitment commitment, Instant frozenAt, List<String> topics, List<String> entries) {

    public FrozenList {
        frozenAt = frozenAt.truncatedTo(ChronoUnit.SECONDS);
        topics = Line.sorted(topics);
        entries = Line.sorted(entries);
    }

    /**
     * @param keeper who freezes it
     * @throws Refusal if the promise is not older than the list, if its keeper freezes the list too, or nobody draws
     */
    public static FrozenList freeze(
            Commitment commitment, long keeper, Instant now, List<String> topics, List<String> entries) {
        if (!commitment.publishedAt().isBefore(now.truncatedTo(ChronoUnit.SECONDS))) {
            throw new Refusal("refusal.draw_promise_late");
        }
        if (keeper == commitment.keeper()) {
            throw new Refusal("refusal.draw_same_keeper");
        }
        if (entries.isEmpty()) {
            throw new Refusal("refusal.draw_nobody");
        }
        return new FrozenList(commitment, now, topics, entries);
    }

    /** The canonical text, byte for byte as decision 12 says: every line ends with a line feed. */
    public String text() {
        StringBuilder text = new StringBuilder("xinhuo-draw-list/1\n");
        text.append("subject: ").append(commitment.subject()).append('\n');
        text.append("commitment: ").append(commitment.digest()).append('\n');
        text.append("committed-at: ").append(commitment.publishedAt()).append('\n');
        text.append("frozen-at: ").append(frozenAt).append('\n');
        text.append("topics: ").append(topics.size()).append('\n');
        topics.forEach(topic -> text.append(topic).append('\n'));
        text.append("entries: ").append(entries.size()).append('\n');
        entries.forEach(entry -> text.append(entry).append('\n'));
        return text.toString();
    }

    public String sha256() {
        return Digest.sha256(text());
    }
}
