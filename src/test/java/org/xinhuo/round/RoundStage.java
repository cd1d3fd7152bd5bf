package org.xinhuo.round;

import it.inside.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.xinhuo.account.Person;
import org.xinhuo.account.Role;
import org.xinhuo.certification.Window;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.round.flow.Act;
import org.xinhuo.round.panel.Rubric;
import org.xinhuo.round.panel.ScoreSheet;
import org.xinhuo.round.panel.Sheets;
import org.xinhuo.shared.ChinaTime;

/** Puts certification rounds into the state a test begins with. It is part of the WAR under test only. */
@ApplicationScoped
public class RoundStage {

    /** Days ago on which each stage was held; the list is publicised for seven days from the last of them. */
    public static final int NOTICE = 40, REVIEW = 36, EXAM = 34, CUT = 32, DRAW = 30, SCORING = 28, RESULT = 20;

    @Inject
    private Stage stage;

    @Inject
    private RoundStage self;

    @Inject
    private Rounds rounds;

    @Inject
    private Acts acts;

    @Inject
    private RoundService service;

    @Inject
    private MarksService marks;

    @Inject
    private DrawService draws;

    @Inject
    private ResultService results;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Who runs a round: {@code opener} leads it, {@code lister} freezes the list, {@code approver} has done nothing. */
    public record Cast(String code, Person opener, Person lister, Person approver) {}

    /** Does something as somebody at noon of a day ago. */
    public <T> T daysAgo(int days, Person who, Supplier<T> work) {
        AtomicReference<T> done = new AtomicReference<>();
        Instant noon = LocalDate.now(clock)
                .minusDays(days)
                .atTime(LocalTime.NOON)
                .atZone(ChinaTime.ZONE)
                .toInstant();
        stage.at(noon, () -> done.set(stage.as(who, work)));
        return done.get();
    }

    private void daysAgo(int days, Person who, Runnable work) {
        daysAgo(days, who, () -> {
            work.run();
            return null;
        });
    }

