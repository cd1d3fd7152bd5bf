package org.xinhuo.learning.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.xinhuo.course.Course;
import org.xinhuo.course.Module;
import org.xinhuo.learning.LearningService;
import org.xinhuo.shared.NotFound;

/** 活动单: the sheet for the activity of a module, to be printed and handed out. */
@Named
@RequestScoped
public class ActivityPage {

    @Inject
    private LearningService learning;

    @Inject
    @ManagedProperty("#{param.course}")
    private String courseCode;

    @Inject
    @ManagedProperty("#{param.module}")
    private String moduleCode;

    private Course course;
    private Module unit;

    @PostConstruct
    void load() {
        course = learning.progress(courseCode).course();
        unit = course.module(moduleCode).orElseThrow(() -> new NotFound("module", moduleCode));
    }

    public Course getCourse() {
        return course;
    }

    public Module getUnit() {
        return unit;
    }
}
