package org.xinhuo.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Can what the log keeps of a refusal be read as the sentence that was said? */
class RefusalInTheLogTest {

    private static String read(Refusal refusal, Locale language) {
        return Message.of(Refusal.logged(refusal.getMessage()).orElseThrow(), language);
    }

    @Test
    void with_nothing_to_name() {
        Refusal refusal = new Refusal("refusal.reason_missing");

        assertThat(read(refusal, Locale.CHINA)).isEqualTo(Message.of(refusal, Locale.CHINA));
    }

    @Test
    void with_numbers_which_plurals_need() {
        Refusal refusal = new Refusal("refusal.lessons_left", 1);

        assertThat(read(refusal, Locale.ENGLISH)).isEqualTo(Message.of(refusal, Locale.ENGLISH));
    }

    @Test
    void with_a_name_and_a_number() {
        Refusal refusal = new Refusal("refusal.missing_glyph", "𬭚", "U+2CB5A");

        assertThat(read(refusal, Locale.CHINA)).isEqualTo(Message.of(refusal, Locale.CHINA));
    }

    @Test
    void what_is_no_refusal_is_left_as_it_is() {
        assertThat(Refusal.logged("outside SEE_PEOPLE")).isEmpty();
        assertThat(Refusal.logged("refusal.")).isEmpty();
    }
}
