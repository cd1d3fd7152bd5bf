package it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import it.boot.ContainerTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.xinhuo.certification.SchemeService;
import org.xinhuo.certification.reading.OpenedSchemes;

/** Does the database remember which scheme opened with a number, so that the next start knows? */
class NumbersOfSchemesIT extends ContainerTest {

    @Inject
    private SchemeService schemes;

    @Inject
    private OpenedSchemes opened;

    @Test
    void each_scheme_that_is_open_has_its_number() {
        assertThat(schemes.list()).isNotEmpty().allSatisfy(scheme -> assertThat(opened.byNumber())
                .containsEntry(scheme.number(), scheme.code()));
    }

    @Test
    void the_number_of_a_scheme_that_is_gone_may_go_to_another() {
        opened.remember("ZZ9", "gone");
        opened.remember("ZZ9", "gone");
        assertThat(opened.byNumber()).containsEntry("ZZ9", "gone");

        opened.remember("ZZ9", "new");
        assertThat(opened.byNumber()).containsEntry("ZZ9", "new");
    }
}
