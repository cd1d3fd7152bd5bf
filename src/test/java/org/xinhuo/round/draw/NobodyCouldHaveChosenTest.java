package org.xinhuo.round.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.xinhuo.round.draw.DrawFixture.DRAWN;
import static org.xinhuo.round.draw.DrawFixture.FROZEN;
import static org.xinhuo.round.draw.DrawFixture.LIST_KEEPER;
import static org.xinhuo.round.draw.DrawFixture.PROMISED;
import static org.xinhuo.round.draw.DrawFixture.SEED;
import static org.xinhuo.round.draw.DrawFixture.SEED_KEEPER;
import static org.xinhuo.round.draw.DrawFixture.TOPICS;
import static org.xinhuo.round.draw.DrawFixture.candidates;
import static org.xinhuo.round.draw.DrawFixture.drawn;
import static org.xinhuo.round.draw.DrawFixture.frozen;
import static org.xinhuo.round.draw.DrawFixture.promise;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.xinhuo.shared.Refusal;

/** Could anybody who keeps the seed or the list have chosen the result? */
class NobodyCouldHaveChosenTest {

    private static void refused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .extracting(Refusal::key)
                .isEqualTo(key);
    }

    private static FrozenList frozenAt(Instant now) {
        return FrozenList.freeze(promise(), LIST_KEEPER, now, TOPICS, candidates(30));
    }

    private static List<String> order(Draw draw) {
        return draw.places().stream().map(Draw.Place::entry).toList();
    }

    @Test
    void the_seed_is_promised_before_the_list_is_frozen() {
        assertThat(frozenAt(PROMISED.plusSeconds(1)).entries()).hasSize(30);
        refused("refusal.draw_promise_late", () -> frozenAt(PROMISED));
        refused("refusal.draw_promise_late", () -> frozenAt(PROMISED.minusSeconds(1)));
    }

    @Test
    void who_keeps_the_seed_does_not_freeze_the_list() {
        refused(
                "refusal.draw_same_keeper",
                () -> FrozenList.freeze(promise(), SEED_KEEPER, FROZEN, TOPICS, candidates(30)));
    }

    @Test
    void another_seed_than_the_promised_one_draws_nothing() {
        Seed other = Seed.random(new SecureRandom());

        refused("refusal.draw_other_seed", () -> Draw.reveal(frozenAt(FROZEN), "", other, DRAWN));
    }

    @Test
    void a_promise_for_one_draw_fits_no_other() {
        Commitment elsewhere = SEED.commit("AH-2026-T2-2/order", SEED_KEEPER, PROMISED);

        assertThat(elsewhere.digest()).isNotEqualTo(promise().digest());
    }

    @Test
    void the_draw_comes_after_the_freezing() {
        refused("refusal.draw_too_early", () -> Draw.reveal(frozenAt(FROZEN), "", SEED, FROZEN));
        assertThat(order(Draw.reveal(frozenAt(FROZEN), "", SEED, FROZEN.plusSeconds(1))))
                .hasSize(30);
    }

    @Test
    void one_candidate_more_or_less_changes_the_places_of_the_others() {
        List<String> without = order(drawn(TOPICS, candidates(29), ""));
        List<String> with = order(drawn(TOPICS, candidates(30), ""));

        assertThat(with.stream().filter(without::contains)).isNotEqualTo(without);
    }

    @Test
    void the_word_spoken_in_the_room_changes_everything() {
        assertThat(order(drawn(TOPICS, candidates(30), "七十三")))
                .isNotEqualTo(order(drawn(TOPICS, candidates(30), "七十四")));
    }

    @Test
    void the_order_in_which_the_list_was_typed_changes_nothing() {
        List<String> backwards =
                candidates(30).stream().sorted((a, b) -> b.compareTo(a)).toList();

        assertThat(order(drawn(TOPICS, backwards, ""))).isEqualTo(order(drawn(TOPICS, candidates(30), "")));
    }

    @Test
    void the_seed_does_not_slip_into_a_log() {
        assertThat(SEED).asString().doesNotContain("0011");
        assertThat(frozen(TOPICS, candidates(3)).text()).doesNotContain(SEED.hex());
    }
}
