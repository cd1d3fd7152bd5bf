package org.xinhuo.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The smallest whole course, as the guide for authors shows it: taken from there, so that the guide is right. */
final class SmallCourse {

    private static final Path GUIDE = Path.of("courses", "README.md");
    private static final Pattern FILE =
            Pattern.compile("(?m)^`(?<name>my-course/[^`]+)`\\n\\n```\\w+\\n(?<text>[\\s\\S]*?)^```$");

    private final Path folder;

    private SmallCourse(Path folder) {
        this.folder = folder;
    }

    /** Writes it below a folder. */
    static SmallCourse in(Path parent) {
        Matcher file = FILE.matcher(read(GUIDE));
        while (file.find()) {
            write(parent.resolve(file.group("name")), file.group("text"), StandardCharsets.UTF_8);
        }
        return new SmallCourse(parent.resolve("my-course"));
    }

    Path folder() {
        return folder;
    }

    /** Replaces the first occurrence; the number of the line in which it stood. */
    int change(String file, String words, String others) {
        String text = read(folder.resolve(file));
        int at = text.indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException(file + " has no " + words);
        }
        write(
                folder.resolve(file),
                text.substring(0, at) + others + text.substring(at + words.length()),
                StandardCharsets.UTF_8);
        return lineAt(text, at);
    }

    /** The number of the line in which these words stand. */
    int line(String file, String words) {
        String text = read(folder.resolve(file));
        return lineAt(text, text.indexOf(words));
    }

    private static int lineAt(String text, int at) {
        return (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }

    void saveAs(String file, Charset charset) {
        write(folder.resolve(file), read(folder.resolve(file)), charset);
    }

    void write(String file, String text) {
        write(folder.resolve(file), text, StandardCharsets.UTF_8);
    }

    String text(String file) {
        return read(folder.resolve(file));
    }

    void rename(String name) {
        try {
            Files.move(folder, folder.resolveSibling(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CourseReader.Reading reading() {
        return CourseReader.read(folder);
    }

    /** Every file of it as the guide has it. */
    static List<String> files() {
        return FILE.matcher(read(GUIDE)).results().map(file -> file.group(1)).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text, Charset charset) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
