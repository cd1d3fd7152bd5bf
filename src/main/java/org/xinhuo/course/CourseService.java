package org.xinhuo.course;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.lang.ref.SoftReference;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.OpenToAll;
import org.xinhuo.shared.content.ContentFolder;
import org.xinhuo.shared.content.Mistake;

/**
 * The courses on offer, read once at start-up from the application's own {@code courses/} and, where set, from the
 * folder {@code XINHUO_COURSES}; a course there replaces the one of the same code. A course with a mistake is left out
 * and the mistake reported; the others are offered.
 *
 * <p>What an edition contains is frozen when the first learner begins it. From then on it is taught as it was, whatever the
 * files say; files that say something else under the same edition are a mistake.
 */
@ApplicationScoped
public class CourseService {

    /** @param reading the files it was read from; empty when it is frozen and they are not asked any more */
    private record Offer(Course course, Optional<CourseReader.Reading> reading) {}

    @Inject
    EditionService editions;

    private final Map<String, Offer> offers = new ConcurrentSkipListMap<>();
    private final List<Mistake> mistakes = new CopyOnWriteArrayList<>();

    /** Editions that learners finish; each is there for as long as it is asked for and there is room. */
    private final Map<String, SoftReference<Course>> frozen = new ConcurrentHashMap<>();

    @PostConstruct
    void read() {
        Map<String, CourseReader.Reading> found = new TreeMap<>();
        for (CourseReader.Reading reading : ContentFolder.COURSES.folders("course.yaml").stream()
                .map(CourseReader::read)
                .toList()) {
            mistakes.addAll(reading.mistakes());
            found.merge(reading.code(), reading, (one, later) -> later.course().isPresent() ? later : one);
        }
        found.values().forEach(this::offer);
    }

    /** Offers what was read, or what learners began instead where it cannot be offered beside that. */
    private void offer(CourseReader.Reading reading) {
        List<Frozen> begun = editions.list(reading.code());
        Optional<Mistake> objection = Frozen.objection(reading, begun);
        objection.filter(one -> !mistakes.contains(one)).ifPresent(mistakes::add);
        Optional<Course> course = reading.course().filter(one -> objection.isEmpty());
        if (course.isPresent()) {
            boolean settled = begun.stream()
                    .anyMatch(one -> one.edition().equals(course.get().edition()));
            offers.put(
                    reading.code(), new Offer(course.get(), Optional.of(reading).filter(one -> !settled)));
        } else {
            Frozen.inPlaceOf(reading, begun)
                    .flatMap(one -> frozen(reading.code(), one.edition()))
                    .ifPresent(one -> offers.put(reading.code(), new Offer(one, Optional.empty())));
        }
    }

    @OpenToAll
    public List<Course> list() {
        return offers.values().stream().map(Offer::course).toList();
    }

    @OpenToAll
    public Optional<Course> find(String code) {
        return Optional.ofNullable(code).map(offers::get).map(Offer::course);
    }

    @OpenToAll
    public Course get(String code) {
        return find(code).orElseThrow(() -> new NotFound("course", code));
    }

    /** A course in an edition that somebody began; where nothing was kept of that, in the one on offer. */
    @OpenToAll
    public Optional<Course> find(String code, String edition) {
        return find(code).filter(course -> course.edition().equals(edition)).isPresent()
                ? Optional.of(settled(code).course())
                : frozen(code, edition).or(() -> find(code));
    }

    @OpenToAll
    public Course get(String code, String edition) {
        return find(code, edition).orElseThrow(() -> new NotFound("course", code));
    }

    /**
     * A course for somebody to begin, or a paper to be drawn from. From now on its edition contains what it contains; where
     * another node has frozen it with other files, it is the one of those.
     */
    @OpenToAll
    public Course hold(String code) {
        if (settled(get(code).code()).reading().isPresent()) {
            // one after the other: a class that begins together need not write it once for everybody
            synchronized (offers) {
                Offer offer = settled(code);
                offer.reading().ifPresent(reading -> freeze(offer.course(), reading.files()));
            }
        }
        return settled(code).course();
    }

    /** Two nodes may try at once: who comes second goes on with what the first has frozen. */
    private void freeze(Course course, EditionFiles files) {
        try {
            editions.freeze(course, files);
        } catch (PersistenceException e) {
            if (settled(course.code()).reading().isPresent()) {
                throw e;
            }
        }
    }

    /** What is on offer, looked at again as long as it is not known to be frozen: another node may have done that. */
    private Offer settled(String code) {
        offers.get(code).reading().ifPresent(this::offer);
        return offers.get(code);
    }

    private Optional<Course> frozen(String code, String edition) {
        String key = code + " " + edition;
        Optional<Course> known = Optional.ofNullable(frozen.get(key)).map(SoftReference::get);
        if (known.isPresent()) {
            return known;
        }
        synchronized (frozen) {
            Optional<Course> read = Optional.ofNullable(frozen.get(key))
                    .map(SoftReference::get)
                    .or(() -> editions.findFiles(code, edition).flatMap(files -> CourseReader.readKept(code, files)));
            read.ifPresent(course -> frozen.put(key, new SoftReference<>(course)));
            return read;
        }
    }

    /** Where words stand in what these courses teach. */
    @OpenToAll
    public List<Found> search(String words, Collection<Course> in) {
        return new TextSearch(words).in(in);
    }

    /** What is wrong in the files of courses; those courses are not on offer, or as learners began them. */
    @OpenToAll
    public List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }
}
