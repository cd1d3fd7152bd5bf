package org.xinhuo.certification;

import java.util.List;
import java.util.Optional;
import org.xinhuo.shared.Bilingual;

/**
 * A direction in which people are certified (类别), such as 师资 or 项目官员. Declared in {@code certificates/tracks.yaml},
 * in the order in which people see them.
 *
 * @param ranks 级别, the highest first; none where the track has only one
 */
public record Track(String code, Bilingual name, List<Rank> ranks) {

    /** A step of the ladder inside a track, such as 省级 or 初级. */
    public record Rank(String code, Bilingual name) {}

    public Track {
        ranks = List.copyOf(ranks);
    }

    public Optional<Rank> rank(String rankCode) {
        return ranks.stream().filter(rank -> rank.code().equals(rankCode)).findFirst();
    }

    /** How far from the top of its track a rank stands: 0 is the highest, and also where there are no ranks. */
    int placeOf(Optional<Rank> rank) {
        return Math.max(0, rank.map(ranks::indexOf).orElse(0));
    }
}
