package it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.boot.ContainerTest;
import it.inside.Panels.Seated;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.xinhuo.account.Person;
import org.xinhuo.account.Role;
import org.xinhuo.round.PanelService;
import org.xinhuo.round.PanelService.Overview;
import org.xinhuo.round.ScoringService;
import org.xinhuo.round.ScoringService.Bench;
import org.xinhuo.round.ScoringService.State;
import org.xinhuo.round.ScoringService.Turn;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Refusal;

/** Does a panel score as decision 12 says: each alone, what was sent twice once, and nothing lost by closing? */
class JudgingIT extends ContainerTest {

    @Inject
    private Stage stage;

    @Inject
    private Panels panels;

    @Inject
    private PanelService service;

    @Inject
    private ScoringService scoring;

    @Inject
    private Database database;

    private Bench bench(Seated panel, int judge) {
        return stage.as(panel.judges().get(judge), () -> scoring.panel(panel.code()));
    }

    private Turn turn(Seated panel, int judge, String number) {
        return bench(panel, judge).turns().stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private Overview overview(Seated panel) {
        return stage.as(panel.officer(), () -> service.overview(panel.code()));
    }

    private long sheets(Seated panel, int judge) {
        return database.count(
                "round_sheet",
                "judge_id in (select id from round_judge where person_id = ?)",
                panel.judges().get(judge).getId());
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .extracting(Refusal::key)
                .isEqualTo(key);
    }

    private <T> void refusedTo(Person person, String key, Supplier<T> act) {
        refused(key, () -> stage.as(person, act));
    }

    @Test
    void a_judge_withdraws_from_their_own_organisation_without_saying_so() {
        Seated panel = panels.seated();

        assertThat(turn(panel, 3, "003").state()).isEqualTo(State.WITHDRAWN);
        assertThat(turn(panel, 3, "001").state()).isEqualTo(State.OPEN);
        refused("panel.same_organisation", () -> panels.handIn(panel, 3, "003", 1, 0, null));
    }

    @Test
    void who_declared_themselves_not_free_scores_no_more() {
        Seated panel = panels.seated();
        panels.handIn(panel, 1, "001", 1, 0, null);

        stage.as(panel.judges().get(1), () -> {
            scoring.withdraw(panel.code(), "001");
            return null;
        });

        refused("panel.declared", () -> panels.handIn(panel, 1, "001", 2, 0, null));
        assertThat(turn(panel, 1, "001").state()).isEqualTo(State.WITHDRAWN);
        assertThat(sheets(panel, 1)).as("what was scored stays").isEqualTo(1);
    }

    @Test
    void the_judge_of_another_panel_finds_no_such_round() {
        Seated panel = panels.seated();
        Seated other = panels.seated();

        assertThatThrownBy(() -> stage.as(
                        other.judges().get(0),
                        () -> scoring.handIn(panel.code(), Panels.PART, "001", 1, Panels.points(0), null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stage.as(panel.officer(), () -> scoring.panel(panel.code())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_sent_twice_is_kept_once() {
        Seated panel = panels.seated();

        panels.handIn(panel, 0, "001", 5, 0, null);
        assertThat(panels.handIn(panel, 0, "001", 5, 0, null).seq()).isEqualTo(5);

        assertThat(sheets(panel, 0)).isEqualTo(1);
    }

    @Test
    void what_is_older_does_not_win() {
        Seated panel = panels.seated();
        panels.handIn(panel, 0, "001", 7, 0, null);

        assertThat(panels.handIn(panel, 0, "001", 6, 9, null).seq())
                .as("the device is told which is newer")
                .isEqualTo(7);

        assertThat(turn(panel, 0, "001").total()).isEqualByComparingTo("80.5");
    }

    @Test
    void each_sees_their_own_until_the_chair_has_closed() {
        Seated panel = panels.seated();
        panels.handInAll(panel);
        Person second = panel.judges().get(1);

        assertThat(stage.as(second, () -> scoring.given(panel.code(), Panels.PART, "001")))
                .singleElement()
                .satisfies(own -> assertThat(own.judge().getPerson().getId()).isEqualTo(second.getId()));
        assertThat(turn(panel, 1, "001").total()).isEqualByComparingTo("79.5");
        assertThat(overview(panel).rows()).allSatisfy(row -> {
            assertThat(row.mark()).isEmpty();
            assertThat(row.cells()).allSatisfy(cell -> assertThat(cell.total()).isEmpty());
        });

        panels.close(panel);

        assertThat(stage.as(second, () -> scoring.given(panel.code(), Panels.PART, "001")))
                .hasSize(4);
        assertThat(overview(panel).rows())
                .allSatisfy(row -> assertThat(row.mark()).isPresent());
    }

    @Test
    void the_panel_is_not_closed_while_a_sheet_is_missing() {
        Seated panel = panels.seated();
        panels.handInAll(panel);
        Person late = stage.person("唐静姝", "4401", Role.ASSESSOR);
        stage.as(panel.officer(), () -> {
            service.seat(panel.code(), late.getLogin());
            return null;
        });

        refused("panel.sheets_missing", () -> panels.close(panel));
        assertThat(overview(panel).missing()).hasSize(3);

        stage.as(panel.judges().get(0), () -> {
            service.release(panel.code(), late.getId(), "列车停运");
            return null;
        });
        panels.close(panel);
        assertThat(overview(panel).closedAt()).isPresent();
    }

    @Test
    void only_the_chair_and_the_organiser_close() {
        Seated panel = panels.seated();
        panels.handInAll(panel);

        assertThatThrownBy(() -> stage.as(panel.judges().get(1), () -> {
                    service.close(panel.code());
                    return null;
                }))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stage.as(stage.officer("44"), () -> {
                    service.close(panel.code());
                    return null;
                }))
                .isInstanceOf(NotFound.class);
        assertThat(overview(panel).closedAt()).isEmpty();
    }

    @Test
    void a_correction_after_closing_keeps_both_and_the_reason() {
        Seated panel = panels.seated();
        panels.handInAll(panel);
        panels.close(panel);

        refused("refusal.sheet_closed", () -> panels.handIn(panel, 1, "001", 20, 5, " "));
        panels.handIn(panel, 1, "001", 21, 5, "把两位参评人的分写反了");

        assertThat(overview(panel).changes()).singleElement().satisfies(change -> {
            assertThat(change.made().before())
                    .hasValueSatisfying(before -> assertThat(before.total()).isEqualByComparingTo("79.5"));
            assertThat(change.made().after().sheet().total()).isEqualByComparingTo("75.5");
            assertThat(change.made().after().reason()).contains("把两位参评人的分写反了");
        });
        assertThat(sheets(panel, 1)).isEqualTo(4);
    }

    @Test
    void a_sheet_that_is_none_is_refused() {
        Seated panel = panels.seated();
        Person judge = panel.judges().get(0);

        for (Map<String, BigDecimal> points : List.of(
                Map.of("c9", BigDecimal.ONE),
                Map.of("c1", new BigDecimal("1e999999")),
                Map.of("c1", new BigDecimal("1e-999999")))) {
            refusedTo(
                    judge,
                    "refusal.sheet_form",
                    () -> scoring.handIn(panel.code(), Panels.PART, "001", 1, points, null));
        }
        refusedTo(
                judge,
                "refusal.sheet_points",
                () -> scoring.handIn(panel.code(), Panels.PART, "001", 1, Map.of("c1", new BigDecimal("12.3")), null));
    }

    @Test
    void nobody_sits_twice_and_no_candidate_sits_at_all() {
        Seated panel = panels.seated();
        Person candidate = stage.person("周思远", "3401", Role.ASSESSOR);

        refusedTo(panel.officer(), "refusal.judge_sits", () -> {
            service.seat(panel.code(), panel.judges().get(0).getLogin());
            return null;
        });
        refusedTo(panel.officer(), "refusal.judge_unknown", () -> {
            service.seat(panel.code(), "nobody-at-all");
            return null;
        });
        stage.as(panel.officer(), () -> {
            service.seat(panel.code(), candidate.getLogin());
            return null;
        });
        refusedTo(panel.officer(), "refusal.panel_full", () -> {
            service.seat(
                    panel.code(), stage.person("周思远", "3401", Role.ASSESSOR).getLogin());
            return null;
        });
    }

    @Test
    void there_is_one_chair() {
        Seated panel = panels.seated();

        stage.as(panel.officer(), () -> {
            service.lead(panel.code(), panel.judges().get(2).getId());
            return null;
        });

        assertThat(overview(panel).judges())
                .filteredOn(one -> one.isChair())
                .singleElement()
                .satisfies(chair -> assertThat(chair.getPerson().getId())
                        .isEqualTo(panel.judges().get(2).getId()));
    }
}
