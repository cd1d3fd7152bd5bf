package it.inside;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.xinhuo.shared.Refusal;

/** What is refused, and for what. */
final class Refusing {

    private Refusing() {}

    static void refused(String key, Runnable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act::run)
                .extracting(Refusal::key)
                .isEqualTo(key);
    }
}
