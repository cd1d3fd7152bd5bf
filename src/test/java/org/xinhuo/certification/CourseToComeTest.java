package org.xinhuo.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinhuo.certification.Requirement.CourseDone;
import org.xinhuo.certification.Requirement.CourseToCome;

/** Does a scheme that waits for a course open by itself when the course is there? */
class CourseToComeTest {

    @ParameterizedTest
    @CsvSource({"parent-facilitator, parent-facilitator", "project-officer-trainee, project-officer"})
    void it_is_closed_before_and_open_after(String scheme, String course) {
        Scheme before = read(scheme, Set.of("peer-educator"));
        Scheme after = read(scheme, Set.of("peer-educator", course));

        assertThat(before.versions()).allSatisfy(rules -> assertThat(rules.toCome())
                .extracting(CourseToCome::course)
                .containsExactly(course));
        assertThat(after.versions()).allSatisfy(rules -> {
            assertThat(rules.toCome()).isEmpty();
            assertThat(List.copyOf(rules.requirements())).contains(new CourseDone(course));
        });
    }

    private static Scheme read(String scheme, Set<String> courses) {
        return SchemeFixture.reader(courses)
                .read(Path.of("certificates", scheme))
                .scheme()
                .orElseThrow();
    }
}
