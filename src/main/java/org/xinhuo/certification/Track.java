package org.xinhuo.certification;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /**
     * The next rank: the scheme one step above the highest that somebody holds in this track.
     *
     * @param declared every scheme there is
     * @param held     codes of those that are in force
     * @return empty for who holds nothing in it, or its highest
     */
    public Optional<Scheme> next(Collection<Scheme> declared, Set<String> held) {
        List<Scheme> ladder = declared.stream()
                .filter(scheme -> scheme.track().code().equals(code))
                .sorted(Comparator.comparing(scheme -> placeOf(scheme.rank())))
                .toList();
        Optional<Scheme> highest =
                ladder.stream().filter(scheme -> held.contains(scheme.code())).findFirst();
        return highest.flatMap(own -> ladder.stream()
                .filter(scheme -> placeOf(scheme.rank()) < placeOf(own.rank()))
                .reduce((higher, lower) -> lower));
    }

    /** How far from the top of its track a rank stands: 0 is the highest, and also where there are no ranks. */
    int placeOf(Optional<Rank> rank) {
        return Math.max(0, rank.map(ranks::indexOf).orElse(0));
    }
}
