package org.xinhuo.certification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinhuo.certification.reading.SchemeReader;

/** The scheme that the guide for authors shows, with a province: taken from there, so that the guide is right. */
final class SmallScheme {

    static final String SCHEME = "scheme.yaml";
    static final String ANHUI = "provinces/34.yaml";

    private static final Path GUIDE = Path.of("certificates", "README.md");
    private static final Pattern FILE =
            Pattern.compile("(?m)^`(?<name>my-scheme/[^`]+)`\\n\\n```yaml\\n(?<text>[\\s\\S]*?)^```$");

    private final Path folder;

    private SmallScheme(Path folder) {
        this.folder = folder;
    }

    /** Writes it below a folder. */
    static SmallScheme in(Path parent) {
        Matcher file = FILE.matcher(read(GUIDE));
        while (file.find()) {
            write(parent.resolve(file.group("name")), file.group("text"));
        }
        return new SmallScheme(parent.resolve("my-scheme"));
    }

    /** Replaces the first occurrence; the number of the line in which it stood. */
    int change(String file, String words, String others) {
        int line = line(file, words);
        String text = read(folder.resolve(file));
        int at = text.indexOf(words);
        write(folder.resolve(file), text.substring(0, at) + others + text.substring(at + words.length()));
        return line;
    }

    /** The number of the line in which these words stand. */
    int line(String file, String words) {
        String text = read(folder.resolve(file));
        int at = text.indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException(file + " has no " + words);
        }
        return (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }

    void add(String file, String text) {
        write(folder.resolve(file), text);
    }

    SchemeReader.Reading reading() {
        return SchemeFixture.reader().read(folder);
    }

    Scheme scheme() {
        SchemeReader.Reading reading = reading();
        return reading.scheme().orElseThrow(() -> new AssertionError(reading.mistakes()));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
