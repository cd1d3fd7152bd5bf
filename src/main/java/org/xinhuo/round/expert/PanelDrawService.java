package org.xinhuo.round.expert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinhuo.account.Caller;
import org.xinhuo.account.Person;
import org.xinhuo.certification.IssuingLevel;
import org.xinhuo.certification.RoundRules;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.SchemeService;
import org.xinhuo.round.PanelService;
import org.xinhuo.round.Round;
import org.xinhuo.round.draw.Draw;
import org.xinhuo.round.draw.FrozenList;
import org.xinhuo.round.draw.Seed;
import org.xinhuo.round.panel.Expert;
import org.xinhuo.round.panel.PanelCall;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.Message.Sentence;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;

/** Drawing the judges that a panel lacks from the expert pool (抽取评委), by the rules of {@link PanelCall}. */
@ApplicationScoped
@Transactional
public class PanelDrawService {

    private static final String COUNTRY = "CN/";

    /** Who sat on so many panels within twelve months is spared (示例规则). */
    static final int MOST_PANELS = 6;

    private static final int STAND_BY = 2;

    private static final Sentence SEATED = Sentence.of("expert.seated");
    private static final Sentence STANDS_BY = Sentence.of("expert.stands_by");

    @Inject
    private Experts experts;

    @Inject
    private ExpertService pool;

    @Inject
    private PanelService panels;

    @Inject
    private SchemeService schemes;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    private final SecureRandom random = new SecureRandom();

    /**
     * What became of an expert in a draw.
     *
     * @param name told of those who sit or stand by and of the caller's own people; of others the number is enough
     */
    public record Told(String expert, Optional<String> name, Sentence why) {}

    /** A draw as it is read afterwards. */
    public record Drawn(PanelDrawRecord record, List<Told> told) {}

    /** The draws for a round of the caller's organisations, the last one first. */
    @Allowed(Permission.SEE_PEOPLE)
    public List<Drawn> draws(String code) {
        List<Drawn> draws = new ArrayList<>();
        reading(code).forEach(record -> draws.add(0, new Drawn(record, told(record))));
        return draws;
    }

    private List<PanelDrawRecord> reading(String code) {
        Round round = experts.get(code);
        caller.mustReach(Permission.SEE_PEOPLE, round.getPath(), "round", code);
        return experts.draws(round);
    }

    private List<Told> told(PanelDrawRecord record) {
        Map<String, ExpertRecord> known = experts.byNumber(
                record.outcome().stream().map(PanelDrawRecord.Outcome::expert).toList());
        String own = caller.subtree(Permission.SEE_PEOPLE);
        return record.outcome().stream()
                .map(one -> new Told(
                        one.expert(),
                        Optional.ofNullable(known.get(one.expert()))
                                .map(ExpertRecord::getPerson)
                                .filter(person -> Set.of(SEATED, STANDS_BY).contains(one.why())
                                        || person.getOrganisation().getPath().startsWith(own))
                                .map(Person::getName),
                        one.why()))
                .toList();
    }

    /** How many seats of a round's panel are free; none once its scoring is closed. */
    @Allowed(Permission.SEE_PEOPLE)
    public int free(String code) {
        PanelService.Overview overview = panels.overview(code);
        int most = overview.rules().map(RoundRules.Panel::most).orElse(0);
        return overview.closedAt().isPresent() ? 0 : Math.max(0, most - (int) overview.seated());
    }

    /** The record of a draw, to be computed again. */
    @Allowed(Permission.SEE_PEOPLE)
    public String text(String code, int number) {
        return reading(code).stream()
                .filter(record -> record.getNumber() == number)
                .map(PanelDrawRecord::getText)
                .findFirst()
                .orElseThrow(() -> new NotFound("panel draw", code + " " + number));
    }

