package org.xinhuo.course;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.OpenToAll;
import org.xinhuo.shared.content.ContentFolder;
import org.xinhuo.shared.content.Mistake;

/**
 * The courses on offer, read once at start-up from the application's own {@code courses/} and, where set, from the
 * folder {@code XINHUO_COURSES}; a course there replaces the one of the same code. A course with a mistake is left out
 * and the mistake reported; the others are offered.
 */
@ApplicationScoped
public class CourseService {

    private final TreeMap<String, Course> courses = new TreeMap<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    @PostConstruct
    void read() {
        ContentFolder.COURSES.folders("course.yaml").stream()
                .map(CourseReader::read)
                .forEach(this::take);
    }

    private void take(CourseReader.Reading reading) {
        reading.course().ifPresent(course -> courses.put(course.code(), course));
        mistakes.addAll(reading.mistakes());
    }

    @OpenToAll
    public List<Course> list() {
        return List.copyOf(courses.values());
    }

    @OpenToAll
    public Optional<Course> find(String code) {
        return Optional.ofNullable(code).map(courses::get);
    }

    @OpenToAll
    public Course get(String code) {
        return find(code).orElseThrow(() -> new NotFound("course", code));
    }

    /** Where words stand in what the courses on offer teach. */
    @OpenToAll
    public List<Found> search(String words) {
        return new TextSearch(words).in(courses.values());
    }

    /** What is wrong in the files of courses; those courses are not on offer. */
    @OpenToAll
    public List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }
}
