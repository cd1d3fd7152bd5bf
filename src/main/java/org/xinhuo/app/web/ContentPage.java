package org.xinhuo.app.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
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

    public List<Course> getCourses() {
        return courseService.list();
    }

    public List<Scheme> getSchemes() {
        return schemeService.list();
    }
}