    /**
     * Draws judges and seats them. It is never taken back: who cannot come is released, and another one drawn.
     *
     * @param seats how many; at most those that are missing
     * @param everywhere whether from the whole country, or only from the organiser's organisations
     * @throws Refusal if no seat is free, too few experts fit, or the panel is closed
     */
    @Allowed(Permission.RUN_ROUNDS)
    public void draw(String code, int seats, boolean everywhere) {
        Round round = experts.getForDrawing(code);
        caller.mustReach(Permission.RUN_ROUNDS, round.getPath(), "round", code);
        int free = free(code);
        if (free == 0) {
            throw new Refusal("refusal.panel_complete");
        }
        if (seats < 1 || seats > free) {
            throw new Refusal("refusal.panel_seats", free);
        }
        List<ExpertRecord> asked = experts.pool(everywhere ? COUNTRY : round.getPath());
        Map<Long, Integer> load = experts.panels(
                asked.stream().map(one -> one.getPerson().getId()).toList(), pool.since());
        Map<String, Expert> facts = asked.stream()
                .map(one -> one.with(load.getOrDefault(one.getPerson().getId(), 0)))
                .collect(Collectors.toMap(Expert::number, one -> one));
        PanelCall call = call(round, seats, asked);
        Draw draw = draw(round, call.bowl(facts.values()));
        PanelCall.Seating seating =
                call.seat(draw.places().stream().map(Draw.Place::entry).toList());
        PanelDrawRecord record = new PanelDrawRecord(
                round, experts.draws(round).size() + 1, seats, draw, outcome(call, facts, seating), caller.personId());
        experts.add(record);
        List<String> names = new ArrayList<>();
        seating.judges().forEach(number -> names.add(seat(code, number, asked)));
        events.fire(ExpertEvent.drawn(
                round, record, names, draw.list().sha256(), draw.seed().hex()));
    }

    private PanelCall call(Round round, int seats, List<ExpertRecord> asked) {
        Scheme scheme = schemes.get(round.getScheme());
        Set<Long> involved = experts.involved(round);
        return new PanelCall(
                seats,
                STAND_BY,
                scheme.track().code(),
                Arrays.stream(IssuingLevel.values())
                        .filter(rank -> rank.compareTo(scheme.issuer()) <= 0)
                        .map(Enum::name)
                        .collect(Collectors.toSet()),
                MOST_PANELS,
                experts.sending(round),
                asked.stream()
                        .filter(one -> involved.contains(one.getPerson().getId()))
                        .map(ExpertRecord::number)
                        .collect(Collectors.toSet()));
    }

    private Draw draw(Round round, List<String> bowl) {
        Instant now = clock.instant();
        Seed seed = Seed.random(random);
        String subject = round.getCode() + "/panel-" + (experts.draws(round).size() + 1);
        return new Draw(new FrozenList(seed.commit(subject, 0, now), now, List.of(), bowl), "", seed, now);
    }

    /** Everybody who was looked at: those who sit, those who stand by, then the others with the reason. */
    private static List<PanelDrawRecord.Outcome> outcome(
            PanelCall call, Map<String, Expert> facts, PanelCall.Seating seating) {
        List<PanelDrawRecord.Outcome> outcome = new ArrayList<>();
        seating.judges().forEach(one -> outcome.add(new PanelDrawRecord.Outcome(one, SEATED)));
        seating.substitutes().forEach(one -> outcome.add(new PanelDrawRecord.Outcome(one, STANDS_BY)));
        facts.values().stream()
                .filter(one -> !seating.judges().contains(one.number())
                        && !seating.substitutes().contains(one.number()))
                .sorted(Comparator.comparing(Expert::number))
                .forEach(one -> outcome.add(new PanelDrawRecord.Outcome(
                        one.number(),
                        call.passedOver(one)
                                .orElseGet(() -> Sentence.of(
                                        call.sending().contains(one.organisation())
                                                ? "expert.same_organisation"
                                                : "expert.later")))));
        return outcome;
    }

    private String seat(String code, String number, List<ExpertRecord> asked) {
        Person person = asked.stream()
                .filter(one -> one.number().equals(number))
                .map(ExpertRecord::getPerson)
                .findFirst()
                .orElseThrow();
        panels.seat(code, person.getLogin());
        return person.getName();
    }
}
