package org.xinhuo.round.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import elsewhere.Stranger;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xinhuo.round.draw.Draw;
import org.xinhuo.round.draw.FrozenList;
import org.xinhuo.round.draw.Seed;
import org.xinhuo.shared.Message.Sentence;
import org.xinhuo.shared.Refusal;

/** Who of the expert pool sits on a panel? */
class DrawingJudgesTest {

    private static final PanelCall CALL =
            new PanelCall(5, 2, "youth", Set.of("NATIONAL", "PROVINCIAL"), 4, Set.of("CN/34/3411/"), Set.of("E05"));

    private static Expert expert(String number) {
        return new Expert(number, "CN/34/", Set.of("youth", "parents"), "NATIONAL", 0);
    }

    private static List<Expert> pool(int size) {
        return IntStream.rangeClosed(10, 9 + size)
                .mapToObj(number -> expert("E" + number))
                .toList();
    }

    @Test
    void who_fits_goes_into_the_bowl() {
        assertThat(CALL.passedOver(expert("E01"))).isEmpty();
        assertThat(CALL.passedOver(new Expert("E01", "CN/34/", Set.of("youth"), "PROVINCIAL", 3)))
                .as("three panels where four are too many")
                .isEmpty();
    }

    @Test
    void who_does_not_is_told_why() {
        assertThat(CALL.passedOver(new Expert("E01", "CN/34/", Set.of("parents"), "NATIONAL", 0)))
                .contains(Sentence.of("expert.other_field"));
        assertThat(CALL.passedOver(new Expert("E01", "CN/34/", Set.of("youth"), "COUNTY", 0)))
                .contains(Sentence.of("expert.other_rank"));
        assertThat(CALL.passedOver(new Expert("E01", "CN/34/3411/", Set.of("youth"), "NATIONAL", 0)))
                .contains(Sentence.of("expert.same_organisation"));
        assertThat(CALL.passedOver(expert("E05"))).contains(Sentence.of("expert.declared"));
        assertThat(CALL.passedOver(new Expert("E01", "CN/34/", Set.of("youth"), "NATIONAL", 4)))
                .contains(Sentence.of("expert.load", 4));
    }

    @Test
    void fewer_than_the_seats_are_refused_with_both_numbers() {
        assertThat(CALL.bowl(pool(5))).hasSize(5);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> CALL.bowl(pool(4)))
                .satisfies(refusal -> {
                    assertThat(refusal.key()).isEqualTo("refusal.experts_few");
                    assertThat(refusal.arguments()).containsExactly(5, 4);
                });
    }

    @Test
    void the_first_sit_and_the_next_stand_by() {
        PanelCall.Seating seating = CALL.seat(List.of("E9", "E8", "E7", "E6", "E5", "E4", "E3", "E2"));

        assertThat(seating.judges()).containsExactly("E9", "E8", "E7", "E6", "E5");
        assertThat(seating.substitutes()).containsExactly("E4", "E3");
        assertThat(CALL.seat(List.of("E9", "E8", "E7", "E6", "E5")).substitutes())
                .isEmpty();
    }

    @Test
    void they_are_drawn_by_lot_and_a_stranger_draws_the_same() throws Exception {
        Instant promised = Instant.parse("2026-09-01T01:00:00Z");
        Seed seed = new Seed("ab".repeat(32));
        FrozenList list = FrozenList.freeze(
                seed.commit("AH-2026-T2-1/panel", 11, promised),
                12,
                promised.plusSeconds(3600),
                List.of(),
                CALL.bowl(pool(20)));
        Draw draw = Draw.reveal(list, "", seed, promised.plusSeconds(7200));
        Stranger stranger = new Stranger(draw.text());

        PanelCall.Seating seating =
                CALL.seat(draw.places().stream().map(Draw.Place::entry).toList());

        assertThat(seating.judges()).hasSize(5).doesNotContainAnyElementsOf(seating.substitutes());
        assertThat(stranger.promiseWasKept()).isTrue();
        assertThat(stranger.recomputedPlaces().subList(0, 5))
                .extracting(place -> place.split("\t")[1])
                .isEqualTo(seating.judges());
    }
}
