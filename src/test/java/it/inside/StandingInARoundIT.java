package it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.boot.ContainerTest;
import it.inside.Together.Outcome;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinhuo.account.Person;
import org.xinhuo.certification.Requirement;
import org.xinhuo.round.Candidacy;
import org.xinhuo.round.CandidacyService;
import org.xinhuo.round.ReviewService;
import org.xinhuo.round.Round;
import org.xinhuo.round.RoundService;
import org.xinhuo.round.flow.Plan;
import org.xinhuo.round.flow.Stage;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Refusal;

/** Who is let into a round, and what does the review make of them? */
class StandingInARoundIT extends ContainerTest {

    private static final String SCHEME = "trainer-province";

    @Inject
    private it.inside.Stage stage;

    @Inject
    private Together together;

    @Inject
    private RoundService rounds;

    @Inject
    private CandidacyService candidacies;

    @Inject
    private ReviewService review;

    @Inject
    private Database database;

    private Round opened(Person organiser, int places) {
        List<Stage> stages = stage.as(organiser, () -> rounds.schemes().entrySet().stream()
                .filter(one -> one.getKey().code().equals(SCHEME))
                .findFirst()
                .orElseThrow()
                .getValue()
                .stages());
        Round round = stage.as(
                organiser,
                () -> rounds.open(SCHEME, "省级师资认证", Plan.proposed(stages, LocalDate.now(), 7), Map.of("3401", places)));
        doing(organiser, () -> rounds.publishNotice(round.getCode()));
        return round;
    }

    private void doing(Person person, Runnable work) {
        stage.as(person, () -> {
            work.run();
            return null;
        });
    }

    private Candidacy recommended(Round round, Person officer, Person person) {
        return stage.as(officer, () -> candidacies.recommend(round.getCode(), person.getLogin(), "授课扎实"));
    }

