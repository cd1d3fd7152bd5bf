package org.xinhuo.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.xinhuo.round.RoundFixture.refused;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinhuo.round.flow.Quotas;

/** How many people may an organisation send? */
class PlacesForOrganisationsTest {

    private final Quotas quotas = new Quotas(Map.of("CN/34/3401/", 3, "CN/34/3411/", 2));

    @Test
    void as_many_as_it_was_given() {
        assertThat(quotas.room("CN/34/3411/", 0)).isEqualTo(2);
        assertThatNoException().isThrownBy(() -> quotas.mustHaveRoom("CN/34/3411/", 1));
        assertThat(quotas.total()).isEqualTo(5);
    }

    @Test
    void and_not_one_more() {
        refused("refusal.quota_full", () -> quotas.mustHaveRoom("CN/34/3411/", 2));
        assertThat(quotas.room("CN/34/3411/", 2)).isZero();
    }

    @Test
    void none_where_it_was_given_none() {
        refused("refusal.quota_none", () -> quotas.mustHaveRoom("CN/34/3412/", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Quotas(Map.of("CN/34/3412/", 0)));
    }

    @Test
    void a_quota_cut_below_what_was_sent_leaves_no_room_rather_than_less_than_none() {
        assertThat(quotas.room("CN/34/3411/", 5)).isZero();
    }
}
