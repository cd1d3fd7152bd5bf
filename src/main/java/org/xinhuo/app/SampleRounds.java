package org.xinhuo.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xinhuo.account.PeopleService;
import org.xinhuo.account.Person;
import org.xinhuo.account.Role;
import org.xinhuo.assessment.AnswerKey;
import org.xinhuo.assessment.AssessmentService;
import org.xinhuo.assessment.Attempt;
import org.xinhuo.assessment.ExamHours;
import org.xinhuo.certification.Requirement;
import org.xinhuo.certification.Window;
import org.xinhuo.round.CandidacyService;
import org.xinhuo.round.DrawService;
import org.xinhuo.round.MarksService;
import org.xinhuo.round.PanelService;
import org.xinhuo.round.ResultService;
import org.xinhuo.round.ReviewService;
import org.xinhuo.round.RoundService;
import org.xinhuo.round.ScoringService;
import org.xinhuo.round.exam.SittingService;
import org.xinhuo.round.flow.Stage;
import org.xinhuo.round.panel.Rubric;
import org.xinhuo.shared.ChinaTime;

/**
 * Certification rounds to try the application with: one that takes applications, one whose exam is sat online, one before
 * its panel, one whose list is publicised and one that waits for its approval. Each went its way through the services, on
 * the days its stages were held.
 */
@ApplicationScoped
class SampleRounds {

    private static final String SCHEME = "trainer-province";
    private static final String SENDER = "3411";
    private static final int CANDIDATES = 8;
    private static final int LASTS = 2;

    /** How many questions of forty each who began the online exam answered rightly; the last one still sits it. */
    private static final List<Integer> RIGHT = List.of(36, 31, 25, 8);

    private static final List<String> TOPICS = List.of("青春期的变化", "拒绝与协商", "网络与隐私", "求助的渠道");

    @Inject
    private SampleHands hands;

    @Inject
    private PeopleService people;

    @Inject
    private RoundService rounds;

    @Inject
    private CandidacyService candidacies;

    @Inject
    private ReviewService review;

    @Inject
    private MarksService marks;

    @Inject
    private SittingService sittings;

    @Inject
    private AssessmentService assessments;

    @Inject
    private AnswerKey answerKey;

    @Inject
    private DrawService draws;

    @Inject
    private PanelService panels;

    @Inject
    private ScoringService scoring;

    @Inject
    private ResultService results;

    @Inject
    private Clock clock;

    private Random random;
    private String hash;
    private Person opener;
    private Person lister;
    private Person sender;
    private List<Person> judges;

    /**
     * @param opener an officer of 安徽
     * @param chair  who leads the panels
     */
    void fill(Person opener, Person chair, Random random, String hash) {
        this.opener = opener;
        this.random = random;
        this.hash = hash;
        lister = people.addSample("officer-3", SampleData.name(random), "34", Role.OFFICER, hash);
        sender = people.addSample("officer-3411", SampleData.name(random), SENDER, Role.OFFICER, hash);
        judges = List.of(chair, judge("judge-2", "3402"), judge("judge-3", "3403"), judge("judge-4", "3405"));
        publicised("2026 年第一期省级师资认证", 26);
        publicised("2026 年第二期省级师资认证", 16);
        drawn("2026 年第三期省级师资认证", 12);
        open("2026 年第四期省级师资认证", 2, 2);
        online("2026 年省级师资补充认证", 3 * LASTS);
    }

    private Person judge(String login, String organisation) {
        return people.addSample(login, SampleData.name(random), organisation, Role.ASSESSOR, hash);
    }

    /** Begun so many days ago, with people who were recommended on the second day of the applications. */
    private String open(String title, int daysAgo, int howMany) {
        Map<Stage, Window> days = days(daysAgo, howMany == CANDIDATES ? LASTS : 14);
        String[] code = new String[1];
        hands.daysAgo(daysAgo, opener, () -> {
            code[0] = rounds.open(SCHEME, title, days, Map.of(SENDER, 2 * CANDIDATES, "3401", CANDIDATES))
                    .getCode();
            rounds.publishNotice(code[0]);
        });
        List<Person> candidates = new ArrayList<>();
        for (int i = 1; i <= howMany; i++) {
            String login = "teacher-" + daysAgo + "-" + i;
            candidates.add(people.addSample(login, SampleData.name(random), SENDER, Role.TRAINEE, hash));
        }
        hands.daysAgo(
                Math.max(0, daysAgo - LASTS),
                sender,
                () -> candidates.forEach(one -> candidacies.recommend(code[0], one.getLogin(), "授课六次，所在单位推荐。")));
        return code[0];
    }

