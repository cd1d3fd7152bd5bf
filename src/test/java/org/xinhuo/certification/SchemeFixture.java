package org.xinhuo.certification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinhuo.certification.Scheme.Rules;
import org.xinhuo.certification.Scheme.Validity;
import org.xinhuo.certification.reading.SchemeNumbers;
import org.xinhuo.certification.reading.SchemeReader;
import org.xinhuo.certification.reading.TrackReader;
import org.xinhuo.shared.Bilingual;

/** Schemes as situations. */
public final class SchemeFixture {

    /** Of province rank, as the planted files name them. */
    private static final Set<String> PROVINCES = Set.of("34", "44");

    private SchemeFixture() {}

    /** Reads with the tracks, courses and schemes that the application has. */
    static SchemeReader reader() {
        return reader(courses());
    }

    /** The folders of courses that the application has, whole or not. */
    static Set<String> courses() {
        return names("courses");
    }

    /** Reads as if the application had these courses. */
    static SchemeReader reader(Set<String> courses) {
        Set<String> schemes = new TreeSet<>(names("certificates"));
        schemes.add("my-scheme");
        return new SchemeReader(tracks(), courses, schemes, PROVINCES::contains, numbers(Map.of()));
    }

    /** The numbers of the schemes that the application has, in the order of folders. */
    static SchemeNumbers numbers(Map<String, String> opened) {
        Map<String, String> asked = new LinkedHashMap<>();
        names("certificates").forEach(code -> SchemeReader.number(Path.of("certificates", code))
                .ifPresent(number -> asked.put(code, number)));
        return new SchemeNumbers(asked, opened);
    }

    static List<Track> tracks() {
        return TrackReader.read(List.of(Path.of("certificates", "tracks.yaml"))).tracks();
    }

    private static Set<String> names(String place) {
        try (Stream<Path> folders = Files.list(Path.of(place))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One year, one course with its test at 60 percent, from the beginning of 2026 on. */
    public static Scheme peerEducator() {
        return scheme(rules(1, LocalDate.of(2026, 1, 1), 1, courseAndTest()));
    }

    static List<Requirement> courseAndTest() {
        return List.of(new Requirement.CourseDone("peer-educator"), new Requirement.TestPassed("peer-educator", 60));
    }

    static Rules rules(int version, LocalDate from, int years, List<Requirement> requirements) {
        return new Rules(
                version, 0, from, new Validity(years), 12, requirements, Set.of(), Optional.empty(), Optional.empty());
    }

    static Scheme scheme(Rules... versions) {
        Bilingual name = new Bilingual("同伴教育者", "Peer educator");
        return new Scheme(
                "peer-educator",
                "P1",
                name,
                new Track("peer-educator", name, List.of()),
                Optional.empty(),
                IssuingLevel.PROVINCE,
                false,
                List.of(versions),
                Map.of());
    }
}
