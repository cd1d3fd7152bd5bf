package org.xinhuo.course;

import java.util.List;
import java.util.Optional;
import org.xinhuo.shared.Bilingual;

/**
 * A course as its folder under {@code courses/} says: what it is for, whom it is for, and its modules in order.
 *
 * @param code    name of the folder, {@code peer-educator}
 * @param edition which text of the course this is; learners finish the edition they began
 * @param changes what this edition and those before it say of themselves, the newest first
 */
public record Course(
        String code,
        String edition,
        List<Change> changes,
        Bilingual title,
        Bilingual summary,
        Bilingual audience,
        AgeBand age,
        List<Module> modules,
        TestRules test) {

    /**
     * How the final test is set.
     *
     * @param questions drawn from the banks of all modules, as evenly as they divide
     * @param minutes   from opening the paper to its deadline
     * @param pass      pass mark in percent
     * @param attempts  how many papers one person may open
     */
    public record TestRules(Bilingual title, int questions, int minutes, int pass, int attempts) {}

    /** What an edition says to those who know the one before. */
    public record Change(String edition, Bilingual what) {}

    public Course {
        changes = List.copyOf(changes);
        modules = List.copyOf(modules);
    }

    /** Whether this text came out after that edition. */
    public boolean isLaterThan(String edition) {
        return Edition.isLater(this.edition, edition);
    }

    /** What was changed after that edition, the newest first. */
    public List<Change> changesSince(String edition) {
        return changes.stream()
                .filter(change -> Edition.isLater(change.edition(), edition))
                .toList();
    }

    /** The lesson at a place. */
    public Optional<Lesson> lesson(String module, String lesson) {
        return module(module).flatMap(unit -> unit.lesson(lesson));
    }

    /** 学时 of all modules. */
    public int hours() {
        return modules.stream().mapToInt(Module::hours).sum();
    }

    public int lessonCount() {
        return modules.stream().mapToInt(module -> module.lessons().size()).sum();
    }

    public Optional<Module> module(String code) {
        return modules.stream().filter(module -> module.code().equals(code)).findFirst();
    }

    /** Every question of the course, in the order of modules. */
    public List<Question> bank() {
        return modules.stream().flatMap(module -> module.questions().stream()).toList();
    }
}