    /** The stages one after the other, each as long; publicity and what follows are not held before their turn. */
    private Map<Stage, Window> days(int daysAgo, int length) {
        Map<Stage, Window> days = new EnumMap<>(Stage.class);
        LocalDate first = LocalDate.now(clock).minusDays(daysAgo);
        for (Stage stage : Stage.values()) {
            int lasts = stage == Stage.PUBLICITY ? 7 : stage == Stage.APPLICATIONS ? length : LASTS;
            days.put(stage, Window.ofDays(first, lasts));
            first = first.plusDays(lasts);
        }
        return days;
    }

    /** The panel is next. */
    private String drawn(String title, int daysAgo) {
        String code = reviewed(title, daysAgo);
        hands.daysAgo(daysAgo - 3 * LASTS, opener, () -> {
            marks.enter(code, written(), "");
            marks.confirm(code);
        });
        hands.daysAgo(daysAgo - 4 * LASTS, opener, () -> {
            marks.cut(code);
            draws.promise(code);
        });
        hands.daysAgo(daysAgo - 5 * LASTS, lister, () -> draws.freeze(code, TOPICS));
        hands.daysAgo(daysAgo - 5 * LASTS - 1, opener, () -> {
            draws.draw(code, "皖");
            judges.forEach(judge -> panels.seat(code, judge.getLogin()));
        });
        return code;
    }

    private String reviewed(String title, int daysAgo) {
        String code = open(title, daysAgo, CANDIDATES);
        hands.daysAgo(daysAgo - 2 * LASTS, opener, () -> {
            review.list(code).forEach(one -> review.confirm(one.candidacy().getId(), papers(one)));
            review.accept(
                    code,
                    review.list(code).stream()
                            .map(one -> one.candidacy().getId())
                            .collect(Collectors.toSet()));
            rounds.closeReview(code);
        });
        return code;
    }

    /** In its exam, which can be begun from today on for as long as it may be: some have sat it, the next one sits it. */
    private void online(String title, int daysAgo) {
        String code = reviewed(title, daysAgo);
        Instant today = LocalDate.now(clock).atStartOfDay(ChinaTime.ZONE).toInstant();
        hands.daysAgo(1, opener, () -> marks.hold(code, today, today.plus(ExamHours.LONGEST)));
        List<Person> candidates = candidates(code);
        for (int place = 0; place < RIGHT.size(); place++) {
            int right = RIGHT.get(place);
            boolean sitting = place == RIGHT.size() - 1;
            hands.as(candidates.get(place), () -> {
                Attempt attempt = sittings.begin(code);
                answerKey.answer(attempt, right);
                if (!sitting) {
                    assessments.submit(attempt.getId());
                }
            });
        }
    }

    private List<Person> candidates(String code) {
        List<Person> candidates = new ArrayList<>();
        hands.as(opener, () -> review.list(code)
                .forEach(one -> candidates.add(one.candidacy().getPerson())));
        return candidates;
    }

    private static Set<String> papers(ReviewService.Case one) {
        return one.confirmable().stream().map(Requirement.Confirmed::key).collect(Collectors.toSet());
    }

    /** One was absent, one did not pass. */
    private Map<String, String> written() {
        Map<String, String> typed = new TreeMap<>();
        for (int i = 1; i <= CANDIDATES; i++) {
            String mark = i == 3 ? "缺考" : String.valueOf(i == 5 ? 64 : 72 + random.nextInt(25));
            typed.put("%03d".formatted(i), mark);
        }
        return typed;
    }

    private void publicised(String title, int daysAgo) {
        String code = drawn(title, daysAgo);
        judges.forEach(judge -> hands.daysAgo(daysAgo - 6 * LASTS, judge, () -> score(code)));
        hands.daysAgo(daysAgo - 6 * LASTS, judges.get(0), () -> panels.close(code));
        hands.daysAgo(daysAgo - 7 * LASTS, opener, () -> results.publicise(code));
    }

    private void score(String code) {
        ScoringService.Bench bench = scoring.panel(code);
        long seq = 1;
        for (ScoringService.Turn turn : bench.turns()) {
            scoring.handIn(code, turn.part(), turn.number(), seq++, points(bench.rubric()), null);
        }
    }

    private Map<String, BigDecimal> points(Rubric rubric) {
        return rubric.criteria().stream()
                .collect(Collectors.toMap(
                        Rubric.Criterion::code,
                        one -> BigDecimal.valueOf(one.points() - random.nextInt(Math.max(1, one.points() / 4)))));
    }
}
