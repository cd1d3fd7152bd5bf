package it.inside;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.xinhuo.account.Caller;
import org.xinhuo.account.PeopleService;
import org.xinhuo.account.Person;
import org.xinhuo.account.Role;
import org.xinhuo.account.SignInService;
import org.xinhuo.account.SignedIn;
import org.xinhuo.assessment.AnswerKey;
import org.xinhuo.assessment.Attempt;
import org.xinhuo.certification.Application;
import org.xinhuo.certification.AwardService;
import org.xinhuo.certification.CertificationService;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.SchemeService;
import org.xinhuo.learning.LearningService;
import org.xinhuo.learning.Progress;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.shared.ChinaTime;

/**
 * Puts people into the state a test begins with, each with a login of their own. They get there by the services, as the
 * sample people do. It is part of the WAR under test only.
 */
@ApplicationScoped
public class Stage {

    /** Everybody's password. */
    public static final String PASSWORD = "Lamp-mountain-7";

    public static final String COURSE = "peer-educator";

    private final AtomicInteger count = new AtomicInteger();

    @Inject
    private PeopleService people;

    @Inject
    private SignInService signIns;

    @Inject
    private LearningService learning;

    @Inject
    private AnswerKey answerKey;

    @Inject
    private CertificationService certification;

    @Inject
    private AwardService awarding;

    @Inject
    private SchemeService schemes;

    @Inject
    private Clock clock;

    @Inject
    private Caller caller;

    @Inject
    private ChinaTime time;

    private String passwordHash;

    @PostConstruct
    void prepare() {
        passwordHash = signIns.hashOf(PASSWORD);
    }

    /** Somebody who can sign in and has done nothing yet. */
    public Person person(String name, String organisation, Role role) {
        return people.addSample("it-" + count.incrementAndGet(), name, organisation, role, passwordHash);
    }

    public Person trainee(String name, String organisation) {
        return person(name, organisation, Role.TRAINEE);
    }

    public Person officer(String organisation) {
        return person("韩卫东", organisation, Role.OFFICER);
    }

    /** Somebody with every lesson done and no test opened. */
    public Person learned(String name, String organisation) {
        Person person = trainee(name, organisation);
        return as(person, () -> {
            for (Progress.Step step : learning.progress(COURSE).steps()) {
                learning.finishLesson(COURSE, step.module(), step.lesson());
            }
            return person;
        });
    }

    /** An attempt that has just been opened. */
    public Attempt sitting(Person person) {
        return as(person, () -> learning.openTest(COURSE));
    }

    /** Answers so many questions of a paper rightly, at another moment; it is not handed in. */
    public void answers(Person person, Attempt attempt, int right, Instant moment) {
        at(
                moment,
                () -> as(person, () -> {
                    answerKey.answer(attempt, right);
                    return null;
                }));
    }

    /** Somebody with the course done and the test passed. */
    public Person qualified(String name, String organisation) {
        Person person = learned(name, organisation);
        as(person, () -> {
            answerKey.pass(learning.openTest(COURSE));
            return null;
        });
        return person;
    }

    public Application applied(Person person) {
        return as(person, () -> certification.apply(COURSE));
    }

    /** The application of somebody with nothing missing. */
    public Application waiting(String name, String organisation) {
        return applied(qualified(name, organisation));
    }

    public Credential awarded(Application application, Person officer) {
        return as(officer, () -> certification.award(application.getId()));
    }

    /** Holds 省级师资, awarded by the association of an officer so many days ago. */
    public Credential trainer(Person holder, Person officer, int daysAgo) {
        Credential[] awarded = new Credential[1];
        at(
                clock.instant().minus(Duration.ofDays(daysAgo)),
                () -> awarded[0] = as(officer, () -> {
                    Scheme scheme = schemes.get("trainer-province");
                    Organisation organiser = officer.getOrganisation().ofProvinceRank();
                    Scheme.Rules rules = scheme.versions().get(scheme.versions().size() - 1);
                    return awarding.awardInRound(holder, scheme, rules, organiser, clock.instant());
                }));
        return awarded[0];
    }

    public void givenBack(Application application, Person officer, String reason) {
        as(officer, () -> {
            certification.giveBack(application.getId(), reason);
            return null;
        });
    }

    /** Does something at another moment. */
    public void at(Instant moment, Runnable work) {
        time.at(moment, work);
    }

    /** Does something as somebody, on this thread. */
    public <T> T as(Person person, Supplier<T> work) {
        caller.is(new SignedIn(person.getId(), person.getLogin(), person.getName(), true, people.grantsOf(person)));
        return work.get();
    }

    /** As {@link #as}, where nothing comes of it that the test looks at. */
    public void run(Person person, Runnable work) {
        as(person, () -> {
            work.run();
            return null;
        });
    }
}
