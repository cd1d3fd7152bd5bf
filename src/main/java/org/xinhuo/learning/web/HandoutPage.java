package org.xinhuo.learning.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.xinhuo.course.Course;
import org.xinhuo.course.Handout;
import org.xinhuo.course.Module;
import org.xinhuo.learning.LearningService;
import org.xinhuo.shared.NotFound;

/** What a module gives out, to be printed: the sheet for its activity, its case, or the plan of whoever leads it. */
@Named
@RequestScoped
public class HandoutPage {

    @Inject
    private LearningService learning;

    @Inject
    @ManagedProperty("#{param.course}")
    private String courseCode;

    @Inject
    @ManagedProperty("#{param.module}")
    private String moduleCode;

    @Inject
    @ManagedProperty("#{param.kind}")
    private String kind;

    private Stop here;

    @PostConstruct
    void load() {
        Course course = learning.progress(courseCode).course();
        Module unit = course.module(moduleCode).orElseThrow(() -> new NotFound("module", moduleCode));
        here = unit.handout(kind)
                .map(handout -> new Stop(course, unit, handout.text(), Optional.of(handout.kind())))
                .orElseThrow(() -> new NotFound("handout", kind));
    }

    public Stop getHere() {
        return here;
    }

    public Module getUnit() {
        return here.unit();
    }

    /** Which it is, as constants are named in messages. */
    public Handout.Kind getKind() {
        return here.handout().orElseThrow();
    }

    /** Whether learners write on it: their names, and the day. */
    public boolean isFilledIn() {
        return getKind() == Handout.Kind.ACTIVITY;
    }

    /** Whether it refers to the sources of its module. */
    public boolean isCiting() {
        return here.text().plain().contains("〔");
    }

    public Optional<Stop> getBefore() {
        return here.neighbour(-1);
    }

    public Optional<Stop> getAfter() {
        return here.neighbour(1);
    }
}
