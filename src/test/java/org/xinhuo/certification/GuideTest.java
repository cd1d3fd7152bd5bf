package org.xinhuo.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinhuo.certification.RoundRules.Panel;

/** Is what the guide for authors shows read as the guide says? */
class GuideTest {

    @TempDir
    private Path certificates;

    private Scheme scheme;

    @BeforeEach
    void read() {
        scheme = SmallScheme.in(certificates).scheme();
    }

    @Test
    void where_the_scheme_stands() {
        assertThat(scheme.track().code()).isEqualTo("trainer");
        assertThat(scheme.rank()).get().extracting(Track.Rank::code).isEqualTo("province");
        assertThat(scheme.issuer()).isEqualTo(IssuingLevel.PROVINCE);
        assertThat(scheme.confirmed()).isFalse();
    }

    @Test
    void what_it_asks() {
        assertThat(scheme.versions()).singleElement().satisfies(rules -> {
            assertThat(rules.requirements())
                    .containsExactly(
                            new Requirement.CredentialHeld(List.of("peer-educator"), 1),
                            new Requirement.Recommended(IssuingLevel.PREFECTURE));
            assertThat(rules.validity().years()).isEqualTo(3);
            assertThat(rules.renewal()).contains(new RenewalRules(90, 8, 6, 90, Optional.empty()));
        });
    }

    @Test
    void how_its_rounds_go() {
        RoundRules round = scheme.versions().get(0).round().orElseThrow();

        assertThat(round.stages())
                .startsWith(Stage.NOTICE, Stage.APPLICATION, Stage.REVIEW, Stage.EXAM, Stage.CUT, Stage.DRAW)
                .endsWith(Stage.DEMONSTRATION, Stage.PANEL, Stage.PUBLICITY, Stage.APPROVAL);
        assertThat(round.minutes()).isEqualTo(Map.of(Stage.EXAM, 60, Stage.DEMONSTRATION, 10));
        assertThat(round.weights()).isEqualTo(Map.of(Stage.EXAM, 40, Stage.DEMONSTRATION, 60));
        assertThat(round.panel()).contains(new Panel(3, 5, 5, 20));
        assertThat(round.rubric()).extracting(RoundRules.Criterion::points).containsExactly(60, 40);
        assertThat(List.of(round.quota(), round.pass(), round.examPass(), round.cut(), round.publicityDays()))
                .containsExactly(3, 70, 70, 30, 7);
    }

    @Test
    void what_the_province_has_of_its_own() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        RoundRules anhui = scheme.rulesOn(day, "34").orElseThrow().round().orElseThrow();

        assertThat(List.of(anhui.examPass(), anhui.cut(), anhui.pass())).containsExactly(75, 25, 70);
        assertThat(scheme.rulesOn(day, "34").orElseThrow().renewal())
                .contains(new RenewalRules(90, 8, 8, 90, Optional.empty()));
    }
}
