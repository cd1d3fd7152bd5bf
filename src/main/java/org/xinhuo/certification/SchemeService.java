package org.xinhuo.certification;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.xinhuo.certification.reading.OpenedSchemes;
import org.xinhuo.certification.reading.SchemeNumbers;
import org.xinhuo.certification.reading.SchemeReader;
import org.xinhuo.certification.reading.TrackReader;
import org.xinhuo.course.Course;
import org.xinhuo.course.CourseService;
import org.xinhuo.organisation.OrganisationService;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.OpenToAll;
import org.xinhuo.shared.content.ContentFolder;
import org.xinhuo.shared.content.Mistake;

/** The schemes in which people are certified, read once at start-up. A scheme with a mistake is left out. */
@ApplicationScoped
public class SchemeService {

    @Inject
    private CourseService courses;

    @Inject
    private OrganisationService organisations;

    @Inject
    private OpenedSchemes openedBefore;

    private List<Track> tracks = List.of();
    private final TreeMap<String, Scheme> schemes = new TreeMap<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    @PostConstruct
    void read() {
        TrackReader.Reading declared = TrackReader.read(ContentFolder.CERTIFICATES.files("tracks.yaml"));
        tracks = declared.tracks();
        mistakes.addAll(declared.mistakes());
        List<Path> folders = ContentFolder.CERTIFICATES.folders("scheme.yaml");
        Map<String, String> opened = openedBefore.byNumber();
        SchemeReader reader = new SchemeReader(
                tracks,
                courses.list().stream().map(Course::code).collect(Collectors.toCollection(TreeSet::new)),
                folders.stream()
                        .map(folder -> folder.getFileName().toString())
                        .collect(Collectors.toCollection(TreeSet::new)),
                this::isProvince,
                new SchemeNumbers(numbers(folders), opened));
        for (Path folder : folders) {
            SchemeReader.Reading reading = reader.read(folder);
            reading.scheme().ifPresent(scheme -> schemes.put(scheme.code(), scheme));
            mistakes.addAll(reading.mistakes());
        }
        schemes.values().stream()
                .filter(scheme -> !scheme.code().equals(opened.get(scheme.number())))
                .forEach(scheme -> openedBefore.remember(scheme.number(), scheme.code()));
    }

    /** By code, in the order of folders. */
    private static Map<String, String> numbers(List<Path> folders) {
        Map<String, String> numbers = new LinkedHashMap<>();
        folders.forEach(folder -> SchemeReader.number(folder)
                .ifPresent(number -> numbers.put(folder.getFileName().toString(), number)));
        return numbers;
    }

    private boolean isProvince(String code) {
        return organisations
                .find(code)
                .filter(organisation -> organisation.getKind().hasProvinceRank())
                .isPresent();
    }

    /** All schemes by track, in a track the highest rank first. */
    @OpenToAll
    public List<Scheme> list() {
        return schemes.values().stream()
                .sorted(Comparator.comparing((Scheme scheme) -> tracks.indexOf(scheme.track()))
                        .thenComparing(scheme -> scheme.track().placeOf(scheme.rank()))
                        .thenComparing(Scheme::code))
                .toList();
    }

    @OpenToAll
    public Optional<Scheme> find(String code) {
        return Optional.ofNullable(code).map(schemes::get);
    }

    @OpenToAll
    public Scheme get(String code) {
        return find(code).orElseThrow(() -> new NotFound("scheme", code));
    }

    /** What is wrong in the files of schemes; in those nobody is certified. */
    @OpenToAll
    public List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }
}
