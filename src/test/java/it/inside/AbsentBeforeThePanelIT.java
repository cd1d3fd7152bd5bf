package it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.boot.ContainerTest;
import it.inside.Panels.Seated;
import jakarta.inject.Inject;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.xinhuo.account.Person;
import org.xinhuo.round.PanelService;
import org.xinhuo.round.ResultService;
import org.xinhuo.round.ScoringService;
import org.xinhuo.round.ScoringService.State;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Refusal;

/** Somebody does not come to their demonstration (缺考): can the panel be closed, and is it told apart from a bad result? */
class AbsentBeforeThePanelIT extends ContainerTest {

    private static final String WHY = "点名三次未到";

    @Inject
    private Stage stage;

    @Inject
    private Panels panels;

    @Inject
    private PanelService service;

    @Inject
    private ScoringService scoring;

    @Inject
    private ResultService results;

    @Inject
    private Database database;

    private void note(Seated panel, Person by, String number, String why) {
        stage.as(by, () -> {
            service.noteAbsence(panel.code(), number, why);
            return null;
        });
    }

    private void scoreAllBut003(Seated panel) {
        for (String number : new String[] {"001", "002"}) {
            for (int judge = 0; judge < 4; judge++) {
                panels.handIn(panel, judge, number, 10, judge, null);
            }
        }
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .extracting(Refusal::key)
                .isEqualTo(key);
    }

    @Test
    void the_chair_notes_it_and_can_close() {
        Seated panel = panels.seated();
        scoreAllBut003(panel);
        refused("panel.sheets_missing", () -> panels.close(panel));

        note(panel, panel.judges().get(0), "003", WHY);

        refused("panel.absent", () -> panels.handIn(panel, 1, "003", 20, 0, null));
        panels.close(panel);
        assertThat(stage.as(panel.officer(), () -> results.get(panel.code())).lines())
                .filteredOn(line -> line.standing().combined().isEmpty())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.candidacy().getNumber()).isEqualTo("003");
                    assertThat(line.standing().wanting()).singleElement().satisfies(wanting -> {
                        assertThat(wanting.key()).isEqualTo("combined.absent");
                        assertThat(wanting.arguments()).containsExactly(WHY);
                    });
                });
        assertThat(database.count("audit_event", "action = 'panel_missed' and subject = ?", "round " + panel.code()))
                .isEqualTo(1);
    }

    @Test
    void the_judges_see_that_they_need_not_score_but_not_why() {
        Seated panel = panels.seated();
        note(panel, panel.officer(), "001", WHY);

        assertThat(stage.as(panel.judges().get(1), () -> scoring.panel(panel.code()))
                        .turns())
                .filteredOn(turn -> turn.number().equals("001"))
                .singleElement()
                .satisfies(turn -> {
                    assertThat(turn.state()).isEqualTo(State.ABSENT);
                    assertThat(turn.withdrawn().orElseThrow().arguments()).isEmpty();
                });
    }

    @Test
    void who_comes_after_all_is_waited_for_again() {
        Seated panel = panels.seated();
        scoreAllBut003(panel);
        note(panel, panel.officer(), "003", WHY);

        stage.as(panel.officer(), () -> {
            service.takeBackAbsence(panel.code(), "003");
            return null;
        });

        refused("panel.sheets_missing", () -> panels.close(panel));
        panels.handIn(panel, 1, "003", 20, 0, null);
    }

    @Test
    void who_was_scored_was_there() {
        Seated panel = panels.seated();
        panels.handIn(panel, 1, "001", 10, 0, null);

        refused("refusal.absent_scored", () -> note(panel, panel.officer(), "001", WHY));
    }

    @Test
    void it_needs_a_reason_and_an_open_panel() {
        Seated panel = panels.seated();

        refused("refusal.reason_missing", () -> note(panel, panel.officer(), "001", " "));
        panels.handInAll(panel);
        panels.close(panel);
        refused("refusal.panel_closed_already", () -> note(panel, panel.officer(), "001", WHY));
    }

    @Test
    void only_the_chair_and_the_organiser_note_it() {
        Seated panel = panels.seated();

        for (Person other : new Person[] {panel.judges().get(1), stage.officer("44")}) {
            assertThatThrownBy(() -> note(panel, other, "001", WHY)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> note(panel, panel.officer(), "077", WHY)).isInstanceOf(NotFound.class);
    }
}
