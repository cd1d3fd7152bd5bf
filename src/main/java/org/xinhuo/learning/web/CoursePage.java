package org.xinhuo.learning.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.xinhuo.course.Course;
import org.xinhuo.learning.LearningService;
import org.xinhuo.learning.Progress;
import org.xinhuo.shared.web.Notices;
import org.xinhuo.shared.web.Redirect;

/** A course: its outline, how far one is, and the one thing to do next. */
@Named
@RequestScoped
public class CoursePage {

    @Inject
    private LearningService learning;

    @Inject
    @ManagedProperty("#{param.code}")
    private String code;

    @Inject
    @ManagedProperty("#{param.edition}")
    private String edition;

    @Inject
    private Notices notices;

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

    /** Goes on with the newer edition that was told of. */
    public void moveOver() {
        if (notices.tries(() -> learning.moveOver(code, edition))) {
            Redirect.to("/learn/course?code=" + code + "&done=moved_over");
        }
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
