package org.xinhuo.certification.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinhuo.certification.IssuingLevel;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.Scheme.Rules;
import org.xinhuo.certification.Track;
import org.xinhuo.shared.content.Mistake;
import org.xinhuo.shared.content.YamlFile;
import org.xinhuo.shared.content.YamlItem;

/**
 * Reads one folder under {@code certificates/}: its {@code scheme.yaml} and what provinces have of their own. What is
 * wrong becomes a {@link Mistake}.
 */
public final class SchemeReader {

    private static final String NUMBER = "[A-Z][A-Z0-9]{0,3}";

    /**
     * A scheme, or what is wrong with it. A scheme with a mistake certifies nobody; one whose file of a province has a
     * mistake certifies nobody there.
     */
    public record Reading(Optional<Scheme> scheme, List<Mistake> mistakes) {}

    private final List<Track> tracks;
    private final RulesReader rules;
    private final Predicate<String> provinces;
    private final SchemeNumbers numbers;

    /** @param courses codes a requirement may name
     *  @param schemes codes a requirement may name
     *  @param provinces whether a code is that of an association of province rank
     *  @param numbers which scheme each number belongs to */
    public SchemeReader(
            List<Track> tracks,
            Set<String> courses,
            Set<String> schemes,
            Predicate<String> provinces,
            SchemeNumbers numbers) {
        this.tracks = tracks;
        this.rules = new RulesReader(new RequirementReader(courses, schemes));
        this.provinces = provinces;
        this.numbers = numbers;
    }

    /** The number written in a folder, whatever else is wrong there; empty where none can be read. */
    public static Optional<String> number(Path folder) {
        return root(folder.resolve("scheme.yaml"), "", new ArrayList<>())
                .flatMap(YamlFile::root)
                .filter(item -> item.has("number"))
                .map(item -> item.text("number", ""))
                .filter(number -> number.matches(NUMBER));
    }

    public Reading read(Path folder) {
        String code = folder.getFileName().toString();
        List<Mistake> mistakes = new ArrayList<>();
        Optional<Scheme> scheme = root(folder.resolve("scheme.yaml"), code + "/scheme.yaml", mistakes)
                .flatMap(file -> {
                    Optional<Scheme> found = file.root().map(item -> scheme(item, code));
                    mistakes.addAll(file.mistakes());
                    return file.mistakes().isEmpty() ? found : Optional.empty();
                })
                .map(found -> withProvinces(found, folder.resolve("provinces"), mistakes));
        return new Reading(scheme, mistakes.stream().distinct().toList());
    }

    private static Optional<YamlFile> root(Path path, String name, List<Mistake> mistakes) {
        try {
            return Optional.of(new YamlFile("certificates/" + name, Files.readString(path)));
        } catch (IOException e) {
            mistakes.add(new Mistake("certificates/" + name, 1, "content.not_utf8", List.of()));
            return Optional.empty();
        }
    }

    private Scheme scheme(YamlItem item, String code) {
        if (!item.text("code", code).equals(code)) {
            item.mistake("code", "content.code_is_folder", code);
        }
        Optional<Track> track = track(item);
        List<YamlItem> versions = item.items("rules", "{version: 1, from: 2026-01-01, …}");
        RulesReader.mustDiffer(versions);
        Scheme scheme = new Scheme(
                code,
                number(item, code),
                item.bilingual("name"),
                track.orElse(null),
                track.flatMap(found -> rank(item, found)),
                RequirementReader.level(item, "issuer"),
                item.flag("confirmed"),
                versions.stream().map(rules::national).toList(),
                Map.of());
        boolean alone =
                scheme.versions().stream().anyMatch(version -> version.round().isEmpty());
        if (alone && scheme.issuer() != IssuingLevel.PROVINCE) {
            item.mistake("issuer", "content.issuer_without_round");
        }
        item.noOthers();
        return scheme;
    }

    private String number(YamlItem item, String code) {
        String number = item.text("number", "P1");
        if (!number.matches(NUMBER)) {
            item.mistake("number", "content.scheme_number", number);
        }
        numbers.otherWith(number, code)
                .ifPresent(other -> item.mistake(
                        "number",
                        "content.scheme_number_taken",
                        number,
                        other,
                        numbers.inUse(),
                        numbers.freeLike(number)));
        return number;
    }

    private Optional<Track> track(YamlItem item) {
        String code = item.text("track", "trainer");
        Optional<Track> track =
                tracks.stream().filter(one -> one.code().equals(code)).findFirst();
        if (track.isEmpty() && !code.isEmpty()) {
            String known = tracks.stream().map(Track::code).collect(Collectors.joining(", "));
            item.mistake("track", "content.unknown_track", code, known);
        }
        return track;
    }

    private static Optional<Track.Rank> rank(YamlItem item, Track track) {
        if (track.ranks().isEmpty()) {
            return Optional.empty();
        }
        String[] codes = track.ranks().stream().map(Track.Rank::code).toArray(String[]::new);
        return track.rank(item.oneOf("rank", codes));
    }

    private Scheme withProvinces(Scheme scheme, Path folder, List<Mistake> mistakes) {
        Map<String, List<Rules>> own = new TreeMap<>();
        for (Path path : filesIn(folder)) {
            String file = path.getFileName().toString();
            String province = file.replace(".yaml", "");
            String name = scheme.code() + "/provinces/" + file;
            List<Mistake> found = new ArrayList<>();
            Optional<YamlFile> written = root(path, name, found);
            written.ifPresent(one -> {
                if (!provinces.test(province)) {
                    one.mistake(1, "content.unknown_province", province);
                }
                one.root().ifPresent(item -> own.put(province, inProvince(scheme, item)));
                found.addAll(one.mistakes());
            });
            if (!found.isEmpty()) {
                own.put(province, List.of());
                mistakes.addAll(found);
            }
        }
        return new Scheme(
                scheme.code(),
                scheme.number(),
                scheme.name(),
                scheme.track(),
                scheme.rank(),
                scheme.issuer(),
                scheme.confirmed(),
                scheme.versions(),
                own);
    }

    private static List<Path> filesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What holds in a province: something new each time that the country or the province has a new version. */
    private List<Rules> inProvince(Scheme scheme, YamlItem item) {
        List<YamlItem> written = item.items("rules", "{version: 1, from: 2026-01-01, …}");
        item.noOthers();
        RulesReader.mustDiffer(written);
        TreeMap<LocalDate, YamlItem> own = new TreeMap<>();
        written.forEach(version -> own.put(RulesReader.day(version), version));
        TreeSet<LocalDate> days = new TreeSet<>(own.keySet());
        scheme.versions().forEach(version -> days.add(version.from()));
        List<Rules> inProvince = new ArrayList<>();
        for (LocalDate day : days) {
            scheme.rulesOn(day)
                    .map(nation -> own.floorEntry(day) == null
                            ? nation
                            : rules.ofProvince(own.floorEntry(day).getValue(), nation, day))
                    .ifPresent(inProvince::add);
        }
        return inProvince;
    }
}
