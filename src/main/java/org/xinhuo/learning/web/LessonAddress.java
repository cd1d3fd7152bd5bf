package org.xinhuo.learning.web;

import org.xinhuo.course.Course;
import org.xinhuo.learning.Progress.Step;

/** Where a lesson is read, and what it is called. */
final class LessonAddress {

    private LessonAddress() {}

    static String of(Course course, Step step) {
        return "/learn/lesson?course=" + course.code() + "&module=" + step.module() + "&lesson=" + step.lesson();
    }

    static String title(Course course, Step step) {
        return course.module(step.module())
                .flatMap(module -> module.lesson(step.lesson()))
                .orElseThrow()
                .title();
    }
}
