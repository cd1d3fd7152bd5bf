package org.xinhuo.round.draw;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinhuo.shared.Refusal;

/**
 * The draw itself: the seed is shown, and order and topics follow from it, the list and the word spoken in the room. There
 * is no chance left in it: who has these three computes the same again.
 *
 * @param word spoken by somebody present after the list was frozen and before the seed was shown; may be empty. It keeps
 *     even a keeper of the seed who could touch the list from trying lists until one suits
 */
public record Draw(FrozenList list, String word, Seed seed, Instant drawnAt) {

    /**
     * A place that was drawn.
     *
     * @param position counted from 1
     * @param topic empty where no topics were drawn
     */
    public record Place(int position, String entry, Optional<String> topic) {}

    public Draw {
        word = Line.of(word);
        drawnAt = drawnAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /** @throws Refusal if this is not the seed that was promised, or the list is not older than the draw */
    public static Draw reveal(FrozenList list, String word, Seed seed, Instant now) {
        if (!list.commitment().fits(seed)) {
            throw new Refusal("refusal.draw_other_seed");
        }
        if (!list.frozenAt().isBefore(now.truncatedTo(ChronoUnit.SECONDS))) {
            throw new Refusal("refusal.draw_too_early");
        }
        return new Draw(list, word, seed, now);
    }

    /** Everybody on the list, first to last. Every topic falls to as many as any other, give or take one. */
    public List<Place> places() {
        Map<String, String> topics = topics();
        List<Place> places = new ArrayList<>();
        for (String entry : ranked("order", list.entries())) {
            places.add(new Place(places.size() + 1, entry, Optional.ofNullable(topics.get(entry))));
        }
        return places;
    }

    private Map<String, String> topics() {
        Map<String, String> dealt = new HashMap<>();
        List<String> bowl = ranked("topic", list.topics());
        if (!bowl.isEmpty()) {
            for (String entry : ranked("turn", list.entries())) {
                dealt.put(entry, bowl.get(dealt.size() % bowl.size()));
            }
        }
        return dealt;
    }

    private List<String> ranked(String lot, List<String> lines) {
        String common = "xinhuo-draw/1\n" + lot + "\n" + list.sha256() + "\n" + word + "\n";
        Map<String, String> ranks = new HashMap<>();
        lines.forEach(line -> ranks.put(line, Digest.hmacSha256(seed.bytes(), common + line + "\n")));
        return lines.stream().sorted(Comparator.comparing(ranks::get)).toList();
    }

    /** The published record (抽签记录) that anybody may download: the list as it was frozen, then the draw. */
    public String text() {
        StringBuilder text = new StringBuilder(list.text());
        text.append("\nxinhuo-draw/1\n");
        text.append("list-sha256: ").append(list.sha256()).append('\n');
        text.append("word: ").append(word).append('\n');
        text.append("seed: ").append(seed.hex()).append('\n');
        text.append("drawn-at: ").append(drawnAt).append('\n');
        text.append("places: ").append(list.entries().size()).append('\n');
        for (Place place : places()) {
            text.append(place.position()).append('\t').append(place.entry());
            text.append('\t').append(place.topic().orElse("")).append('\n');
        }
        return text.toString();
    }
}
