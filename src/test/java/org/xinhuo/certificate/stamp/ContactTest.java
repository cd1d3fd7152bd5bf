package org.xinhuo.certificate.stamp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.xinhuo.certificate.paper.seal.TimeAuthority.Why;

/** How long is a time-stamping authority left alone that has failed? */
class ContactTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    @Test
    void longer_each_time_but_never_more_than_ten_minutes() {
        Contact contact = Contact.NONE;
        assertThat(contact.mayAskAt(NOW)).isTrue();
        for (int seconds : new int[] {15, 30, 60, 120, 240, 480, 600, 600, 600}) {
            contact = contact.failed(Why.AWAY, NOW);
            assertThat(Duration.between(NOW, contact.next())).hasSeconds(seconds);
            assertThat(contact.mayAskAt(contact.next().minusMillis(1))).isFalse();
            assertThat(contact.mayAskAt(contact.next())).isTrue();
        }
        for (int i = 0; i < 100; i++) {
            contact = contact.failed(Why.WRONG, NOW);
        }
        assertThat(Duration.between(NOW, contact.next())).hasMinutes(10);
        assertThat(contact.failures()).isEqualTo(109);
    }

    @Test
    void one_good_answer_and_all_is_forgotten() {
        Contact contact = Contact.NONE.failed(Why.AWAY, NOW).good(NOW);

        assertThat(contact.failures()).isZero();
        assertThat(contact.why()).isEmpty();
        assertThat(contact.lastGood()).contains(NOW);
        assertThat(contact.mayAskAt(NOW)).isTrue();
        assertThat(contact.failed(Why.AWAY, NOW).lastGood()).contains(NOW);
    }
}
