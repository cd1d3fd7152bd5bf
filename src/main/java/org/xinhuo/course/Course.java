package org.xinhuo.course;

import java.util.List;
import java.util.Optional;
import org.xinhuo.shared.Bilingual;

/**
 * A course as its folder under {@code courses/} says: what it is for, whom it is for, and its modules in order.
 *
 * @param code    name of the folder, {@code peer-educator}
 * @param edition which text of the course this is; learners finish the edition they began
 */
public record Course(
        String code,
        String edition,
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

    public Course {
        modules = List.copyOf(modules);
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
