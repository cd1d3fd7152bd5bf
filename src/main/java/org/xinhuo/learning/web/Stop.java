package org.xinhuo.learning.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xinhuo.course.Course;
import org.xinhuo.course.Handout;
import org.xinhuo.course.Lesson;
import org.xinhuo.course.Module;
import org.xinhuo.learning.Progress.Step;

/**
 * Where one stops on the way through a course: a lesson, or what a module gives out when its lessons are read. Only lessons
 * are steps of progress; nobody is asked whether they have printed a sheet.
 *
 * @param handout empty where it is a lesson
 */
public record Stop(Course course, Module unit, Lesson text, Optional<Handout.Kind> handout) {

    /** Every stop of a course in order: the lessons of a module, what it gives out, then the next module. */
    static List<Stop> all(Course course) {
        return course.modules().stream().flatMap(unit -> of(course, unit)).toList();
    }

    private static Stream<Stop> of(Course course, Module unit) {
        return Stream.concat(
                unit.lessons().stream().map(lesson -> new Stop(course, unit, lesson, Optional.empty())),
                unit.handouts().stream().map(one -> new Stop(course, unit, one.text(), Optional.of(one.kind()))));
    }

    static Stop of(Course course, Step step) {
        Module unit = course.module(step.module()).orElseThrow();
        return new Stop(course, unit, unit.lesson(step.lesson()).orElseThrow(), Optional.empty());
    }

    /** The stop so many places after this one, before it where negative. */
    Optional<Stop> neighbour(int distance) {
        List<Stop> all = all(course);
        int place = all.indexOf(this) + distance;
        return place < 0 || place >= all.size() ? Optional.empty() : Optional.of(all.get(place));
    }

    public String address() {
        String within = "?course=" + course.code() + "&module=" + unit.code();
        return handout.map(kind -> "/learn/handout" + within + "&kind=" + kind.code())
                .orElse("/learn/lesson" + within + "&lesson=" + text.code());
    }

    public String title() {
        return text.title();
    }

    public boolean isLesson() {
        return handout.isEmpty();
    }
}
