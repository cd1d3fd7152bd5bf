package org.xinhuo.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xinhuo.course.Standard.Looked;

/** Whether drawings are shown, described, and drawn so that they can be read on a phone. */
final class Drawings {

    /** In the units of the viewBox, of which a phone shows 350 to 360: smaller is not read without a glass. */
    private static final double SMALLEST_TYPE = 14;

    private static final int WIDTH = 360;
    private static final int SHORTEST_DESCRIPTION = 20;
    private static final int LONGEST_DESCRIPTION = 100;
    private static final Pattern FONT_SIZE = Pattern.compile("font-size=\"([\\d.]+)[a-z]*\"");
    private static final Pattern SHOWN = Pattern.compile("(?m)^!\\[([^\\]]*)]\\(([^)]*)\\)");

    private Drawings() {}

    static void shownAndReadable(Looked module) {
        List<String> shown =
                module.module().drawings().stream().map(Drawing::file).toList();
        for (String file : files(module.file("module.yaml").getParent())) {
            if (!shown.contains(file)) {
                module.wants(
                        file, "is shown nowhere; show it in a lesson as ![what it says](" + file + ") or take it out");
            }
        }
        for (Drawing drawing : module.module().drawings()) {
            if (drawing.width() != WIDTH) {
                module.wants(drawing.file(), "is " + drawing.width() + " wide; write viewBox=\"0 0 " + WIDTH + " …\"");
            }
            Matcher size = FONT_SIZE.matcher(drawing.svg());
            while (size.find()) {
                if (Double.parseDouble(size.group(1)) < SMALLEST_TYPE) {
                    module.wants(
                            drawing.file(), "has font-size " + size.group(1) + "; write " + SMALLEST_TYPE + " or more");
                }
            }
        }
    }

    static void described(Looked module) {
        for (Lesson text : module.texts()) {
            Matcher image = SHOWN.matcher(Wording.read(module.file(text.code() + ".md")));
            while (image.find()) {
                int hanzi = LessonText.hanzi(image.group(1));
                if (hanzi < SHORTEST_DESCRIPTION || hanzi > LONGEST_DESCRIPTION) {
                    module.wants(
                            text.code() + ".md",
                            "describes " + image.group(2) + " in " + hanzi + " hanzi; write " + SHORTEST_DESCRIPTION
                                    + " to " + LONGEST_DESCRIPTION);
                }
            }
        }
    }

    private static List<String> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".svg"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
