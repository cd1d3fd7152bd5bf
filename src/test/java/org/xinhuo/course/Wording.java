package org.xinhuo.course;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinhuo.course.Standard.Looked;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Whether the words are right for those who learn: they shame nobody, frighten nobody, and need nothing but themselves. */
final class Wording {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** What somebody says, well or badly, stands in quotation marks; a lesson may show what not to say. */
    private static final Pattern SAID = Pattern.compile("“[^”]*”|‘[^’]*’");

    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^>\\n]*>");
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]\\n]*]\\([^)\\n]*\\)|https?://");
    private static final List<Avoided> AVOIDED = read();

    /** Words of the file words-to-avoid.yaml. */
    private record Avoided(Pattern words, String why, String instead) {}

    private Wording() {}

    private static List<Avoided> read() {
        try (InputStream file = Wording.class.getResourceAsStream("words-to-avoid.yaml")) {
            List<Avoided> avoided = new ArrayList<>();
            List<Map<String, String>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            entries.forEach(one ->
                    avoided.add(new Avoided(Pattern.compile(one.get("words")), one.get("why"), one.get("instead"))));
            return avoided;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void avoided(Looked module) {
        for (Lesson text : module.texts()) {
            avoided(module, text.code() + ".md", text.title() + "\n" + text.plain());
        }
        for (Question question : module.module().questions()) {
            avoided(module, "questions.yaml: " + question.id(), question.text() + "\n" + question.explanation());
        }
        for (Module.Term term : module.module().terms()) {
            avoided(module, "module.yaml", term.meaning());
        }
    }

    private static void avoided(Looked module, String file, String words) {
        String own = SAID.matcher(words).replaceAll("“”");
        for (Avoided avoided : AVOIDED) {
            Matcher found = avoided.words().matcher(own);
            if (found.find()) {
                module.wants(file, "says “" + found.group() + "”: " + avoided.why() + "；写：" + avoided.instead());
            }
        }
    }

    static void plainMarkdown(Looked module) {
        for (Lesson text : module.texts()) {
            String file = text.code() + ".md";
            Matcher link = LINK.matcher(read(module.file(file)));
            if (link.find()) {
                module.wants(file, "has a link, " + link.group() + "; write the words alone");
            }
            Matcher markup = MARKUP.matcher(read(module.file(file)));
            if (markup.find()) {
                module.wants(file, "has markup, " + markup.group() + "; write Markdown");
            }
        }
    }

    static void english(Looked module) {
        if (HAN.matcher(module.module().title().en()).find()) {
            module.wants("module.yaml", "has Chinese in the English title; translate it");
        }
        if (!HAN.matcher(module.module().title().zh()).find()) {
            module.wants("module.yaml", "has no Chinese in the Chinese title; write it");
        }
        for (Module.Term term : module.module().terms()) {
            if (HAN.matcher(term.en()).find()) {
                module.wants("module.yaml", "has Chinese in the English of “" + term.zh() + "”; translate it");
            }
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
