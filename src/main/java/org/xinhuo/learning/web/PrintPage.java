package org.xinhuo.learning.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xinhuo.course.Course;
import org.xinhuo.course.Module;
import org.xinhuo.learning.LearningService;
import org.xinhuo.shared.NotFound;

/** A module, or all modules of a course, as one document for paper or PDF. */
@Named
@RequestScoped
public class PrintPage {

    @Inject
    private LearningService learning;

    @Inject
    @ManagedProperty("#{param.course}")
    private String courseCode;

    @Inject
    @ManagedProperty("#{param.module}")
    private String moduleCode;

    private Course course;
    private List<Module> units;

    @PostConstruct
    void load() {
        course = learning.progress(courseCode).course();
        units = isWhole()
                ? course.modules()
                : List.of(course.module(moduleCode).orElseThrow(() -> new NotFound("module", moduleCode)));
    }

    public Course getCourse() {
        return course;
    }

    public List<Module> getUnits() {
        return units;
    }

    /** Whether it is the course, with a page that lists its modules. */
    public boolean isWhole() {
        return moduleCode == null || moduleCode.isEmpty();
    }
}
