package org.xinhuo.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the texts of one module, and the drawings they show. */
final class LessonReader {

    private final CourseFiles files;
    private final String module;
    private final int number;
    private final List<Module.Term> terms;
    private final Map<String, Optional<Drawing>> drawings = new LinkedHashMap<>();

    /** @param number of the module in its course
     *  @param terms  of the module, to be found in its lessons */
    LessonReader(CourseFiles files, String module, int number, List<Module.Term> terms) {
        this.files = files;
        this.module = module;
        this.number = number;
        this.terms = terms;
    }

    /** Every drawing that is shown in what was read, each once. */
    List<Drawing> drawings() {
        return drawings.values().stream().flatMap(Optional::stream).toList();
    }

    /** @param explained whether its first word of each term leads to what it means */
    Optional<Lesson> read(String file, boolean explained) {
        return files.text(module + "/" + file).map(markdown -> {
            int end = markdown.indexOf('\n');
            String first = end < 0 ? markdown : markdown.substring(0, end);
            if (!first.startsWith("# ")) {
                files.mistake(module + "/" + file, 1, "content.lesson_title");
            }
            String body = end < 0 ? "" : markdown.substring(end + 1);
            LessonText text = new LessonText(body);
            text.drawings((image, line) -> drawing(file, image, line));
            if (explained) {
                text.explain(number, terms);
            }
            return new Lesson(
                    file.substring(0, file.length() - ".md".length()),
                    first.replaceFirst("^#\\s*", "").strip(),
                    text.html(),
                    text.plain(),
                    LessonText.hanzi(body));
        });
    }

    /** What is shown in the place of an image; empty where it is wrong, which is then a mistake. */
    private Optional<LessonText.Shown> drawing(String file, LessonText.Image image, int line) {
        String text = module + "/" + file;
        if (!image.alone()) {
            files.mistake(text, line + 1, "content.drawing.alone", image.file());
        } else if (!image.file().matches("[a-z0-9][a-z0-9-]*\\.svg")) {
            files.mistake(text, line + 1, "content.drawing.file", image.file());
        } else if (LessonText.hanzi(image.alt()) < Drawing.SHORTEST_DESCRIPTION) {
            files.mistake(
                    text, line + 1, "content.drawing.alt", image.file(), Drawing.SHORTEST_DESCRIPTION, image.alt());
        } else {
            return drawings.computeIfAbsent(image.file(), this::read)
                    .map(drawing -> new LessonText.Shown(
                            Drawing.address(files.code(), module, drawing), drawing.width(), drawing.height()));
        }
        return Optional.empty();
    }

    private Optional<Drawing> read(String file) {
        String place = module + "/" + file;
        return files.text(place)
                .flatMap(svg -> DrawingReader.read(
                        file, svg, (line, key, arguments) -> files.mistake(place, line, key, arguments)));
    }
}
