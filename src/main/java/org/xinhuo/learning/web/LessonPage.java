package org.xinhuo.learning.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.xinhuo.course.Course;
import org.xinhuo.course.Lesson;
import org.xinhuo.course.Module;
import org.xinhuo.learning.LearningService;
import org.xinhuo.learning.Progress;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.web.Redirect;

/** A lesson to read, with the way back and the way on. */
@Named
@RequestScoped
public class LessonPage {

    @Inject
    private LearningService learning;

    @Inject
    @ManagedProperty("#{param.course}")
    private String courseCode;

    @Inject
    @ManagedProperty("#{param.module}")
    private String moduleCode;

    @Inject
    @ManagedProperty("#{param.lesson}")
    private String lessonCode;

    @Inject
    @ManagedProperty("#{param.edition}")
    private String readIn;

    private Progress progress;
    private Module unit;
    private Lesson lesson;
    private Stop here;

    @PostConstruct
    void load() {
        progress = learning.progress(courseCode);
        unit = getCourse().module(moduleCode).orElseThrow(() -> new NotFound("module", moduleCode));
        lesson = unit.lesson(lessonCode).orElseThrow(() -> new NotFound("lesson", lessonCode));
        here = new Stop(getCourse(), unit, lesson, Optional.empty());
    }

    /** Marks the lesson as done and goes on: to the next, to what the module gives out, or to the outline after the last. */
    public void finish() {
        learning.finishLesson(courseCode, moduleCode, lessonCode, readIn == null ? "" : readIn);
        Redirect.to(getNextAddress());
    }

    /** Where one goes on when the lesson is done. */
    public String getNextAddress() {
        return getAfter().map(Stop::address).orElse("/learn/course?code=" + courseCode);
    }

    public Course getCourse() {
        return progress.course();
    }

    public Progress getProgress() {
        return progress;
    }

    public Module getUnit() {
        return unit;
    }

    public Lesson getLesson() {
        return lesson;
    }

    public boolean isFirst() {
        return unit.lessons().get(0).equals(lesson);
    }

    public Optional<Stop> getBefore() {
        return here.neighbour(-1);
    }

    public Optional<Stop> getAfter() {
        return here.neighbour(1);
    }
}
