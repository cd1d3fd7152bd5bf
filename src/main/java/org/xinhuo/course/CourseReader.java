package org.xinhuo.course;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
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

    private final Path folder;
    private final String code;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Set<String> questionIds = new HashSet<>();

    private CourseReader(Path folder) {
        this.folder = folder;
        this.code = folder.getFileName().toString();
    }

    static Reading read(Path folder) {
        CourseReader reader = new CourseReader(folder);
        Optional<Course> course = reader.course();
        return new Reading(
                reader.code, reader.mistakes.isEmpty() ? course : Optional.empty(), List.copyOf(reader.mistakes));
    }

    private Optional<Course> course() {
        return yaml("course.yaml").flatMap(file -> {
            Optional<Course> course = file.root().map(item -> course(file, item));
            mistakes.addAll(file.mistakes());
            return course;
        });
    }

    private Course course(YamlFile file, YamlItem item) {
        if (!item.text("code", code).equals(code)) {
            item.mistake("code", "content.code_is_folder", code);
        }
        Optional<YamlItem> age = item.item("age", "{from: 16, to: 24}");
        List<Module> modules = new ArrayList<>();
        List<String> folders = item.texts("modules", "01-name");
        for (String module : folders) {
            moduleFolder(item, module, modules.size() + 1).ifPresent(modules::add);
        }
        Course course = new Course(
                code,
                item.text("edition", "2026-1"),
                item.bilingual("title"),
                item.bilingual("summary"),
                item.bilingual("audience"),
                age.map(a -> a.number("from", 6, 99)).orElse(0),
                age.map(a -> a.number("to", 6, 99)).orElse(0),
                modules,
                test(item));
        age.ifPresent(YamlItem::noOthers);
        item.noOthers();
        boolean whole = mistakes.isEmpty() && modules.size() == folders.size();
        if (whole && course.bank().size() < course.test().questions()) {
            item.mistake(
                    "test",
                    "content.bank_too_small",
                    course.test().questions(),
                    course.bank().size());
        }
        return course;
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
        if (!name.matches("[a-z0-9][a-z0-9-]*") || !Files.isDirectory(folder.resolve(name))) {
            course.mistake("modules", "content.no_such_folder", name);
            return Optional.empty();
        }
        return yaml(name + "/module.yaml").flatMap(file -> {
            Optional<Module> module = file.root().map(item -> module(item, name, number));
            mistakes.addAll(file.mistakes());
            return module;
        });
    }

    private Module module(YamlItem item, String name, int number) {
        List<String> goals = item.texts("goals", "说出……");
        List<Lesson> lessons = new ArrayList<>();
        for (String lesson : item.texts("lessons", "1-name.md")) {
            lesson(item, "lessons", name, lesson).ifPresent(lessons::add);
        }
        Module module = new Module(
                name,
                number,
                item.bilingual("title"),
                item.number("hours", 1, 16),
                item.oneOf("mode", "online", "classroom", "practice"),
                goals,
                lessons,
                lesson(item, "activity", name, item.text("activity", "activity.md"))
                        .orElse(new Lesson("activity", "", "", 0)),
                item.items("sources", "{title: …, publisher: …, year: 2024}").stream()
                        .map(CourseReader::source)
                        .toList(),
                item.items("terms", "{zh: …, en: …, meaning: …}").stream()
                        .map(CourseReader::term)
                        .toList(),
                questions(name, goals.size()));
        item.noOthers();
        return module;
    }

    private static Module.Source source(YamlItem item) {
        Module.Source source = new Module.Source(
                item.text("title", "文件名称"), item.text("publisher", "发布机构"), item.number("year", 1900, 2100));
        item.noOthers();
        return source;
    }

    private static Module.Term term(YamlItem item) {
        Module.Term term =
                new Module.Term(item.text("zh", "术语"), item.text("en", "term"), item.text("meaning", "一句话解释"));
        item.noOthers();
        return term;
    }

    private Optional<Lesson> lesson(YamlItem module, String key, String name, String file) {
        if (!file.matches("[a-z0-9][a-z0-9-]*\\.md")) {
            module.mistake(key, "content.lesson_name", file);
            return Optional.empty();
        }
        return text(name + "/" + file).map(markdown -> {
            int end = markdown.indexOf('\n');
            String first = end < 0 ? markdown : markdown.substring(0, end);
            if (!first.startsWith("# ")) {
                mistakes.add(new Mistake(shown(name + "/" + file), 1, "content.lesson_title", List.of()));
            }
            String body = end < 0 ? "" : markdown.substring(end + 1);
            return new Lesson(
                    file.substring(0, file.length() - ".md".length()),
                    first.replaceFirst("^#\\s*", "").strip(),
                    LessonText.html(body),
                    LessonText.hanzi(body));
        });
    }

    private List<Question> questions(String module, int goals) {
        Optional<YamlFile> file = yaml(module + "/questions.yaml");
        List<Question> questions = file.flatMap(YamlFile::root)
                .map(item -> {
                    List<Question> read = item.items("questions", "{id: P01-01, kind: single, …}").stream()
                            .map(question -> QuestionReader.read(question, goals, questionIds))
                            .toList();
                    item.noOthers();
                    return read;
                })
                .orElse(List.of());
        file.map(YamlFile::mistakes).ifPresent(mistakes::addAll);
        return questions;
    }

    private Optional<YamlFile> yaml(String file) {
        return text(file).map(text -> new YamlFile(shown(file), text));
    }

    private Optional<String> text(String file) {
        try {
            return Optional.of(Files.readString(folder.resolve(file)));
        } catch (MalformedInputException e) {
            mistakes.add(new Mistake(shown(file), 1, "content.not_utf8", List.of()));
        } catch (IOException e) {
            mistakes.add(new Mistake(shown(file), 1, "content.no_such_file", List.of(file)));
        }
        return Optional.empty();
    }

    private String shown(String file) {
        return "courses/" + code + "/" + file;
    }
}
