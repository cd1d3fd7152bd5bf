package it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import it.boot.ContainerTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xinhuo.account.Person;
import org.xinhuo.round.CandidacyService;
import org.xinhuo.round.RoundService;
import org.xinhuo.round.flow.Contest;
import org.xinhuo.round.flow.Plan;

/** What does a list of rounds cost the database: does it grow with the rounds in it? */
class ListsOfRoundsIT extends ContainerTest {

    private static final String SCHEME = "trainer-province";

    @Inject
    private Stage stage;

    @Inject
    private Queries queries;

    @Inject
    private RoundService rounds;

    @Inject
    private CandidacyService candidacies;

    private void open(Person officer, int howMany) {
        stage.as(officer, () -> {
            Contest contest = rounds.schemes().entrySet().stream()
                    .filter(one -> one.getKey().code().equals(SCHEME))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
            for (int i = 0; i < howMany; i++) {
                String code = rounds.open(
                                SCHEME,
                                "省级师资认证",
                                Plan.proposed(contest.stages(), LocalDate.now(), 7),
                                Map.of("3411", 3))
                        .getCode();
                rounds.publishNotice(code);
            }
            return null;
        });
    }

    private List<Integer> reads(Person officer, Person sender, Person learner) {
        return List.of(
                least(() -> rounds.board(0, 20)),
                least(() -> stage.as(officer, () -> rounds.page(0, 20))),
                least(() -> stage.as(sender, candidacies::invitations)),
                least(() -> stage.as(learner, candidacies::standings)));
    }

    /** A timer asks now and then between: what is asked each time is the least. */
    private int least(Runnable work) {
        return IntStream.range(0, 3).map(time -> queries.during(work)).min().orElseThrow();
    }

    @Test
    void as_many_queries_for_nine_as_for_two() {
        Person officer = stage.officer("34");
        Person sender = stage.officer("3411");
        Person learner = stage.trainee("赵一", "3411");
        open(officer, 2);
        reads(officer, sender, learner);

        List<Integer> forTwo = reads(officer, sender, learner);
        open(officer, 7);
        List<Integer> forNine = reads(officer, sender, learner);

        assertThat(forTwo).allMatch(count -> count > 0);
        assertThat(forNine).isEqualTo(forTwo);
        assertThat(rounds.board(0, 20)).hasSizeGreaterThanOrEqualTo(9);
    }
}
