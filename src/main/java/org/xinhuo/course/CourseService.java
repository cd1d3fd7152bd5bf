package org.xinhuo.course;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.ContentFolder;
import org.xinhuo.shared.Mistake;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.OpenToAll;
import org.xinhuo.shared.Permission;

/**
 * The courses on offer, read once at start-up from the application's own {@code courses/} and, where set, from the
 * folder {@code XINHUO_COURSES}; a course there replaces the one of the same code. A course with a mistake is left out
 * and the mistake reported; the others are offered.
 */
@ApplicationScoped
public class CourseService {

    private static final Logger LOG = Logger.getLogger(CourseService.class.getName());

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
        reading.mistakes()
                .forEach(mistake -> LOG.log(Level.WARNING, "{0}:{1} {2} {3}", new Object[] {
                    mistake.file(), mistake.line(), mistake.key(), mistake.arguments()
                }));
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

    /** What is wrong in the files of courses; those courses are not on offer. */
    @Allowed(Permission.SEE_PEOPLE)
    public List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }
}
