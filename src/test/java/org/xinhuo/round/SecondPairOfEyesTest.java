package org.xinhuo.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinhuo.round.RoundFixture.APPROVER;
import static org.xinhuo.round.RoundFixture.CANDIDATE;
import static org.xinhuo.round.RoundFixture.CHAIR;
import static org.xinhuo.round.RoundFixture.EXAMINER;
import static org.xinhuo.round.RoundFixture.JUDGE;
import static org.xinhuo.round.RoundFixture.ORGANISER;
import static org.xinhuo.round.RoundFixture.SEED_KEEPER;
import static org.xinhuo.round.RoundFixture.acts;
import static org.xinhuo.round.RoundFixture.hands;
import static org.xinhuo.round.RoundFixture.line;
import static org.xinhuo.round.RoundFixture.list;
import static org.xinhuo.round.RoundFixture.refused;
import static org.xinhuo.round.RoundFixture.september;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinhuo.round.approval.Approval;
import org.xinhuo.round.approval.Hands;
import org.xinhuo.round.approval.PublicList;
import org.xinhuo.round.flow.Act.Kind;

/** Who may approve a round? */
class SecondPairOfEyesTest {

    private final PublicList list = list(line(1, "001", "88.5"));

    private void approve(long officer) {
        new Approval(list.sha256(), Optional.empty(), List.of(), hands()).approve(officer, list, september(60));
    }

    @Test
    void somebody_who_had_no_hand_in_it() {
        approve(APPROVER);
    }

    @Test
    void keeping_the_seed_is_no_judgement() {
        approve(SEED_KEEPER);
    }

    @Test
    void not_who_opened_or_proposed_it() {
        refused("refusal.approves_proposed", () -> approve(ORGANISER));
        Hands openedOnly = new Hands(acts(september(5), Kind.NOTICE_PUBLISHED), Set.of(), Set.of());
        Hands proposedOnly = new Hands(acts(september(40), Kind.LIST_PUBLICISED), Set.of(), Set.of());
        refused("refusal.approves_proposed", () -> openedOnly.mustNotHaveTouched(ORGANISER));
        refused("refusal.approves_proposed", () -> proposedOnly.mustNotHaveTouched(ORGANISER));
    }

    @Test
    void not_who_scored_closed_the_scoring_or_confirmed_the_marks() {
        refused("refusal.approves_scored", () -> approve(JUDGE));
        refused("refusal.approves_scored", () -> approve(CHAIR));
        refused("refusal.approves_scored", () -> approve(EXAMINER));
    }

    @Test
    void not_one_of_its_candidates() {
        refused("refusal.approves_own", () -> approve(CANDIDATE));
    }

    @Test
    void having_judged_in_another_round_is_no_matter() {
        Hands elsewhere = new Hands(List.of(), Set.of(JUDGE + 100), Set.of());

        elsewhere.mustNotHaveTouched(JUDGE);
        assertThat(elsewhere.judges()).doesNotContain(JUDGE);
    }
}
