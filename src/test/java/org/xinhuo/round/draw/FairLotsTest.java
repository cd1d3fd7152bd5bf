package org.xinhuo.round.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinhuo.round.draw.DrawFixture.TOPICS;
import static org.xinhuo.round.draw.DrawFixture.candidates;
import static org.xinhuo.round.draw.DrawFixture.drawn;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Has everybody the same chance, and is every topic taught? */
class FairLotsTest {

    private static Map<String, Long> takers(int people) {
        return drawn(TOPICS, candidates(people), "").places().stream()
                .collect(Collectors.groupingBy(place -> place.topic().orElseThrow(), Collectors.counting()));
    }

    @Test
    void thirty_people_take_each_of_five_topics_six_times() {
        assertThat(takers(30)).hasSize(5).allSatisfy((topic, times) -> assertThat(times)
                .isEqualTo(6));
    }

    @Test
    void thirty_two_take_two_of_them_once_more() {
        assertThat(takers(32).values()).containsExactlyInAnyOrder(6L, 6L, 6L, 7L, 7L);
    }

    @Test
    void with_fewer_people_than_topics_nobody_shares_one() {
        assertThat(takers(3).values()).containsExactly(1L, 1L, 1L);
    }

    @Test
    void places_run_from_one_on_and_leave_nobody_out() {
        var places = drawn(TOPICS, candidates(30), "").places();

        assertThat(places)
                .extracting(Draw.Place::position)
                .isEqualTo(IntStream.rangeClosed(1, 30).boxed().toList());
        assertThat(places).extracting(Draw.Place::entry).containsExactlyInAnyOrderElementsOf(candidates(30));
    }

    @Test
    void over_many_draws_each_number_comes_first_about_as_often() {
        Map<String, Integer> first = new TreeMap<>();
        for (int word = 0; word < 2000; word++) {
            first.merge(drawn(TOPICS, candidates(4), "" + word).places().get(0).entry(), 1, Integer::sum);
        }

        // 500 expected each, standard deviation 19: five of them on either side
        assertThat(first).hasSize(4).allSatisfy((entry, times) -> assertThat(times)
                .isBetween(405, 595));
    }
}
