package org.xinhuo.certification.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinhuo.certification.Track;
import org.xinhuo.shared.content.Mistake;
import org.xinhuo.shared.content.YamlFile;
import org.xinhuo.shared.content.YamlItem;

/** Reads {@code certificates/tracks.yaml}: the tracks in the order in which people see them. */
public final class TrackReader {

    private static final String NAME = "certificates/tracks.yaml";

    /** The tracks that were read, and what is wrong. */
    public record Reading(List<Track> tracks, List<Mistake> mistakes) {}

    private TrackReader() {}

    /** @param files the later ones add tracks, and replace those of the same code */
    public static Reading read(List<Path> files) {
        Map<String, Track> tracks = new LinkedHashMap<>();
        List<Mistake> mistakes = new ArrayList<>();
        for (Path path : files) {
            try {
                YamlFile file = new YamlFile(NAME, Files.readString(path));
                file.root().ifPresent(root -> {
                    root.items("tracks", "{code: trainer, name: {zh: …, en: …}}").stream()
                            .map(TrackReader::track)
                            .forEach(track -> tracks.put(track.code(), track));
                    root.noOthers();
                });
                mistakes.addAll(file.mistakes());
            } catch (IOException e) {
                mistakes.add(new Mistake(NAME, 1, "content.not_utf8", List.of()));
            }
        }
        return new Reading(List.copyOf(tracks.values()), mistakes);
    }

    private static Track track(YamlItem item) {
        Track track = new Track(
                item.text("code", "trainer"),
                item.bilingual("name"),
                item.has("ranks")
                        ? item.items("ranks", "{code: province, name: {zh: …, en: …}}").stream()
                                .map(TrackReader::rank)
                                .toList()
                        : List.of());
        item.noOthers();
        return track;
    }

    private static Track.Rank rank(YamlItem item) {
        Track.Rank rank = new Track.Rank(item.text("code", "province"), item.bilingual("name"));
        item.noOthers();
        return rank;
    }
}
