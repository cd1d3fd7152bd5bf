package org.xinhuo.course;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinhuo.course.Course.TestRules;
import org.xinhuo.shared.Bilingual;
import org.xinhuo.shared.content.Mistake;
import org.xinhuo.shared.content.YamlFile;
import org.xinhuo.shared.content.YamlItem;

/** Reads one course folder. Whatever is wrong in it becomes a {@link Mistake}; nothing an author writes throws. */
final class CourseReader {

    /** A course, or what is wrong with it. A course with a mistake is not offered to learners. */
    record Reading(String code, Optional<Course> course, List<Mistake> mistakes) {}

    private final CourseFiles files;
    private final Set<String> questionIds = new HashSet<>();

    private CourseReader(CourseFiles files) {
        this.files = files;
    }

    static Reading read(Path folder) {
        CourseFiles files = new CourseFiles(folder);
        Optional<Course> course = new CourseReader(files).course();
        List<Mistake> mistakes = files.mistakes();
        return new Reading(files.code(), mistakes.isEmpty() ? course : Optional.empty(), mistakes);
    }

    private Optional<Course> course() {
        return files.yaml("course.yaml").flatMap(file -> {
            Optional<Course> course = file.root().map(item -> course(file, item));
            files.take(file);
            return course;
        });
    }

    private Course course(YamlFile file, YamlItem item) {
        if (!item.text("code", files.code()).equals(files.code())) {
            item.mistake("code", "content.code_is_folder", files.code());
        }
        List<Module> modules = new ArrayList<>();
        List<String> folders = item.texts("modules", "01-name");
        for (String module : folders) {
            moduleFolder(item, module, modules.size() + 1).ifPresent(modules::add);
        }
        Course course = new Course(
                files.code(),
                item.text("edition", "2026-1"),
                item.bilingual("title"),
                item.bilingual("summary"),
                item.bilingual("audience"),
                ages(item),
                modules,
                test(item));
        item.noOthers();
        boolean whole = files.mistakes().isEmpty() && modules.size() == folders.size();
        if (whole && course.bank().size() < course.test().questions()) {
            item.mistake(
                    "test",
                    "content.bank_too_small",
                    course.test().questions(),
                    course.bank().size());
        }
        return course;
    }

    /** The {@code age} of a course or a module. */
    static AgeBand ages(YamlItem item) {
        return item.item("age", "{from: 16, to: 24}")
                .map(age -> {
                    AgeBand ages = new AgeBand(age.number("from", 6, 99), age.number("to", 6, 99));
                    if (ages.to() < ages.from()) {
                        age.mistake("to", "content.age_order", ages.from(), ages.to());
                    }
                    age.noOthers();
                    return ages;
                })
                .orElse(new AgeBand(0, 0));
    }

    private static TestRules test(YamlItem course) {
        return course.item("test", "{title: …, questions: 24, minutes: 30, pass: 60, attempts: 3}")
                .map(test -> {
                    TestRules rules = new TestRules(
                            test.bilingual("title"),
                            test.number("questions", 1, 200),
                            test.number("minutes", 1, 300),
                            test.number("pass", 1, 100),
                            test.number("attempts", 1, 99));
                    test.noOthers();
                    return rules;
                })
                .orElse(new TestRules(new Bilingual("", ""), 1, 1, 1, 1));
    }

    private Optional<Module> moduleFolder(YamlItem course, String name, int number) {
        if (!name.matches("[a-z0-9][a-z0-9-]*") || !files.hasFolder(name)) {
            course.mistake("modules", "content.no_such_folder", name);
            return Optional.empty();
        }
        return new ModuleReader(files, name, number, questionIds).read();
    }
}
