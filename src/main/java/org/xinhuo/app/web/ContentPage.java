package org.xinhuo.app.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.xinhuo.app.ContentReport;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.SchemeService;
import org.xinhuo.course.Course;
import org.xinhuo.course.CourseService;
import org.xinhuo.shared.Words;
import org.xinhuo.shared.content.Mistake;

/** The courses and schemes that were read, and what is wrong in the files of those that were not. */
@Named
@RequestScoped
public class ContentPage {

    @Inject
    private CourseService courseService;

    @Inject
    private SchemeService schemeService;

    @Inject
    private ContentReport content;

    @Inject
    private Words words;

    public List<Mistake> getMistakes() {
        return content.mistakes();
    }

    public String words(Mistake mistake) {
        return words.of(mistake);
    }

    /** A course or scheme that was left out, by its folder, with what is wrong there. */
    public record Broken(String code, List<Mistake> mistakes) {}

    public List<Broken> getBrokenCourses() {
        return broken("courses/", code -> courseService.find(code).isPresent());
    }

    public List<Broken> getBrokenSchemes() {
        return broken("certificates/", code -> schemeService.find(code).isPresent());
    }

    private List<Broken> broken(String place, Predicate<String> open) {
        return content.mistakes().stream()
                .filter(mistake -> mistake.file().startsWith(place))
                .filter(mistake -> mistake.file().indexOf('/', place.length()) > 0)
                .collect(Collectors.groupingBy(
                        mistake -> mistake.file().substring(place.length()).replaceFirst("/.*", ""),
                        TreeMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .filter(folder -> !open.test(folder.getKey()))
                .map(folder -> new Broken(folder.getKey(), folder.getValue()))
                .toList();
    }

    public List<Course> getCourses() {
        return courseService.list();
    }

    public List<Scheme> getSchemes() {
        return schemeService.list();
    }
}
