package org.xinhuo.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.xinhuo.round.RoundFixture.acts;
import static org.xinhuo.round.RoundFixture.refused;
import static org.xinhuo.round.RoundFixture.september;
import static org.xinhuo.round.RoundFixture.upTo;
import static org.xinhuo.round.RoundFixture.wholePlan;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinhuo.round.flow.Act;
import org.xinhuo.round.flow.Act.Kind;
import org.xinhuo.round.flow.Progress;
import org.xinhuo.round.flow.Stage;
import org.xinhuo.round.flow.Tally;
import org.xinhuo.shared.Message.Sentence;

/** What may be done now, and what can no longer be changed? */
class WhatFreezesWhatTest {

    private static Progress after(Kind last) {
        return new Progress(wholePlan(), upTo(last), Tally.DONE);
    }

    @Test
    void each_act_has_its_turn() {
        assertThatNoException().isThrownBy(() -> after(Kind.CUT_MADE).mustAllow(Kind.LIST_FROZEN, september(26)));
        refused("refusal.stage_to_come", () -> after(Kind.MARKS_CONFIRMED).mustAllow(Kind.LIST_FROZEN, september(26)));
    }

    @Test
    void what_was_done_is_not_done_again() {
        refused("refusal.act_done_already", () -> after(Kind.CUT_MADE).mustAllow(Kind.CUT_MADE, september(26)));
    }

    @Test
    void what_was_skipped_cannot_be_made_up_for() {
        List<Act> acts = upTo(Kind.DRAWN);
        acts.removeIf(act -> act.kind() == Kind.SEED_PROMISED);

        refused("refusal.stage_over", () -> new Progress(wholePlan(), acts, Tally.DONE)
                .mustAllow(Kind.SEED_PROMISED, september(31)));
    }

    @Test
    void reviewing_is_not_closed_while_people_may_still_apply() {
        refused("refusal.stage_to_come", () -> after(Kind.NOTICE_PUBLISHED)
                .mustAllow(Kind.REVIEW_CLOSED, september(10)));
        assertThatNoException()
                .isThrownBy(() -> after(Kind.NOTICE_PUBLISHED).mustAllow(Kind.REVIEW_CLOSED, september(11)));
    }

    @Test
    void a_stage_is_not_closed_while_something_is_missing() {
        Progress progress = new Progress(
                wholePlan(),
                upTo(Kind.DRAWN),
                new Tally(43, 0, List.of(), List.of(Sentence.of("panel.sheets_missing", "001", 2)), 0, 0));

        refused("panel.sheets_missing", () -> progress.mustAllow(Kind.CHAIR_CLOSED, september(31)));
    }

    @Test
    void a_round_without_places_is_not_announced() {
        refused("stage.no_quota", () -> new Progress(
                        wholePlan(), List.of(), new Tally(0, 0, List.of(), List.of(), 0, 0))
                .mustAllow(Kind.NOTICE_PUBLISHED, september(1)));
    }

    @Test
    void the_seed_may_be_promised_with_the_notice_or_in_any_stage_before_the_draw() {
        Progress nothingDone = new Progress(wholePlan(), List.of(), Tally.DONE);
        assertThatNoException().isThrownBy(() -> nothingDone.mustAllow(Kind.SEED_PROMISED, september(1)));
        List<Act> announced = acts(september(1), Kind.NOTICE_PUBLISHED);
        assertThatNoException().isThrownBy(() -> new Progress(wholePlan(), announced, Tally.DONE)
                .mustAllow(Kind.SEED_PROMISED, september(7)));
    }

    @Test
    void no_list_is_frozen_before_the_seed_is_promised() {
        List<Act> cut = upTo(Kind.CUT_MADE);
        cut.removeIf(act -> act.kind() == Kind.SEED_PROMISED);

        refused("stage.seed_not_promised", () -> new Progress(wholePlan(), cut, Tally.DONE)
                .mustAllow(Kind.LIST_FROZEN, september(26)));
    }

