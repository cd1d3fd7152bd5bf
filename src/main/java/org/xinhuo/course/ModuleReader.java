package org.xinhuo.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinhuo.course.Handout.Kind;
import org.xinhuo.shared.content.YamlFile;
import org.xinhuo.shared.content.YamlItem;

/** Reads the folder of one module: its {@code module.yaml}, the texts and drawings that it names, and its questions. */
final class ModuleReader {

    private final CourseFiles files;
    private final String name;
    private final int number;
    private final Set<String> questionIds;

    /** @param questionIds those of the modules before it; its own are added */
    ModuleReader(CourseFiles files, String name, int number, Set<String> questionIds) {
        this.files = files;
        this.name = name;
        this.number = number;
        this.questionIds = questionIds;
    }

    Optional<Module> read() {
        return files.yaml(name + "/module.yaml").flatMap(file -> {
            Optional<Module> module = file.root().map(this::module);
            files.take(file);
            return module;
        });
    }

    private Module module(YamlItem item) {
        List<String> goals = item.texts("goals", "说出……");
        String mode = item.oneOf("mode", "online", "classroom", "practice");
        List<Module.Term> terms = item.items("terms", "{zh: …, en: …, meaning: …}").stream()
                .map(ModuleReader::term)
                .toList();
        LessonReader texts = new LessonReader(files, name, number, terms);
        List<Lesson> lessons = new ArrayList<>();
        for (String lesson : item.texts("lessons", "1-name.md")) {
            text(item, "lessons", texts, lesson).ifPresent(lessons::add);
        }
        Module module = new Module(
                name,
                number,
                item.bilingual("title"),
                CourseReader.ages(item),
                item.number("hours", 1, 16),
                mode,
                goals,
                lessons,
                handouts(item, mode, texts),
                texts.drawings(),
                item.items("sources", "{title: …, publisher: …, year: 2024}").stream()
                        .map(ModuleReader::source)
                        .toList(),
                terms,
                questions(goals.size()));
        item.noOthers();
        return module;
    }

    /** A plan is asked for where people come together; who learns online may do without. */
    private List<Handout> handouts(YamlItem item, String mode, LessonReader texts) {
        List<Handout> handouts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            boolean wanted = kind != Kind.PLAN || !mode.equals("online");
            if (wanted || item.has(kind.code())) {
                text(item, kind.code(), texts, item.text(kind.code(), kind.code() + ".md"))
                        .ifPresent(text -> handouts.add(new Handout(kind, text)));
            }
        }
        return handouts;
    }

    private Optional<Lesson> text(YamlItem item, String key, LessonReader texts, String file) {
        if (file.isEmpty()) {
            return Optional.empty(); // which is a mistake already
        }
        if (!file.matches("[a-z0-9][a-z0-9-]*\\.md")) {
            item.mistake(key, "content.lesson_name", file);
            return Optional.empty();
        }
        return texts.read(file, key.equals("lessons"));
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

    private List<Question> questions(int goals) {
        Optional<YamlFile> file = files.yaml(name + "/questions.yaml");
        List<Question> questions = file.flatMap(YamlFile::root)
                .map(item -> {
                    List<Question> read = item.items("questions", "{id: P01-01, kind: single, …}").stream()
                            .map(question -> QuestionReader.read(question, goals, questionIds))
                            .toList();
                    item.noOthers();
                    return read;
                })
                .orElse(List.of());
        file.ifPresent(files::take);
        return questions;
    }
}