    private void refused(String key, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    @Test
    void an_organisation_sends_as_many_as_its_quota_whoever_comes_first() {
        Round round = opened(stage.officer("34"), 2);
        Person officer = stage.officer("3401");
        List<Supplier<Candidacy>> sendings = IntStream.range(0, 4)
                .mapToObj(number -> stage.trainee("林晓禾", "3401"))
                .map(person -> (Supplier<Candidacy>) () -> recommended(round, officer, person))
                .toList();

        List<Outcome<Candidacy>> outcomes = together.all(sendings);

        assertThat(outcomes.stream().flatMap(one -> Stream.ofNullable(one.value())))
                .extracting(Candidacy::getNumber)
                .containsExactlyInAnyOrder("001", "002");
        assertThat(outcomes.stream().flatMap(one -> Stream.ofNullable(one.failure())))
                .hasSize(2)
                .allSatisfy(failure -> assertThat(((Refusal) failure).key()).isEqualTo("refusal.quota_full"));
    }

    @Test
    void nobody_stands_twice_in_one_round_or_in_two_for_the_same_scheme() {
        Person organiser = stage.officer("34");
        Round round = opened(organiser, 3);
        Round second = opened(organiser, 3);
        Person person = stage.trainee("林晓禾", "3401");
        recommended(round, stage.officer("3401"), person);

        refused("refusal.round_twice", () -> stage.as(person, () -> candidacies.apply(round.getCode(), "")));
        refused("refusal.round_elsewhere", () -> stage.as(person, () -> candidacies.apply(second.getCode(), "")));
    }

    @Test
    void another_province_sees_no_such_round_and_sends_nobody() {
        Round round = opened(stage.officer("34"), 3);
        Person theirs = stage.trainee("林晓禾", "4401");

        assertThatThrownBy(() -> recommended(round, stage.officer("4401"), theirs))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stage.as(stage.trainee("梁思远", "4401"), () -> candidacies.apply(round.getCode(), "")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stage.as(stage.officer("44"), () -> review.list(round.getCode())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void people_of_others_are_not_there_to_be_sent() {
        Round round = opened(stage.officer("34"), 3);
        Person person = stage.trainee("林晓禾", "3402");

        refused("refusal.nobody_named", () -> recommended(round, stage.officer("3401"), person));
        refused(
                "refusal.nobody_written",
                () -> stage.as(stage.officer("3401"), () -> candidacies.recommend(round.getCode(), " ", "")));
        refused("refusal.quota_none", () -> recommended(round, stage.officer("3402"), person));
    }

    @Test
    void who_works_in_a_round_does_not_stand_in_it() {
        Person organiser = stage.officer("34");
        Round round = opened(organiser, 3);

        refused("refusal.round_official", () -> stage.as(organiser, () -> candidacies.apply(round.getCode(), "")));
    }

    @Test
    void only_who_lacks_nothing_is_accepted_and_only_once() {
        Person organiser = stage.officer("34");
        Round round = opened(organiser, 3);
        long id = recommended(round, stage.officer("3401"), stage.trainee("林晓禾", "3401"))
                .getId();

        refused("refusal.requirements_missing", () -> doing(organiser, () -> review.accept(id)));
        doing(organiser, () -> review.confirm(id, papers(organiser, id)));
        doing(organiser, () -> review.accept(id));

        assertThat(stage.as(organiser, () -> review.get(id)).candidacy().state())
                .isEqualTo(Candidacy.State.ACCEPTED);
        refused("refusal.candidacy_decided", () -> doing(organiser, () -> review.accept(id)));
    }

    @Test
    void the_recommendation_of_the_sender_needs_no_paper_and_an_application_is_none() {
        Person organiser = stage.officer("34");
        Round round = opened(organiser, 2);
        long sent = recommended(round, stage.officer("3401"), stage.trainee("林晓禾", "3401"))
                .getId();
        Person alone = stage.trainee("梁思远", "3401");
        long applied =
                stage.as(alone, () -> candidacies.apply(round.getCode(), "")).getId();

        assertThat(lacks(organiser, sent)).noneMatch(Requirement.Recommended.class::isInstance);
        assertThat(lacks(organiser, applied)).anyMatch(Requirement.Recommended.class::isInstance);
    }

    private List<Requirement> lacks(Person organiser, long id) {
        return stage.as(organiser, () -> review.get(id)).judgement().missing().stream()
                .map(Requirement.Finding::requirement)
                .toList();
    }

    @Test
    void who_holds_it_beyond_the_round_renews_and_does_not_stand() {
        Person organiser = stage.officer("34");
        Round round = opened(organiser, 2);
        Person holder = stage.trainee("林晓禾", "3401");
        stage.trainer(holder, organiser, 100);
        Person ending = stage.trainee("梁思远", "3401");
        stage.trainer(ending, organiser, 3 * 365 - 5);

        assertThat(stage.as(holder, () -> candidacies.standing(round.getCode())).open())
                .isFalse();
        refused("refusal.holds_beyond", () -> stage.as(holder, () -> candidacies.apply(round.getCode(), "")));
        refused("refusal.holds_beyond", () -> recommended(round, stage.officer("3401"), holder));
        assertThat(recommended(round, stage.officer("3401"), ending).getNumber())
                .isEqualTo("001");
    }

    @Test
    void the_papers_of_several_are_confirmed_at_once_and_each_is_logged_by_itself() {
        Person organiser = stage.officer("34");
        Round round = opened(organiser, 3);
        Person officer = stage.officer("3401");
        List<Long> ids = Stream.of("林晓禾", "王一鸣", "古丽娜扎尔·热合曼")
                .map(name ->
                        recommended(round, officer, stage.trainee(name, "3401")).getId())
                .toList();
        doing(organiser, () -> review.refuse(ids.get(1), "不符合"));
        long before = database.count("audit_event", "action = 'candidacy' and subject = ?", "round " + round.getCode());

        Map<Long, Refusal> refused =
                stage.as(organiser, () -> review.confirmPapers(round.getCode(), Set.of(ids.get(0), ids.get(1))));

        assertThat(refused).containsOnlyKeys(ids.get(1));
        assertThat(stage.as(organiser, () -> review.get(ids.get(0))).unseen()).isEmpty();
        assertThat(stage.as(organiser, () -> review.get(ids.get(2))).unseen()).isNotEmpty();
        assertThat(database.count("audit_event", "action = 'candidacy' and subject = ?", "round " + round.getCode()))
                .isEqualTo(before + 1);
        doing(organiser, () -> review.accept(ids.get(0)));
        assertThatThrownBy(() ->
                        stage.as(stage.officer("44"), () -> review.confirmPapers(round.getCode(), Set.of(ids.get(2)))))
                .isInstanceOf(NotFound.class);
    }

    private Set<String> papers(Person organiser, long id) {
        return stage.as(organiser, () -> review.get(id)).confirmable().stream()
                .map(one -> one.key())
                .collect(Collectors.toSet());
    }

    @Test
    void what_was_returned_is_mended_and_sent_again_and_a_refusal_frees_the_place() {
        Person organiser = stage.officer("34");
        Round round = opened(organiser, 1);
        Person officer = stage.officer("3401");
        Person person = stage.trainee("林晓禾", "3401");
        long id = stage.as(person, () -> candidacies.apply(round.getCode(), "")).getId();

        refused("refusal.reason_missing", () -> doing(organiser, () -> review.giveBack(id, " ")));
        doing(organiser, () -> review.giveBack(id, "请补授课记录"));
        refused("refusal.quota_full", () -> recommended(round, officer, stage.trainee("王一鸣", "3401")));
        doing(person, () -> candidacies.sendAgain(id, "已补"));
        assertThat(stage.as(organiser, () -> review.get(id)).candidacy().state())
                .isEqualTo(Candidacy.State.WAITING);
        doing(organiser, () -> review.refuse(id, "不符合"));

        assertThat(recommended(round, officer, stage.trainee("王一鸣", "3401")).getNumber())
                .isEqualTo("002");
        refused("refusal.candidacy_not_returned", () -> doing(person, () -> candidacies.sendAgain(id, "再补")));
    }
}
