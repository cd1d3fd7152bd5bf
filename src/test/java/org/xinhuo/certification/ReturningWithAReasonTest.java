package org.xinhuo.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinhuo.shared.Refusal;

/** Does whoever applied always read what to mend? */
class ReturningWithAReasonTest {

    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

    private final Application application = CredentialFixture.application("林晓禾", SchemeFixture.peerEducator());

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n"})
    void without_a_reason_nothing_is_returned(String typed) {
        assertThatThrownBy(() -> application.giveBack(typed, 7, NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("refusal.reason_missing"));
        assertThat(application.state()).isEqualTo(Application.State.WAITING);
    }

    @Test
    void a_reason_that_would_not_fit_is_refused_with_its_length() {
        assertThatThrownBy(() -> Application.reasonOf("补".repeat(501)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.arguments())
                        .containsExactly(Application.LONGEST_REASON, 501));
    }

    @Test
    void what_is_kept_has_no_space_around_it() {
        application.giveBack("  请先学完第 8 单元  ", 7, NOW);

        assertThat(application.state()).isEqualTo(Application.State.RETURNED);
        assertThat(application.getReason()).isEqualTo("请先学完第 8 单元");
    }
}
