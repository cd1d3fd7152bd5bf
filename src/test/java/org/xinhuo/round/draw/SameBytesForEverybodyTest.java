package org.xinhuo.round.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.xinhuo.round.draw.DrawFixture.candidates;
import static org.xinhuo.round.draw.DrawFixture.frozen;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinhuo.shared.Refusal;

/** Is the frozen list the same text wherever and however it was typed? */
class SameBytesForEverybodyTest {

    @Test
    void the_text_is_the_one_decision_12_gives_as_its_example() {
        assertThat(frozen(List.of("迎接青春期", "人际交往"), List.of("002", "001")).text())
                .isEqualTo(
                        """
                        xinhuo-draw-list/1
                        subject: AH-2026-T2-1/order
                        commitment: 6943d0430aea7cf55f46444c3a7f2b83e8f981685dac3ec8f272611231d6997a
                        committed-at: 2026-09-01T01:00:00Z
                        frozen-at: 2026-09-18T09:30:00Z
                        topics: 2
                        人际交往
                        迎接青春期
                        entries: 2
                        001
                        002
                        """);
    }

    @Test
    void letters_put_together_differently_are_the_same_letter() {
        String composed = "caf\u00e9";
        String decomposed = " cafe\u0301 ";

        assertThat(frozen(List.of(decomposed), candidates(2)).text())
                .isEqualTo(frozen(List.of(composed), candidates(2)).text());
    }

    @Test
    void rare_characters_come_after_all_others() {
        String rare = "\ud840\udc00"; // U+20000, in UTF-16 before U+FF01
        String wide = "\uff01";

        assertThat(frozen(List.of(rare, wide), candidates(2)).topics()).containsExactly(wide, rare);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\tb", "a\u2028b", "a\u0085b"})
    void a_line_that_would_be_two_is_refused(String line) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> frozen(List.of(line), candidates(2)))
                .extracting(Refusal::key)
                .isEqualTo("refusal.draw_line");
    }

    @Test
    void twice_the_same_is_refused_even_if_typed_differently() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> frozen(List.of(), List.of("A1", " A1")))
                .extracting(Refusal::key)
                .isEqualTo("refusal.draw_twice");
    }

    @Test
    void nobody_and_nothing_cannot_be_drawn() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> frozen(List.of(), List.of()))
                .extracting(Refusal::key)
                .isEqualTo("refusal.draw_nobody");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> frozen(List.of(), List.of("001", " ")))
                .extracting(Refusal::key)
                .isEqualTo("refusal.draw_twice");
    }
}
