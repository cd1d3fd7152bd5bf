package it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.boot.ContainerTest;
import it.inside.Together.Outcome;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinhuo.account.Person;
import org.xinhuo.round.NoticeboardService;
import org.xinhuo.round.ResultService;
import org.xinhuo.round.RoundStage;
import org.xinhuo.round.RoundStage.Cast;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Refusal;

/** Who may approve a round, and what comes of it: nothing double, nothing half. */
class ApprovingARoundIT extends ContainerTest {

    @Inject
    private Stage stage;

    @Inject
    private RoundStage roundStage;

    @Inject
    private Together together;

    @Inject
    private Database database;

    @Inject
    private ResultService results;

    @Inject
    private NoticeboardService board;

    private List<ResultService.Outcome> approved(Cast cast, Person by) {
        return stage.as(by, () -> results.approve(cast.code()));
    }

    private String refusal(Cast cast, Person by) {
        return catchThrowableOfType(Refusal.class, () -> approved(cast, by)).key();
    }

    private void objected(Cast cast, String number) {
        roundStage.daysAgo(RoundStage.RESULT - 6, cast.approver(), () -> {
            board.object(cast.code(), number, "推荐材料与事实不符", "");
            return null;
        });
    }

    private void decided(Cast cast, boolean upheld) {
        stage.as(cast.opener(), () -> {
            long open = results.get(cast.code()).objections().stream()
                    .filter(one -> one.objection().ruling().isEmpty())
                    .findFirst()
                    .orElseThrow()
                    .id();
            results.decide(cast.code(), open, upheld, "已核实");
            return null;
        });
    }

    private void everybodyHasOneOfEach(Cast cast) {
        for (long person : roundStage.people(cast.code())) {
            assertThat(database.count("credential", "person_id = ?", person)).isEqualTo(1);
            assertThat(database.count("application", "person_id = ?", person)).isEqualTo(1);
            assertThat(database.count("registry_entry", "person_id = ?", person))
                    .isEqualTo(1);
            assertThat(database.count(
                            "certificate", "credential_id in (select id from credential where person_id = ?)", person))
                    .isEqualTo(1);
        }
    }

    @Test
    void two_officers_at_the_same_instant() {
        Cast cast = roundStage.publicised(4);

        List<Outcome<List<ResultService.Outcome>>> outcomes = together.all(List.of(
                () -> approved(cast, cast.approver()),
                () -> approved(cast, cast.lister()),
                () -> approved(cast, cast.approver())));

        assertThat(outcomes).allSatisfy(one -> assertThat(one.failure()).isNull());
        assertThat(roundStage.certified(cast.code())).containsExactly("001", "002", "003", "004");
        assertThat(database.count(
                        "round_act",
                        "kind = 'APPROVED' and round_id = (select id from certification_round where code = ?)",
                        cast.code()))
                .isEqualTo(1);
        everybodyHasOneOfEach(cast);
        assertThat(approved(cast, cast.approver())).as("again").isEmpty();
        everybodyHasOneOfEach(cast);
    }

    @Test
    void whoever_opened_it_may_not() {
        Cast cast = roundStage.publicised(1);

        assertThat(refusal(cast, cast.opener())).isEqualTo("refusal.approves_proposed");
        assertThat(roundStage.certified(cast.code())).isEmpty();
    }

    @Test
    void an_officer_of_another_province_finds_nothing() {
        Cast cast = roundStage.publicised(1);
        Person other = stage.officer("44");

        assertThat(catchThrowableOfType(NotFound.class, () -> approved(cast, other)))
                .isNotNull();
        assertThat(roundStage.certified(cast.code())).isEmpty();
    }

    @Test
    void an_upheld_objection_excludes_and_an_undecided_one_waits() {
        Cast cast = roundStage.publicised(3);
        objected(cast, "001");
        decided(cast, true);
        objected(cast, "002");

        approved(cast, cast.approver());
        assertThat(roundStage.certified(cast.code())).containsExactly("003");

        decided(cast, false);
        approved(cast, cast.approver());
        assertThat(roundStage.certified(cast.code())).containsExactly("002", "003");
    }

    @Test
    void a_mark_changed_after_publicity() {
        Cast cast = roundStage.publicised(2);
        roundStage.correctedSheet(cast.code());

        assertThat(refusal(cast, cast.approver())).isEqualTo("refusal.other_list");

        stage.as(cast.opener(), () -> {
            results.publicise(cast.code());
            return null;
        });
        assertThat(refusal(cast, cast.approver())).as("its days begin anew").isEqualTo("refusal.stage_to_come");
    }

    @Test
    void a_person_who_cannot_be_certified_stops_nobody_else() {
        Cast first = roundStage.publicised(2);
        Cast cast = roundStage.publicised(2);
        approved(first, first.approver());
        roundStage.alsoIn(cast.code(), first.code());

        List<ResultService.Outcome> outcomes = approved(cast, cast.approver());

        assertThat(outcomes)
                .filteredOn(one -> one.refusal().isPresent())
                .singleElement()
                .satisfies(one -> assertThat(one.refusal().orElseThrow().key()).isEqualTo("refusal.holds_already"));
        assertThat(roundStage.certified(cast.code())).containsExactly("002");
    }
}
