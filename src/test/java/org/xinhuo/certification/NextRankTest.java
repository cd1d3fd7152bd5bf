package org.xinhuo.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What comes next for who holds something: which rank of the track? */
class NextRankTest {

    /** The shipped schemes. */
    private static final List<Scheme> DECLARED = Stream.of(
                    "trainer-county",
                    "trainer-national",
                    "trainer-prefecture",
                    "trainer-province",
                    "peer-educator",
                    "project-officer-1",
                    "project-officer-2",
                    "project-officer-3",
                    "project-officer-trainee")
            .map(code -> SchemeFixture.reader()
                    .read(Path.of("certificates", code))
                    .scheme()
                    .orElseThrow())
            .toList();

    private static List<String> next(String track, String... held) {
        return SchemeFixture.tracks().stream()
                .filter(one -> one.code().equals(track))
                .flatMap(one -> one.next(DECLARED, Set.of(held)).stream())
                .map(Scheme::code)
                .toList();
    }

    @Test
    void one_step_above_what_is_held() {
        assertThat(next("trainer", "trainer-county")).containsExactly("trainer-prefecture");
        assertThat(next("trainer", "trainer-prefecture")).containsExactly("trainer-province");
        assertThat(next("project-officer", "project-officer-trainee")).containsExactly("project-officer-3");
    }

    @Test
    void above_the_highest_of_several() {
        assertThat(next("trainer", "trainer-county", "trainer-province")).containsExactly("trainer-national");
    }

    @Test
    void nothing_above_the_top_nor_in_a_track_without_ranks() {
        assertThat(next("trainer", "trainer-national", "trainer-county")).isEmpty();
        assertThat(next("peer-educator", "peer-educator")).isEmpty();
    }

    @Test
    void nothing_in_a_track_in_which_nothing_is_held() {
        assertThat(next("trainer")).isEmpty();
        assertThat(next("trainer", "project-officer-2")).isEmpty();
    }
}
