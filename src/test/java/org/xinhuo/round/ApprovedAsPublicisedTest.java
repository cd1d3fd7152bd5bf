package org.xinhuo.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinhuo.round.RoundFixture.APPROVER;
import static org.xinhuo.round.RoundFixture.ORGANISER;
import static org.xinhuo.round.RoundFixture.at;
import static org.xinhuo.round.RoundFixture.hands;
import static org.xinhuo.round.RoundFixture.line;
import static org.xinhuo.round.RoundFixture.list;
import static org.xinhuo.round.RoundFixture.refused;
import static org.xinhuo.round.RoundFixture.september;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xinhuo.round.approval.Approval;
import org.xinhuo.round.approval.Objection;
import org.xinhuo.round.approval.PublicList;
import org.xinhuo.round.approval.Publicity;
import org.xinhuo.round.approval.Verdict;
import org.xinhuo.shared.Message.Sentence;

/** What is approved, for whom, and what stands against it? */
class ApprovedAsPublicisedTest {

    private final Publicity publicity = Publicity.from(september(10), 7);
    private final PublicList publicised =
            list(line(1, "003", "90.01"), line(2, "001", "88.50"), line(2, "002", "88.50"));
    private final Objection open = publicity.object("001", "授课记录不实", at(september(16), 20, 0));

    private Map<String, Verdict> approve(PublicList now, Objection... objections) {
        return new Approval(publicised.sha256(), Optional.of(publicity), List.of(objections), hands())
                .approve(APPROVER, now, september(17));
    }

    @Test
    void everybody_on_the_list_where_nobody_objected() {
        assertThat(approve(publicised))
                .isEqualTo(Map.of("001", new Verdict.Award(), "002", new Verdict.Award(), "003", new Verdict.Award()));
    }

    @Test
    void an_open_objection_keeps_that_one_waiting_and_nobody_else() {
        Map<String, Verdict> verdicts = approve(publicised, open);

        assertThat(verdicts)
                .containsEntry("001", new Verdict.Waiting(1))
                .containsEntry("002", new Verdict.Award())
                .containsEntry("003", new Verdict.Award());
        assertThat(verdicts.get("001").why()).contains(Sentence.of("approval.waiting", 1));
    }

    @Test
    void an_objection_that_was_upheld_excludes_with_its_reason() {
        Objection upheld = open.decide(true, "授课记录经核实不实", ORGANISER, at(september(17), 9, 0));

        Verdict verdict = approve(publicised, upheld).get("001");

        assertThat(verdict).isEqualTo(new Verdict.Excluded("授课记录经核实不实"));
        assertThat(verdict.why()).contains(Sentence.of("approval.excluded", "授课记录经核实不实"));
    }

    @Test
    void one_that_was_rejected_does_not() {
        Objection rejected = open.decide(false, "查无实据", ORGANISER, at(september(17), 9, 0));

        assertThat(approve(publicised, rejected)).containsEntry("001", new Verdict.Award());
    }

    @Test
    void one_upheld_is_enough_whatever_became_of_the_others() {
        Objection upheld = open.decide(true, "经核实不实", ORGANISER, at(september(17), 9, 0));
        Objection rejected = open.decide(false, "查无实据", ORGANISER, at(september(17), 9, 0));

        assertThat(approve(publicised, rejected, open, upheld)).containsEntry("001", new Verdict.Excluded("经核实不实"));
        assertThat(approve(publicised, rejected, open)).containsEntry("001", new Verdict.Waiting(1));
    }

    @Test
    void a_list_that_is_no_longer_the_publicised_one_is_refused_as_a_whole() {
        refused(
                "refusal.other_list",
                () -> approve(list(line(1, "003", "90.01"), line(2, "001", "88.51"), line(2, "002", "88.50"))));
        refused("refusal.other_list", () -> approve(list(line(1, "003", "90.01"), line(2, "001", "88.50"))));
    }

    @Test
    void it_is_the_same_list_in_whatever_order_it_was_put_together() {
        assertThat(approve(list(line(2, "002", "88.5"), line(2, "001", "88.500"), line(1, "003", "90.01"))))
                .hasSize(3);
    }

    @Test
    void not_before_publicity_is_over() {
        Approval approval = new Approval(publicised.sha256(), Optional.of(publicity), List.of(), hands());

        refused("refusal.publicity_runs", () -> approval.approve(APPROVER, publicised, september(16)));
    }

    @Test
    void the_public_text_is_what_the_hash_is_of() {
        assertThat(list(line(1, "003", "90.01")).text())
                .isEqualTo("xinhuo-publicity/1\nround: AH-2026-T2-1\n1\t003\t参评人003\t90.01\n");
    }
}
