package org.xinhuo.learning;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinhuo.course.Course;
import org.xinhuo.course.Lesson;
import org.xinhuo.course.Module;

/**
 * How far somebody is through a course: which lessons are done, which comes next, how much is left.
 *
 * @param course in the edition they learn
 * @param newer  in the edition on offer, where that came out after theirs
 */
public record Progress(Course course, boolean enrolled, Set<Step> done, Optional<Course> newer) {

    /** A lesson's place in its course. */
    public record Step(String module, String lesson) {}

    public Progress {
        done = Set.copyOf(done);
    }

    /** Every lesson of the course in order. */
    public List<Step> steps() {
        return course.modules().stream()
                .flatMap(module -> module.lessons().stream().map(lesson -> new Step(module.code(), lesson.code())))
                .toList();
    }

    /** What moving over to the newer edition would mean; empty where there is none. */
    public Optional<MovingOver> movingOver() {
        return newer.map(course -> new MovingOver(this, course));
    }

    public boolean isDone(String module, String lesson) {
        return done.contains(new Step(module, lesson));
    }

    /** Whether every lesson of a module is done. */
    public boolean isDone(Module unit) {
        return doneCount(unit) == unit.lessons().size();
    }

    /** How many lessons of a module are done. */
    public int doneCount(Module unit) {
        return (int) unit.lessons().stream()
                .filter(lesson -> isDone(unit.code(), lesson.code()))
                .count();
    }

    public int doneCount() {
        return (int) steps().stream().filter(done::contains).count();
    }

    public boolean isComplete() {
        return doneCount() == course.lessonCount();
    }

    /** Whole percent, 100 only when nothing is left. */
    public int percent() {
        return course.lessonCount() == 0 ? 0 : doneCount() * 100 / course.lessonCount();
    }

    /** Reading minutes of what is not done. */
    public int minutesLeft() {
        return course.modules().stream()
                .mapToInt(module -> module.lessons().stream()
                        .filter(lesson -> !isDone(module.code(), lesson.code()))
                        .mapToInt(Lesson::minutes)
                        .sum())
                .sum();
    }

    /** The first lesson that is not done; empty when all are. */
    public Optional<Step> next() {
        return steps().stream().filter(step -> !done.contains(step)).findFirst();
    }
}
