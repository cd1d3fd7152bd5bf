package org.xinhuo.round.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import elsewhere.Stranger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            new PanelCall(5, 2, "trainer", Set.of("NATIONAL", "PROVINCE"), 4, Set.of("3411"), Set.of("E00005"));

    private static Expert expert(String number) {
        return expert(number, "34", 0);
    }

    private static Expert expert(String number, String organisation, int panels) {
        return new Expert(
                number,
                organisation,
                Set.of("trainer", "parent-facilitator"),
                "NATIONAL",
                panels,
                Set.of(),
                Optional.empty());
    }

    private static Expert other(String field, String rank, Set<String> declared, Optional<String> paused) {
        return new Expert("E00001", "34", Set.of(field), rank, 0, declared, paused);
    }

    private static List<Expert> pool(int size) {
        return IntStream.rangeClosed(10, 9 + size)
                .mapToObj(number -> expert("E000" + number))
                .toList();
    }

    @Test
    void who_fits_goes_into_the_bowl() {
        assertThat(CALL.passedOver(expert("E00001"))).isEmpty();
        assertThat(CALL.passedOver(other("trainer", "PROVINCE", Set.of("3401"), Optional.empty())))
                .as("not free towards people who are not here")
                .isEmpty();
        assertThat(CALL.passedOver(expert("E00001", "34", 3)))
                .as("three panels where four are too many")
                .isEmpty();
        assertThat(CALL.passedOver(expert("E00001", "3411", 0)))
                .as("their own organisation only puts them last")
                .isEmpty();
    }

    @Test
    void who_does_not_is_told_why() {
        assertThat(CALL.passedOver(other("project-officer", "NATIONAL", Set.of(), Optional.empty())))
                .contains(Sentence.of("expert.other_field"));
        assertThat(CALL.passedOver(other("trainer", "COUNTY", Set.of(), Optional.empty())))
                .contains(Sentence.of("expert.other_rank"));
        assertThat(CALL.passedOver(other("trainer", "NATIONAL", Set.of("3411"), Optional.empty())))
                .contains(Sentence.of("expert.declared"));
        assertThat(CALL.passedOver(other("trainer", "NATIONAL", Set.of(), Optional.of("出国进修"))))
                .contains(Sentence.of("expert.paused"));
        assertThat(CALL.passedOver(expert("E00005"))).contains(Sentence.of("expert.involved"));
        assertThat(CALL.passedOver(expert("E00001", "34", 4))).contains(Sentence.of("expert.load", 4));
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
    void an_entry_says_all_that_decides() {
        assertThat(CALL.bowl(List.of(
                        expert("E00011", "3411", 2),
                        expert("E00010"),
                        expert("E00012"),
                        expert("E00013"),
                        expert("E00014"))))
                .startsWith("E00010 0 free", "E00011 2 own");
    }

    @Test
    void the_first_sit_and_the_next_stand_by() {
        PanelCall.Seating seating = CALL.seat(IntStream.rangeClosed(1, 8)
                .mapToObj(place -> "E" + (10 - place) + " 0 free")
                .toList());

        assertThat(seating.judges()).containsExactly("E9", "E8", "E7", "E6", "E5");
        assertThat(seating.substitutes()).containsExactly("E4", "E3");
        assertThat(CALL.seat(CALL.bowl(pool(5))).substitutes()).isEmpty();
    }

    @Test
    void the_own_organisation_comes_last_and_the_least_load_first() {
        PanelCall.Seating seating = CALL.seat(List.of(
                "E1 3 free", "E2 0 own", "E3 1 free", "E4 0 free", "E5 1 free", "E6 10 free", "E7 2 own", "E8 0 free"));

        assertThat(seating.judges()).containsExactly("E4", "E8", "E3", "E5", "E1");
        assertThat(seating.substitutes()).as("10 is more than 3").containsExactly("E6", "E2");
    }

    @Test
    void where_there_is_nobody_else_the_own_organisation_sits() {
        assertThat(CALL.seat(List.of("E1 0 own", "E2 3 free", "E3 0 own", "E4 3 free", "E5 3 free"))
                        .judges())
                .containsExactly("E2", "E4", "E5", "E1", "E3");
    }

    @Test
    void they_are_drawn_by_lot_and_a_stranger_seats_the_same() throws Exception {
        Instant promised = Instant.parse("2026-09-01T01:00:00Z");
        Seed seed = new Seed("ab".repeat(32));
        List<Expert> pool = new ArrayList<>(pool(20));
        pool.add(expert("E00090", "3411", 0));
        pool.add(expert("E00091", "34", 1));
        FrozenList list = FrozenList.freeze(
                seed.commit("AH-2026-T2-1/panel-1", 11, promised),
                12,
                promised.plusSeconds(3600),
                List.of(),
                CALL.bowl(pool));
        Draw draw = Draw.reveal(list, "", seed, promised.plusSeconds(7200));
        Stranger stranger = new Stranger(draw.text());

        PanelCall.Seating seating =
                CALL.seat(draw.places().stream().map(Draw.Place::entry).toList());

        assertThat(seating.judges()).hasSize(5).doesNotContainAnyElementsOf(seating.substitutes());
        assertThat(stranger.promiseWasKept()).isTrue();
        assertThat(stranger.seated(5)).isEqualTo(seating.judges());
    }
}
