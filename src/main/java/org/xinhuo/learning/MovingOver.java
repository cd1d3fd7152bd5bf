package org.xinhuo.learning;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinhuo.course.Course;
import org.xinhuo.course.Lesson;

/**
 * What it means for somebody to go on with a newer edition of their course. A lesson they have been through stays done where
 * the newer edition has it in the same place with the same words and drawings; what was completed and passed stays so.
 *
 * @param now   in the edition they learn
 * @param newer the one they may move over to
 */
public record MovingOver(Progress now, Course newer) {

    /** What is new, the newest edition first. */
    public List<Course.Change> changes() {
        return newer.changesSince(now.course().edition());
    }

    /** Whether a lesson says the same in both. */
    static boolean isUnchanged(Course one, Course other, Progress.Step step) {
        Optional<Lesson> lesson = one.lesson(step.module(), step.lesson());
        return other.lesson(step.module(), step.lesson())
                .filter(found -> lesson.filter(found::saysTheSameAs).isPresent())
                .isPresent();
    }

    /** What stays done. */
    Set<Progress.Step> kept() {
        return now.done().stream()
                .filter(step -> isUnchanged(now.course(), newer, step))
                .collect(Collectors.toSet());
    }

    /** How far they would be. */
    public Progress after() {
        return new Progress(newer, true, kept(), Optional.empty());
    }

    /** Lessons they have been through that would be to read again, or are not there any more. */
    public int lost() {
        return now.doneCount() - after().doneCount();
    }

    /** Lessons that would be left. */
    public int left() {
        return newer.lessonCount() - after().doneCount();
    }
}
