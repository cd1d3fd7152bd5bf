package org.xinhuo.learning.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.xinhuo.course.Course;
import org.xinhuo.course.Lesson;
import org.xinhuo.course.Module;
import org.xinhuo.learning.LearningService;
import org.xinhuo.learning.Progress;
import org.xinhuo.learning.Progress.Step;
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

    private Progress progress;
    private Module unit;
    private Lesson lesson;

    @PostConstruct
    void load() {
        progress = learning.progress(courseCode);
        unit = getCourse().module(moduleCode).orElseThrow(() -> new NotFound("module", moduleCode));
        lesson = unit.lesson(lessonCode).orElseThrow(() -> new NotFound("lesson", lessonCode));
    }

    /** Marks the lesson as done and goes on to the next, or to the outline after the last. */
    public void finish() {
        learning.finishLesson(courseCode, moduleCode, lessonCode);
        Redirect.to(getNextAddress());
    }

    /** Where one goes on when the lesson is done. */
    public String getNextAddress() {
        return getAfter().map(this::address).orElse("/learn/course?code=" + courseCode);
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

    public boolean isLast() {
        return unit.lessons().get(unit.lessons().size() - 1).equals(lesson);
    }

    public Optional<Step> getBefore() {
        return neighbour(-1);
    }

    public Optional<Step> getAfter() {
        return neighbour(1);
    }

    private Optional<Step> neighbour(int distance) {
        List<Step> steps = progress.steps();
        int place = steps.indexOf(new Step(unit.code(), lesson.code())) + distance;
        return place < 0 || place >= steps.size() ? Optional.empty() : Optional.of(steps.get(place));
    }

    public String address(Step step) {
        return LessonAddress.of(getCourse(), step);
    }

    public String title(Step step) {
        return LessonAddress.title(getCourse(), step);
    }
}
