package org.xinhuo.learning.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.xinhuo.course.Course;
import org.xinhuo.learning.LearningService;
import org.xinhuo.learning.Progress;

/** A course: its outline, how far one is, and the one thing to do next. */
@Named
@RequestScoped
public class CoursePage {

    @Inject
    private LearningService learning;

    @Inject
    @ManagedProperty("#{param.code}")
    private String code;

    private Progress progress;

    @PostConstruct
    void load() {
        progress = learning.progress(code);
    }

    public Course getCourse() {
        return progress.course();
    }

    public Progress getProgress() {
        return progress;
    }

    public String getNextModule() {
        return progress.next().map(Progress.Step::module).orElse("");
    }

    public String getNextLesson() {
        return progress.next().map(Progress.Step::lesson).orElse("");
    }

    public String getNextAddress() {
        return progress.next().map(step -> Stop.of(getCourse(), step).address()).orElse("");
    }
}