    /** A round of 安徽 for 省级师资 in its exam, with so many accepted candidates of 滁州. */
    public Cast inExam(int people) {
        Person opener = stage.officer("34");
        Map<org.xinhuo.round.flow.Stage, Window> days = new EnumMap<>(org.xinhuo.round.flow.Stage.class);
        LocalDate today = LocalDate.now(clock);
        Arrays.stream(org.xinhuo.round.flow.Stage.values()).forEach(one -> {
            LocalDate first = today.minusDays(NOTICE - 2L * Math.min(one.ordinal(), 10));
            days.put(one, new Window(first, first.plusDays(1)));
        });
        String code = daysAgo(NOTICE, opener, () -> {
            String opened = service.open("trainer-province", "省级师资认证（测试）", days, Map.of("3411", people))
                    .getCode();
            service.publishNotice(opened);
            return opened;
        });
        List<Person> persons = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            persons.add(stage.trainee("林晓禾", "3411"));
        }
        daysAgo(NOTICE - 1, opener, () -> self.accepted(code, persons, opener));
        daysAgo(REVIEW, opener, () -> service.closeReview(code));
        return new Cast(code, opener, stage.officer("34"), stage.officer("34"));
    }

    @Transactional
    public void accepted(String code, List<Person> persons, Person by) {
        Round round = rounds.get(code);
        int number = 1;
        for (Person one : persons) {
            Organisation sender = one.getOrganisation();
            Candidacy candidacy =
                    new Candidacy(round, one, sender, "%03d".formatted(number++), "推荐", by.getId(), clock.instant());
            candidacy.decide(
                    Candidacy.Decision.ACCEPTED,
                    null,
                    by.getId(),
                    clock.instant().plusSeconds(60));
            rounds.add(candidacy);
        }
    }

    /** The same with these marks, confirmed and cut. */
    public Cast cut(int people) {
        Cast cast = inExam(people);
        Map<String, String> typed = new TreeMap<>();
        for (int i = 1; i <= people; i++) {
            typed.put("%03d".formatted(i), "90");
        }
        daysAgo(EXAM, cast.opener, () -> {
            marks.enter(cast.code, typed, "");
            marks.confirm(cast.code);
        });
        daysAgo(CUT, cast.opener, () -> marks.cut(cast.code));
        return cast;
    }

    public Cast drawn(int people, List<String> topics, String word) {
        Cast cast = cut(people);
        daysAgo(DRAW + 1, cast.opener, () -> draws.promise(cast.code));
        daysAgo(DRAW, cast.lister, () -> draws.freeze(cast.code, topics));
        daysAgo(DRAW - 1, cast.opener, () -> draws.draw(cast.code, word));
        return cast;
    }

    /** The same with three judges who scored everybody, and a list that has been publicised long enough. */
    public Cast publicised(int people) {
        return publicised(people, RESULT);
    }

    /** As {@link #publicised}, publicised since two days ago. */
    public Cast inPublicity(int people) {
        return publicised(people, 2);
    }

    private Cast publicised(int people, int daysAgo) {
        Cast cast = drawn(people, List.of(), "");
        List<Person> judges = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            judges.add(stage.person("唐静姝", "34", Role.ASSESSOR));
        }
        daysAgo(SCORING, cast.opener, () -> self.scored(cast.code, judges));
        daysAgo(daysAgo, cast.opener, () -> results.publicise(cast.code));
        return cast;
    }

    @Transactional
    public void scored(String code, List<Person> persons) {
        Records records = acts.records(rounds.getForActing(code));
        for (Person person : persons) {
            Judge judge = new Judge(records.round(), person, person == persons.get(0));
            rounds.add(judge);
            long seq = 1;
            for (Candidacy one : records.candidates()) {
                rounds.add(sheet(records, judge, one, seq++, BigDecimal.ZERO, Optional.empty()));
            }
        }
        acts.act(acts.records(records.round()), Act.Kind.CHAIR_CLOSED, null);
    }

    private SheetRecord sheet(
            Records records, Judge judge, Candidacy one, long seq, BigDecimal less, Optional<String> reason) {
        Map<String, BigDecimal> points = new TreeMap<>();
        for (Rubric.Criterion criterion : records.contest().rubric().criteria()) {
            points.put(criterion.code(), BigDecimal.valueOf(criterion.points()));
        }
        int place = Integer.parseInt(one.getNumber());
        points.computeIfPresent("c1", (code, full) -> full.subtract(BigDecimal.valueOf(place % 20))
                .subtract(less));
        ScoreSheet sheet = new ScoreSheet(
                judge.getPerson().getId(), one.getNumber(), records.contest().rubric(), points);
        String part = records.contest().parts().get(0);
        return new SheetRecord(judge, one, part, seq, new Sheets.Entry(sheet, clock.instant(), reason));
    }

    /** A judge corrects the sheet of the first candidate. */
    @Transactional
    public void correctedSheet(String code) {
        Records records = acts.records(rounds.get(code));
        rounds.add(sheet(
                records,
                records.judges().get(0),
                records.candidates().get(0),
                1000,
                BigDecimal.ONE,
                Optional.of("抄错一行")));
    }

    /** Who was certified, by number. */
    @Transactional
    public List<String> certified(String code) {
        return rounds.candidacies(rounds.get(code)).stream()
                .filter(one -> one.credential().isPresent())
                .map(Candidacy::getNumber)
                .toList();
    }

    /** Everybody in it, by their numbers. */
    @Transactional
    public List<Person> candidates(String code) {
        return rounds.candidacies(rounds.get(code)).stream()
                .map(Candidacy::getPerson)
                .toList();
    }

    @Transactional
    public List<Long> people(String code) {
        return rounds.candidacies(rounds.get(code)).stream()
                .map(one -> one.getPerson().getId())
                .toList();
    }

    /** Puts who is first in another round, and certified there, in the place of the first in this one. */
    @Transactional
    public void alsoIn(String code, String other) {
        long holder = rounds.candidacies(rounds.get(other)).get(0).getPerson().getId();
        long place = rounds.candidacies(rounds.get(code)).get(0).getId();
        em.createNativeQuery("update candidacy set person_id = ?1 where id = ?2")
                .setParameter(1, holder)
                .setParameter(2, place)
                .executeUpdate();
    }
}
