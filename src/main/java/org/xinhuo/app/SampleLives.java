package org.xinhuo.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.xinhuo.account.PeopleService;
import org.xinhuo.account.Person;
import org.xinhuo.account.Role;
import org.xinhuo.certification.AwardService;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.SchemeService;
import org.xinhuo.certification.life.Evidence;
import org.xinhuo.certification.life.MeasureService;
import org.xinhuo.certification.life.RenewalService;
import org.xinhuo.certification.life.Statement;
import org.xinhuo.organisation.OrganisationService;

/** Generated trainers whose credentials are in every state there is, so that each page has something to show. */
@ApplicationScoped
class SampleLives {

    private static final String SCHEME = "trainer-province";
    private static final String ANHUI = "34";
    private static final int YEARS = 3;

    @Inject
    private PeopleService people;

    @Inject
    private AwardService awarding;

    @Inject
    private SchemeService schemes;

    @Inject
    private OrganisationService organisations;

    @Inject
    private MeasureService measures;

    @Inject
    private RenewalService renewals;

    @Inject
    private SampleHands hands;

    @Inject
    private Clock clock;

    private String hash;

    /** @param first an officer of 安徽, and a second one */
    void fill(Person first, Person second, String passwordHash) {
        if (schemes.find(SCHEME).isEmpty()) {
            return;
        }
        hash = passwordHash;
        long suspended = certified(first, holder("life-suspended", "江雨桐"), 400);
        hands.as(first, () -> measures.suspend(suspended, "inquiry", "收到一封来信，正在核实授课内容。"));
        long lifted = certified(first, holder("life-lifted", "汪博文"), 500);
        hands.daysAgo(30, first, () -> measures.suspend(lifted, "clearance", "从业查询过期两个月。"));
        hands.daysAgo(12, first, () -> measures.lift(lifted, "corrected", "已补从业查询。"));
        long proposed = certified(first, holder("life-proposed", "陶子涵"), 300);
        hands.daysAgo(1, first, () -> measures.proposeRevocation(proposed, "facts", "业绩材料里的三场授课查无此事。"));
        long revoked = certified(first, holder("life-revoked", "汤志强"), 600);
        hands.daysAgo(20, first, () -> measures.proposeRevocation(revoked, "conduct", "违反保密要求，本人承认。"));
        hands.daysAgo(18, second, () -> measures.confirmRevocation(revoked));
        int ending = daysOf(YEARS) - 40;
        certified(first, holder("life-ending", "贺春燕"), ending);
        Person waiting = holder("life-sent", "秦思远");
        handIn(waiting, certified(first, waiting, ending - 5));
        Person goesOn = holder("life-renewed", "尹佳怡");
        long renewed = certified(first, goesOn, ending + 10);
        handIn(goesOn, renewed);
        hands.as(second, () -> renewals.renew(renewed, false));
        certified(first, holder("life-grace", "段一鸣"), daysOf(YEARS) + 30);
        certified(first, holder("life-over", "钟明哲"), daysOf(YEARS) + 200);
    }

    private int daysOf(int years) {
        LocalDate today = LocalDate.now(clock);
        return (int) (today.toEpochDay() - today.minusYears(years).toEpochDay());
    }

    private Person holder(String login, String name) {
        return people.addSample(login, name, "3411", Role.TRAINEE, hash);
    }

    /** Somebody certified so many days ago. */
    private long certified(Person officer, Person holder, int daysAgo) {
        long[] id = new long[1];
        hands.daysAgo(daysAgo, officer, () -> {
            Scheme scheme = schemes.get(SCHEME);
            Scheme.Rules rules = scheme.versions().get(scheme.versions().size() - 1);
            id[0] = awarding.awardInRound(
                            holder, scheme, rules, organisations.find(ANHUI).orElseThrow(), clock.instant())
                    .getId();
        });
        return id[0];
    }

    /** 8 学时 and eighteen sessions, handed in by the holder. */
    private void handIn(Person holder, long credential) {
        hands.as(holder, () -> {
            LocalDate today = LocalDate.now(clock);
            renewals.add(
                    credential,
                    new Statement(Evidence.Kind.TRAINING, today.minusDays(200), "省级师资复训班，合肥", BigDecimal.valueOf(8)));
            for (int i = 0; i < 18; i++) {
                String school = "滁州市第" + "一二三四五六".charAt(i % 6) + "中学";
                renewals.add(
                        credential,
                        new Statement(Evidence.Kind.SESSION, today.minusDays(30L + 50L * i), school, BigDecimal.ZERO));
            }
            renewals.send(credential);
        });
    }
}
