package org.xinhuo.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinhuo.account.Person;
import org.xinhuo.certification.Window;
import org.xinhuo.round.draw.Commitment;
import org.xinhuo.round.draw.Draw;
import org.xinhuo.round.draw.FrozenList;
import org.xinhuo.round.draw.Seed;
import org.xinhuo.round.flow.Act;
import org.xinhuo.round.flow.Stage;
import org.xinhuo.round.ranking.Mark;

/** Puts a round into the state a test begins with. It is part of the WAR under test only. */
@ApplicationScoped
@Transactional
public class PanelStage {

    @Inject
    private RoundService service;

    @Inject
    private Rounds rounds;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** A round of the caller's whose candidates were accepted, examined and drawn: numbers 001, 002 and so on. */
    public String drawn(long officer, List<Person> candidates) {
        LocalDate day = LocalDate.now(clock);
        Map<Stage, Window> windows = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            boolean over = stage.compareTo(Stage.APPLICATIONS) <= 0;
            windows.put(stage, Window.ofDays(day.minusDays(20), over ? 10 : 60));
        }
        Round round = service.open("trainer-province", "省级师资认证", windows, Map.of("3401", 3));
        Instant now = clock.instant().minusSeconds(600);
        List<String> numbers = new ArrayList<>();
        for (Person person : candidates) {
            numbers.add("%03d".formatted(numbers.size() + 1));
            Person found = em.find(Person.class, person.getId());
            String number = numbers.get(numbers.size() - 1);
            Candidacy one = new Candidacy(round, found, found.getOrganisation(), number, "", officer, now);
            one.decide(Candidacy.Decision.ACCEPTED, null, officer, now.plusSeconds(1));
            one.mark(Optional.of(Mark.of(new BigDecimal("82"))), null);
            rounds.add(one);
        }
        for (Act.Kind kind : Act.Kind.values()) {
            if (kind.compareTo(Act.Kind.DRAWN) <= 0) {
                rounds.add(new ActRecord(round, new Act(kind, officer, now.plusSeconds(10)), null));
            }
        }
        draw(round, officer, now, numbers);
        return round.getCode();
    }

    private void draw(Round round, long officer, Instant now, List<String> numbers) {
        Seed seed = Seed.random(new SecureRandom());
        Commitment promise = seed.commit(round.getCode() + "/order", officer, now);
        DrawRecord record = new DrawRecord(round, seed, promise);
        FrozenList list =
                FrozenList.freeze(promise, officer + 1, now.plusSeconds(5), List.of("人际交往", "迎接青春期"), numbers);
        record.freeze(list);
        record.draw(Draw.reveal(list, "", seed, now.plusSeconds(10)));
        rounds.add(record);
    }
}
