package org.xinhuo.messages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Java class or a page with the texts that stand in it between quotes. */
record Source(Path file, String text, List<Quoted> quoted) {

    /**
     * A text between quotes.
     *
     * @param at place of its opening quote in {@link Source#text}
     */
    record Quoted(int at, int end, String words) {}

    private static final Pattern JAVA = Pattern.compile("//[^\\n]*|/\\*[\\s\\S]*?\\*/|'(?:\\\\.|[^'\\\\])+'"
            + "|\"\"\"(?<block>[\\s\\S]*?)\"\"\"|\"(?<line>(?:\\\\.|[^\"\\\\\\n])*)\"");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final Pattern IN_EXPRESSION = Pattern.compile("'([^']*)'");

    static List<Source> java() {
        return files(Path.of("src", "main", "java"), ".java").map(Source::java).toList();
    }

    static List<Source> pages() {
        return files(Path.of("src", "main", "webapp"), ".xhtml")
                .map(Source::page)
                .toList();
    }

    static Stream<Path> files(Path root, String ending) {
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source java(Path file) {
        String text = read(file);
        List<Quoted> quoted = new ArrayList<>();
        Matcher token = JAVA.matcher(text);
        while (token.find()) {
            String words = token.group("line") != null ? token.group("line") : token.group("block");
            if (words != null) {
                quoted.add(new Quoted(token.start(), token.end(), words));
            }
        }
        return new Source(file, text, quoted);
    }

    private static Source page(Path file) {
        String text = read(file);
        List<Quoted> quoted = new ArrayList<>();
        Matcher expression = EXPRESSION.matcher(text);
        while (expression.find()) {
            Matcher inside = IN_EXPRESSION.matcher(text).region(expression.start(), expression.end());
            while (inside.find()) {
                quoted.add(new Quoted(inside.start(), inside.end(), inside.group(1)));
            }
        }
        return new Source(file, text, quoted);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it stands, for whoever mends it: {@code Person.java:71}. */
    String place(Quoted one) {
        long line = text.substring(0, one.at()).lines().count();
        return file.getFileName() + ":" + Math.max(1, line);
    }

    /** What stands right before it, without spaces. */
    String before(Quoted one) {
        return text.substring(Math.max(0, one.at() - 80), one.at()).stripTrailing();
    }

    /** What stands right after it, without spaces. */
    String after(Quoted one) {
        return text.substring(one.end(), Math.min(text.length(), one.end() + 80))
                .stripLeading();
    }
}
