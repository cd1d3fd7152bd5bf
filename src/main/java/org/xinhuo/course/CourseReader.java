package org.xinhuo.course;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.xinhuo.course.Course.Change;
import org.xinhuo.course.Course.TestRules;
import org.xinhuo.shared.Bilingual;
import org.xinhuo.shared.content.Mistake;
import org.xinhuo.shared.content.YamlFile;
import org.xinhuo.shared.content.YamlItem;

/** Reads one course folder. Whatever is wrong in it becomes a {@link Mistake}; nothing an author writes throws. */
final class CourseReader {

    /** A course, or what is wrong with it. A course with a mistake is not offered to learners. */
    record Reading(String code, Optional<Course> course, List<Mistake> mistakes, EditionFiles files) {

        /** A mistake that stands where the edition is given. */
        Mistake mistake(String key, Serializable... arguments) {
            List<String> lines = files.texts().getOrDefault(COURSE, "").lines().toList();
            int line = IntStream.range(0, lines.size())
                    .filter(place -> lines.get(place).startsWith("edition:"))
                    .findFirst()
                    .orElse(0);
            return new Mistake("courses/" + code + "/" + COURSE, line + 1, key, List.of(arguments));
        }
    }

    private static final String COURSE = "course.yaml";
    private static final String CHANGE = "{edition: 2026-2, zh: …, en: …}";
    private static final Edition NONE = new Edition(0, 0);

    private final CourseFiles files;
    private final Set<String> questionIds = new HashSet<>();

    private CourseReader(CourseFiles files) {
        this.files = files;
    }

    static Reading read(Path folder) {
        CourseFiles files = CourseFiles.in(folder);
        Optional<Course> course = new CourseReader(files).course();
        List<Mistake> mistakes = files.mistakes();
        return new Reading(files.code(), mistakes.isEmpty() ? course : Optional.empty(), mistakes, files.read());
    }

    /**
     * Reads an edition that somebody began. It had no mistake then; where a later release of this program asks for more, it
     * is read as well as it can be, because learners finish it.
     */
    static Optional<Course> readKept(String code, EditionFiles files) {
        return new CourseReader(CourseFiles.kept(code, files)).course();
    }

    private Optional<Course> course() {
        return files.yaml(COURSE).flatMap(file -> {
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
        String edition = edition(item);
        Course course = new Course(
                files.code(),
                edition,
                changes(item, edition),
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

    private static String edition(YamlItem item) {
        String edition = item.text("edition", "2026-1");
        if (!edition.isEmpty() && Edition.of(edition).isEmpty()) {
            item.mistake("edition", "content.edition", edition);
        }
        return edition;
    }

    /** What each edition after the first says of itself, the newest first. */
    private static List<Change> changes(YamlItem item, String edition) {
        List<Change> changes = new ArrayList<>();
        for (YamlItem change : item.has("changes") ? item.items("changes", CHANGE) : List.<YamlItem>of()) {
            String of = change.text("edition", edition);
            boolean twice = changes.stream().anyMatch(one -> one.edition().equals(of));
            if (!of.isEmpty() && (twice || Edition.of(of).isEmpty() || Edition.isLater(of, edition))) {
                change.mistake("edition", "content.changes_edition", of, edition);
            }
            changes.add(new Change(of, change.bilingual()));
            change.noOthers();
        }
        boolean first = Edition.of(edition).filter(one -> one.number() > 1).isEmpty() && changes.isEmpty();
        if (!first && changes.stream().noneMatch(one -> one.edition().equals(edition))) {
            item.mistake("edition", "content.changes_missing", edition);
        }
        changes.sort(Comparator.comparing(one -> Edition.of(one.edition()).orElse(NONE), Comparator.reverseOrder()));
        return changes;
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
