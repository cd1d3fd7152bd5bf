package org.xinhuo.learning.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.xinhuo.learning.LearningService;
import org.xinhuo.learning.Progress;

/** 我的课程: what to go on with, and all there is. */
@Named
@RequestScoped
public class CoursesPage {

    @Inject
    private LearningService learning;

    private List<Progress> list;

    @PostConstruct
    void load() {
        list = learning.list();
    }

    public List<Progress> getList() {
        return list;
    }

    /** A course that is begun and not finished. */
    public Optional<Progress> getCurrent() {
        return list.stream()
                .filter(progress -> progress.enrolled() && !progress.isComplete())
                .findFirst();
    }

    public String getNextTitle() {
        return getCurrent()
                .flatMap(progress -> progress.next()
                        .map(step -> Stop.of(progress.course(), step).title()))
                .orElse("");
    }

    public String getNextAddress() {
        return getCurrent()
                .flatMap(progress -> progress.next()
                        .map(step -> Stop.of(progress.course(), step).address()))
                .orElse("");
    }
}
