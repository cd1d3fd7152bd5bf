package org.xinhuo.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.TestAbortedException;
import org.xinhuo.certification.reading.SchemeReader;
import org.xinhuo.shared.content.MistakesInFiles;

/** Does every scheme under {@code certificates/} say what it asks, of courses and schemes that there are? */
class SchemeContentTest {

    private static final Pattern MODULES = Pattern.compile("(?m)^modules: \\[(.*)]");
    private static final Pattern HOURS = Pattern.compile("(?m)^hours: (\\d+)");

    static List<Path> schemes() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("certificates"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void a_scheme_has_no_mistake(Path folder) {
        MistakesInFiles.mustBeNone(read(folder).mistakes());
    }

    private static SchemeReader.Reading read(Path folder) {
        return SchemeFixture.reader().read(folder);
    }

    /** A scheme to look at; where it cannot be read, one failure says so and the others stand back. */
    private static Scheme scheme(Path folder) {
        return read(folder)
                .scheme()
                .orElseThrow(() -> new TestAbortedException(folder + " has mistakes, see a_scheme_has_no_mistake"));
    }

    private static Stream<Requirement> requirements(Path folder) {
        return scheme(folder).versions().stream().flatMap(rules -> rules.requirements().stream());
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void each_version_of_its_rules_asks_for_something(Path folder) {
        assertThat(scheme(folder).versions())
                .as("%s/scheme.yaml: write a requirement in each version of the rules", folder)
                .allSatisfy(rules -> assertThat(rules.requirements()).isNotEmpty());
    }

    @Test
    void all_but_the_one_that_is_only_announced_have_rules() throws IOException {
        assertThat(schemes().stream().map(SchemeContentTest::scheme))
                .filteredOn(scheme -> scheme.versions().isEmpty())
                .extracting(Scheme::code)
                .containsExactly("family-health-guide");
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void it_asks_for_courses_and_schemes_that_there_are(Path folder) {
        assertThat(requirements(folder).flatMap(SchemeContentTest::asksFor)).allSatisfy(file -> assertThat(file)
                .as("%s/scheme.yaml: write the name of a folder that there is", folder)
                .exists());
    }

    private static Stream<Path> asksFor(Requirement requirement) {
        if (requirement instanceof Requirement.CourseDone done) {
            return Stream.of(Path.of("courses", done.course(), "course.yaml"));
        }
        if (requirement instanceof Requirement.TestPassed test) {
            return Stream.of(Path.of("courses", test.course(), "course.yaml"));
        }
        return needed(requirement).map(scheme -> Path.of("certificates", scheme, "scheme.yaml"));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void its_courses_teach_the_hours_that_its_certificate_states(Path folder) {
        for (Scheme.Rules rules : scheme(folder).versions()) {
            int taught = courses(rules).mapToInt(SchemeContentTest::hours).sum();
            assertThat(rules.hours())
                    .as(
                            "%s/scheme.yaml: hours; the modules of its courses come to %s, the training it asks for to %s",
                            folder, taught, trained(rules))
                    .isLessThanOrEqualTo(courses(rules).findAny().isEmpty() ? rules.hours() : taught + trained(rules));
        }
    }

    private static Stream<Requirement.CourseDone> courses(Scheme.Rules rules) {
        return rules.requirements().stream()
                .flatMap(asked -> asked instanceof Requirement.AnyOf any ? any.choices().stream() : Stream.of(asked))
                .filter(Requirement.CourseDone.class::isInstance)
                .map(Requirement.CourseDone.class::cast)
                .distinct();
    }

    private static int trained(Scheme.Rules rules) {
        return rules.requirements().stream()
                .filter(Requirement.TrainingAttended.class::isInstance)
                .mapToInt(training -> ((Requirement.TrainingAttended) training).hours())
                .sum();
    }

    /** Of the modules that the course lists. */
    private static int hours(Requirement.CourseDone asked) {
        Path course = Path.of("courses", asked.course());
        Matcher modules = MODULES.matcher(text(course.resolve("course.yaml")));
        int hours = 0;
        if (modules.find()) {
            for (String module : modules.group(1).split(", *")) {
                Matcher line = HOURS.matcher(text(course.resolve(module).resolve("module.yaml")));
                hours += line.find() ? Integer.parseInt(line.group(1)) : 0;
            }
        }
        return hours;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Schemes of which it wants a credential; of several that would do, any. */
    private static Stream<String> needed(Requirement requirement) {
        if (requirement instanceof Requirement.AnyOf any) {
            return any.choices().stream().flatMap(SchemeContentTest::needed);
        }
        return requirement instanceof Requirement.CredentialHeld held ? held.schemes().stream() : Stream.empty();
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void nobody_must_hold_it_to_get_it(Path folder) {
        Set<String> needed = new HashSet<>();
        need(folder, needed);

        assertThat(needed)
                .as("%s/scheme.yaml: asks for itself, directly or by way of others", folder)
                .doesNotContain(folder.getFileName().toString());
    }

    private static void need(Path folder, Set<String> needed) {
        requirements(folder)
                .flatMap(SchemeContentTest::needed)
                .filter(needed::add)
                .forEach(scheme -> need(folder.resolveSibling(scheme), needed));
    }

    @Test
    void no_two_schemes_write_the_same_on_their_certificates() throws IOException {
        assertThat(schemes()).isNotEmpty();
        assertThat(schemes().stream().map(SchemeContentTest::scheme).map(Scheme::number))
                .as("number in scheme.yaml: give each scheme its own")
                .doesNotHaveDuplicates();
    }
}
