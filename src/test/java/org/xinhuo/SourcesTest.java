package org.xinhuo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Can somebody who comes to the house for the first time read it? Sizes and names of the source files. */
class SourcesTest {

    private static final int LONGEST_CLASS = 300;
    private static final int LONGEST_PAGE = 150;
    private static final int FULLEST_PACKAGE = 25;
    private static final Path CODE = Path.of("src", "main", "java");
    private static final Path PAGES = Path.of("src", "main", "webapp");
    private static final Pattern SAYS_NOTHING =
            Pattern.compile("(Util|Utils|Helper|Manager|Impl|Dto|DTO|Vo|VO|Abstract)$|^(Abstract|Base)[A-Z]");
    private static final Pattern DECLARATION = Pattern.compile(
            "^((public|final|abstract|sealed) )*(class|record|enum|interface|@interface) ", Pattern.MULTILINE);
    private static final Pattern KEBAB = Pattern.compile("[a-z]+(-[a-z]+)*\\.xhtml");

    @Test
    void no_class_is_longer_than_300_lines() {
        assertThat(longerThan(LONGEST_CLASS, files(CODE, ".java").toList()))
                .as("split by meaning")
                .isEmpty();
        assertThat(longerThan(
                        LONGEST_CLASS,
                        files(Path.of("src", "test", "java"), ".java").toList()))
                .as("split by question")
                .isEmpty();
    }

    @Test
    void no_page_is_longer_than_150_lines() {
        assertThat(longerThan(LONGEST_PAGE, files(PAGES, ".xhtml").toList()))
                .as("take out a tag or an include")
                .isEmpty();
    }

    private static Map<Path, Long> longerThan(long most, List<Path> files) {
        assertThat(files).as("there is something to measure").isNotEmpty();
        Map<Path, Long> longer = new TreeMap<>();
        for (Path file : files) {
            long lines = text(file).lines().count();
            if (lines > most) {
                longer.put(file, lines);
            }
        }
        return longer;
    }

    @Test
    void a_package_holds_25_classes_at_most() {
        Map<Path, Long> full = files(CODE, ".java")
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));

        assertThat(full).isNotEmpty();
        full.values().removeIf(count -> count <= FULLEST_PACKAGE);
        assertThat(full).as("split by meaning").isEmpty();
    }

    @Test
    void every_package_says_what_it_is_for() {
        List<Path> packages =
                files(CODE, ".java").map(Path::getParent).distinct().toList();

        assertThat(packages).isNotEmpty().allSatisfy(folder -> assertThat(text(folder.resolve("package-info.java")))
                .as("%s/package-info.java begins with a sentence", folder)
                .containsPattern("^/\\*\\*[\\s*]*\\w[^.]{15,}\\."));
    }

    @Test
    void every_class_says_what_it_means_in_the_trade() {
        List<Path> silent = files(CODE, ".java")
                .filter(file -> !file.endsWith("package-info.java"))
                .filter(file -> !saysWhatItMeans(text(file)))
                .toList();

        assertThat(silent).as("a comment before the class").isEmpty();
    }

    private static boolean saysWhatItMeans(String source) {
        Matcher declaration = DECLARATION.matcher(source);
        assertThat(declaration.find()).as("a declaration in %s", source).isTrue();
        String before = source.substring(0, declaration.start());
        return before.lastIndexOf("/**") > Math.max(before.lastIndexOf("\nimport "), 0);
    }

    @Test
    void no_name_says_nothing() {
        List<String> names = files(CODE, ".java")
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .toList();

        assertThat(names)
                .isNotEmpty()
                .noneMatch(name -> SAYS_NOTHING.matcher(name).find());
        assertThat(files(CODE, ".java")
                        .map(file -> file.getParent().getFileName().toString()))
                .doesNotContain("common", "misc", "util", "utils", "helper", "impl");
    }

    @Test
    void page_files_are_named_in_kebab_case() {
        assertThat(files(PAGES, ".xhtml").map(file -> file.getFileName().toString()))
                .isNotEmpty()
                .allMatch(name -> KEBAB.matcher(name).matches());
    }

    private static Stream<Path> files(Path root, String ending) {
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
