package org.xinhuo.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinhuo.account.Caller;
import org.xinhuo.account.PeopleService;
import org.xinhuo.account.Person;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.SchemeService;
import org.xinhuo.certification.Window;
import org.xinhuo.round.flow.Act;
import org.xinhuo.round.flow.Contest;
import org.xinhuo.round.flow.Plan;
import org.xinhuo.round.flow.Progress;
import org.xinhuo.round.flow.Quotas;
import org.xinhuo.round.flow.Stage;
import org.xinhuo.round.flow.Step;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.OpenToAll;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;

/** Opening certification rounds and leading them to their end. */
@ApplicationScoped
@Transactional
public class RoundService {

    @Inject
    private Rounds rounds;

    @Inject
    private Acts acts;

    @Inject
    private SchemeService schemes;

    @Inject
    private PeopleService people;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * A round as its organiser sees it.
     *
     * @param steps each stage: who may act, by when, what is missing
     * @param barred why the caller may not be who approves it; empty if they may
     */
    public record View(
            Round round,
            Scheme scheme,
            Contest contest,
            List<Step> steps,
            Optional<Stage> now,
            Optional<Refusal> barred) {}

    /**
     * A round in a list.
     *
     * @param now the step it is at, without what is missing in it; empty once it is archived
     */
    public record Listed(Round round, Scheme scheme, Optional<Step> now) {}

    /** The schemes that the caller's association may run rounds of today, with what such a round is measured by. */
    @Allowed(Permission.RUN_ROUNDS)
    public Map<Scheme, Contest> schemes() {
        Person self = people.self();
        Map<Scheme, Contest> own = new LinkedHashMap<>();
        for (Scheme scheme : schemes.list()) {
            if (scheme.issuer().includes(self.getOrganisation().getKind())) {
                rules(scheme, self)
                        .flatMap(Scheme.Rules::round)
                        .ifPresent(declared -> own.put(scheme, new Contest(declared)));
            }
        }
        return own;
    }

    private Optional<Scheme.Rules> rules(Scheme scheme, Person self) {
        String province = self.getOrganisation().ofProvinceRank().getCode();
        return scheme.rulesOn(LocalDate.now(clock), province)
                .filter(rules -> rules.toCome().isEmpty());
    }

    /**
     * Opens a round of the caller's association. Nobody sees it outside the association until its notice is published.
     *
     * @param windows the days of each stage
     * @param places  名额 by code of the lower organisation
     * @throws Refusal if the association may not run this scheme, there is no title, or the days do not follow each other
     */
    @Allowed(Permission.RUN_ROUNDS)
    public Round open(String schemeCode, String title, Map<Stage, Window> windows, Map<String, Integer> places) {
        Person self = people.self();
        Scheme scheme = schemes.get(schemeCode);
        if (!scheme.issuer().includes(self.getOrganisation().getKind())) {
            throw new Refusal("refusal.round_not_yours", scheme.name());
        }
        Scheme.Rules rules = rules(scheme, self)
                .filter(found -> found.round().isPresent())
                .orElseThrow(() -> new Refusal("refusal.scheme_not_open"));
        String name = Round.titleOf(title);
        Plan plan = new Contest(rules.round().orElseThrow()).plan(windows);
        Round round = new Round(code(self, scheme), scheme, rules, name, plan, self, clock.instant());
        round.give(new Quotas(places));
        rounds.add(round);
        events.fire(RoundEvent.opened(round));
        return round;
    }

    /** Organisation, year, scheme and a count: {@code 34-2026-S2-1}. */
    private String code(Person self, Scheme scheme) {
        String stem =
                self.getOrganisation().getCode() + "-" + LocalDate.now(clock).getYear() + "-" + scheme.number() + "-";
        int next = 1;
        while (rounds.find(stem + next).isPresent()) {
            next++;
        }
        return stem + next;
    }

    /** A page of the rounds of the caller's organisations, the newest first. */
    @Allowed(Permission.SEE_PEOPLE)
    public List<Listed> page(int first, int size) {
        return listed(rounds.page(caller.subtree(Permission.SEE_PEOPLE), first, size));
    }

    /** A page of the rounds whose notice was published, of whatever association, the newest first. */
    @OpenToAll
    public List<Listed> board(int first, int size) {
        return listed(rounds.published(first, size));
    }

    private List<Listed> listed(List<Round> found) {
        Map<Long, Progress> progress = acts.uncounted(found);
        LocalDate day = LocalDate.now(clock);
        return found.stream()
                .map(round -> new Listed(
                        round,
                        schemes.get(round.getScheme()),
                        progress.get(round.getId()).stepOn(day)))
                .toList();
    }

    @Allowed(Permission.SEE_PEOPLE)
    public View get(String code) {
        Records records = acts.reading(code, Permission.SEE_PEOPLE);
        LocalDate day = LocalDate.now(clock);
        Progress progress = records.progress();
        return new View(
                records.round(),
                schemes.get(records.round().getScheme()),
                records.contest(),
                progress.steps(day),
                progress.stageOn(day),
                barred(records));
    }

    private Optional<Refusal> barred(Records records) {
        try {
            records.hands().mustNotHaveTouched(caller.personId());
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    /** Publishes the notice (通知): from now on scheme, rules, days and quotas stand. */
    @Allowed(Permission.RUN_ROUNDS)
    public void publishNotice(String code) {
        acts.act(acts.acting(code, Permission.RUN_ROUNDS), Act.Kind.NOTICE_PUBLISHED, null);
    }

    /** Closes the review: who is a candidate is settled. */
    @Allowed(Permission.RUN_ROUNDS)
    public void closeReview(String code) {
        acts.act(acts.acting(code, Permission.RUN_ROUNDS), Act.Kind.REVIEW_CLOSED, null);
    }

    /** Archives the round (归档). */
    @Allowed(Permission.RUN_ROUNDS)
    public void archive(String code) {
        acts.act(acts.acting(code, Permission.RUN_ROUNDS), Act.Kind.ARCHIVED, null);
    }
}
