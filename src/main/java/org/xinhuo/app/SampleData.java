package org.xinhuo.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.xinhuo.account.PeopleService;
import org.xinhuo.account.Person;
import org.xinhuo.account.Role;
import org.xinhuo.account.SignInService;
import org.xinhuo.assessment.AnswerKey;
import org.xinhuo.certification.AwardService;
import org.xinhuo.certification.CertificationService;
import org.xinhuo.certification.IssuingLevel;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.SchemeService;
import org.xinhuo.course.Course;
import org.xinhuo.course.CourseService;
import org.xinhuo.learning.LearningService;
import org.xinhuo.learning.Progress;
import org.xinhuo.round.expert.ExpertService;
import org.xinhuo.shared.ChinaTime;

/**
 * Generated people to try the application with, each marked as a sample. They go the way real ones would, through the
 * same services, so that whatever the pages show of them is true of the database.
 */
@ApplicationScoped
class SampleData {

    static final String PASSWORD = "Xinhuo-2026";
    private static final String COURSE = "peer-educator";
    private static final String SURNAMES = "李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
    private static final String GIVEN = "晓禾一鸣思远若溪嘉怡子涵雨桐静姝春燕卫东知远文博明哲佳慧志强建国秀英海燕宇航欣妍";
    private static final List<String> DOTTED = List.of("阿依努尔·麦麦提", "买买提·吐尔逊", "才让卓玛", "巴特尔·其木格");

    @Inject
    private PeopleService people;

    @Inject
    private SignInService signIns;

    @Inject
    private LearningService learning;

    @Inject
    private CourseService courses;

    @Inject
    private CertificationService certification;

    @Inject
    private SampleLives lives;

    @Inject
    private SampleEarlier earlier;

    @Inject
    private SchemeService schemes;

    @Inject
    private AwardService awarding;

    @Inject
    private ExpertService experts;

    @Inject
    private AnswerKey answerKey;

    @Inject
    private SampleHands hands;

    @Inject
    private SampleRounds rounds;

    @Inject
    private ChinaTime time;

    @Inject
    private Clock clock;

    /** Fills a database that has nobody in it; leaves any other as it is. */
    void fill() {
        if (people.anybody()) {
            return;
        }
        String hash = signIns.hashOf(PASSWORD);
        people.addSample("national", "沈知远", "CN", Role.NATIONAL, hash);
        people.addSample("auditor", "唐静姝", "CN", Role.AUDITOR, hash);
        Person anhui = people.addSample("officer", "韩卫东", "34", Role.OFFICER, hash);
        Person second = people.addSample("officer-2", "方知行", "34", Role.OFFICER, hash);
        Person guangdong = people.addSample("officer-gd", "梁嘉怡", "44", Role.OFFICER, hash);
        Person assessor = people.addSample("assessor", "欧阳修远", "34", Role.ASSESSOR, hash);
        people.addSample("trainee", "林晓禾", "3411", Role.TRAINEE, hash);
        experts(anhui, hash);
        promote(anhui, people.addSample("host", "赵若溪", "3411", Role.TRAINEE, hash));
        if (courses.find(COURSE).isEmpty()) {
            return;
        }
        qualify(people.addSample("ready", "古丽娜扎尔·热合曼", "3411", Role.TRAINEE, hash));
        Random random = new Random(2026);
        for (String home : List.of("3411", "341102", "3401", "3402", "3405", "341182")) {
            Person waiting = people.addSample("waiting-" + home, name(random), home, Role.TRAINEE, hash);
            qualify(waiting);
            hands.as(waiting, () -> certification.apply(COURSE));
        }
        Person early = people.addSample("waiting-early", "李𬭚", "3411", Role.TRAINEE, hash);
        hands.as(early, () -> certification.apply(COURSE));
        certify(
                anhui,
                List.of("3411", "3411", "341102", "341102", "341181", "3401", "3403", "3408", "34YQ"),
                random,
                hash);
        certify(guangdong, List.of("4401", "4401", "4404", "4406", "440606", "4413", "4420"), random, hash);
        rounds.fill(anhui, assessor, random, hash);
        lives.fill(anhui, second, hash);
        earlier.fill(anhui, second);
    }

    /** Assessors for the expert pool: what they can judge, one paused, one with a recusal, one not listed yet. */
    private void experts(Person officer, String hash) {
        List<String> homes = List.of("34", "34", "3401", "3401", "3402", "3411", "3411");
        List<String> names = List.of("阿依努尔·麦麦提", "周静姝", "唐博文", "沈雨桐", "吕思远", "梁燕", "邓一鸣");
        for (int i = 0; i < homes.size(); i++) {
            Person expert = people.addSample("expert-" + i, names.get(i), homes.get(i), Role.ASSESSOR, hash);
            Set<String> fields = i % 3 == 0 ? Set.of("trainer", "parent-facilitator") : Set.of("trainer");
            IssuingLevel rank = i < 2 ? IssuingLevel.NATIONAL : IssuingLevel.PROVINCE;
            if (i < homes.size() - 1) {
                hands.as(officer, () -> experts.list(expert.getId(), fields, "", rank, ""));
            }
            if (i == 3) {
                hands.as(officer, () -> experts.pause(expert.getId(), "样例：外出进修"));
            }
            if (i == 4) {
                hands.as(officer, () -> experts.declare(expert.getId(), "3401", "样例：曾在该单位工作"));
            }
        }
    }

    /** Certifies somebody as a trainer of the prefecture, so that there is a next rank to look at. */
    private void promote(Person officer, Person person) {
        hands.daysAgo(400, officer, () -> {
            Scheme scheme = schemes.get("trainer-prefecture");
            scheme.rulesOn(LocalDate.now(clock))
                    .ifPresent(rules ->
                            awarding.awardInRound(person, scheme, rules, officer.getOrganisation(), clock.instant()));
        });
    }

    /** Goes through every lesson and passes the test. */
    private void qualify(Person person) {
        hands.as(person, () -> {
            Course course = courses.get(COURSE);
            for (Progress.Step step : learning.progress(COURSE).steps()) {
                learning.finishLesson(course.code(), step.module(), step.lesson());
            }
            answerKey.pass(learning.openTest(COURSE));
        });
    }

    /** Certifies somebody of each of these organisations, on days spread over the last fourteen months. */
    private void certify(Person officer, List<String> homes, Random random, String hash) {
        for (int i = 0; i < homes.size(); i++) {
            String login = "holder-" + homes.get(i) + "-" + i;
            Person person = people.addSample(login, name(random), homes.get(i), Role.TRAINEE, hash);
            Instant day = clock.instant().minus(Duration.ofDays(5L + random.nextInt(420)));
            time.at(day, () -> {
                qualify(person);
                long[] application = new long[1];
                hands.as(
                        person,
                        () -> application[0] = certification.apply(COURSE).getId());
                hands.as(officer, () -> certification.award(application[0]));
            });
        }
    }

    static String name(Random random) {
        if (random.nextInt(12) == 0) {
            return DOTTED.get(random.nextInt(DOTTED.size()));
        }
        int given = random.nextInt(GIVEN.length() / 2) * 2;
        int length = random.nextInt(4) == 0 ? 1 : 2;
        return SURNAMES.charAt(random.nextInt(SURNAMES.length())) + GIVEN.substring(given, given + length);
    }
}
