package org.xinhuo.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinhuo.shared.Message;

/** Does every scheme under {@code certificates/} say what it asks, of courses and schemes that there are? */
class SchemeContentTest {

    static List<Path> schemes() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("certificates"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void a_scheme_has_no_mistake(Path folder) {
        assertThat(read(folder).mistakes())
                .extracting(one -> one.file() + ":" + one.line() + " " + Message.of(one, Locale.SIMPLIFIED_CHINESE))
                .isEmpty();
    }

    private static SchemeReader.Reading read(Path folder) {
        return new SchemeReader(names("courses"), names("certificates")).read(folder);
    }

    private static Set<String> names(String place) {
        try (Stream<Path> folders = Files.list(Path.of(place))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Scheme scheme(Path folder) {
        return read(folder).scheme().orElseThrow(() -> new AssertionError(folder + " has mistakes"));
    }

    private static Stream<Requirement> requirements(Path folder) {
        return scheme(folder).versions().stream().flatMap(rules -> rules.requirements().stream());
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void it_asks_for_something(Path folder) {
        assertThat(scheme(folder).versions())
                .as("%s/scheme.yaml: write at least one version of the rules, each with a requirement", folder)
                .isNotEmpty()
                .allSatisfy(rules -> assertThat(rules.requirements()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void it_asks_for_courses_and_schemes_that_there_are(Path folder) {
        assertThat(requirements(folder)).isNotEmpty().allSatisfy(requirement -> assertThat(asksFor(requirement))
                .as("%s/scheme.yaml: %s; write the name of a folder that there is", folder, requirement)
                .exists());
    }

    private static Path asksFor(Requirement requirement) {
        if (requirement instanceof Requirement.CourseDone done) {
            return Path.of("courses", done.course(), "course.yaml");
        }
        if (requirement instanceof Requirement.TestPassed test) {
            return Path.of("courses", test.course(), "course.yaml");
        }
        return Path.of("certificates", ((Requirement.CredentialHeld) requirement).scheme(), "scheme.yaml");
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
                .filter(Requirement.CredentialHeld.class::isInstance)
                .map(held -> ((Requirement.CredentialHeld) held).scheme())
                .filter(needed::add)
                .forEach(scheme -> need(folder.resolveSibling(scheme), needed));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void each_version_of_its_rules_has_a_number_and_a_day_of_its_own(Path folder) {
        assertThat(scheme(folder).versions()).extracting(Scheme.Rules::version).doesNotHaveDuplicates();
        assertThat(scheme(folder).versions()).extracting(Scheme.Rules::from).doesNotHaveDuplicates();
    }

    @Test
    void no_two_schemes_write_the_same_on_their_certificates() throws IOException {
        assertThat(schemes()).isNotEmpty();
        assertThat(schemes().stream().map(SchemeContentTest::scheme).map(Scheme::number))
                .as("number in scheme.yaml: give each scheme its own")
                .doesNotHaveDuplicates();
    }
}