    @Test
    void there_is_no_draw_before_the_list_is_frozen() {
        refused("stage.list_not_frozen", () -> after(Kind.CUT_MADE).mustAllow(Kind.DRAWN, september(26)));
        assertThatNoException().isThrownBy(() -> after(Kind.LIST_FROZEN).mustAllow(Kind.DRAWN, september(26)));
    }

    @Test
    void nothing_is_approved_while_the_list_is_publicised() {
        refused("refusal.stage_to_come", () -> after(Kind.LIST_PUBLICISED).mustAllow(Kind.APPROVED, september(46)));
        assertThatNoException().isThrownBy(() -> after(Kind.LIST_PUBLICISED).mustAllow(Kind.APPROVED, september(47)));
    }

    @Test
    void the_list_may_be_publicised_again_until_it_is_approved_and_its_days_begin_anew() {
        assertThatNoException()
                .isThrownBy(() -> after(Kind.LIST_PUBLICISED).mustAllow(Kind.LIST_PUBLICISED, september(47)));
        refused("refusal.act_done_already", () -> after(Kind.APPROVED).mustAllow(Kind.LIST_PUBLICISED, september(56)));
        refused("refusal.stage_to_come", () -> after(Kind.DRAWN).mustAllow(Kind.LIST_PUBLICISED, september(31)));

        List<Act> again = upTo(Kind.LIST_PUBLICISED);
        again.addAll(acts(september(47), Kind.LIST_PUBLICISED));
        Progress progress = new Progress(wholePlan(), again, Tally.DONE);

        assertThat(progress.stageOn(september(53))).contains(Stage.PUBLICITY);
        assertThat(progress.stageOn(september(54))).contains(Stage.APPROVAL);
    }

    @Test
    void sheets_are_taken_while_the_panel_scores_and_as_corrections_until_the_approval() {
        assertThat(after(Kind.CUT_MADE).takesSheets(september(26))).isFalse();
        assertThat(after(Kind.DRAWN).takesSheets(september(31))).isTrue();
        assertThat(after(Kind.LIST_PUBLICISED).takesSheets(september(47))).isTrue();
        assertThat(after(Kind.APPROVED).takesSheets(september(56))).isFalse();
    }

    @Test
    void a_round_is_archived_when_every_approved_person_has_their_credential_and_no_objection_is_open() {
        refused("stage.unawarded", () -> archiving(new Tally(43, 0, List.of(), List.of(), 0, 1)));
        refused("stage.objections", () -> archiving(new Tally(43, 0, List.of(), List.of(), 1, 0)));
        assertThatNoException().isThrownBy(() -> archiving(Tally.DONE));
    }

    private static void archiving(Tally tally) {
        new Progress(wholePlan(), upTo(Kind.APPROVED), tally).mustAllow(Kind.ARCHIVED, september(60));
    }

    @Test
    void nothing_is_done_in_an_archived_round() {
        List<Act> acts = acts(september(1), Kind.values());
        acts.removeIf(act -> act.kind() == Kind.SEED_PROMISED);

        refused("refusal.round_archived", () -> new Progress(wholePlan(), acts, Tally.DONE)
                .mustAllow(Kind.SEED_PROMISED, september(90)));
    }

    @Test
    void who_was_returned_may_mend_it_until_the_review_is_closed() {
        Progress open = after(Kind.NOTICE_PUBLISHED);

        assertThat(open.takesApplications(september(6), false)).isTrue();
        assertThat(open.takesApplications(september(10), false)).isTrue();
        assertThat(open.takesApplications(september(11), false)).isFalse();
        assertThat(open.takesApplications(september(11), true)).isTrue();
        assertThat(open.takesApplications(september(15), true)).isTrue();
        assertThat(open.takesApplications(september(16), true)).isFalse();
        assertThat(after(Kind.REVIEW_CLOSED).takesApplications(september(15), true))
                .isFalse();
    }

    @Test
    void nobody_applies_before_the_first_day_or_before_the_notice() {
        assertThat(after(Kind.NOTICE_PUBLISHED).takesApplications(september(5), false))
                .isFalse();
        assertThat(new Progress(wholePlan(), List.of(), Tally.DONE).takesApplications(september(6), false))
                .isFalse();
    }
}
