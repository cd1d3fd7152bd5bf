package org.xinhuo.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinhuo.account.Caller;
import org.xinhuo.account.Person;
import org.xinhuo.certification.CertificationService;
import org.xinhuo.certification.Dossier;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.round.flow.Act;
import org.xinhuo.round.flow.Admission;
import org.xinhuo.round.flow.Entry;
import org.xinhuo.round.flow.Progress;
import org.xinhuo.round.flow.Stage;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.Refusal;

/** How somebody is let into a round and gets a number, while nobody else is let in. */
@ApplicationScoped
class Entrance {

    /** Longest statement for a candidate, in characters. */
    private static final int LONGEST_STATEMENT = 1000;

    @Inject
    private Rounds rounds;

    @Inject
    private Acts acts;

    @Inject
    private CertificationService certification;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * @param round locked for acting
     * @param sender the organisation in whose quota it counts
     * @throws Refusal if it is not the time, there is no place left, or something else stands against it
     */
    Candidacy admit(Round round, Person person, Organisation sender, String statement) {
        String text = statementOf(statement);
        Records records = acts.records(round);
        mustTake(records.progress(), false);
        rounds.lock(person);
        Dossier known = certification.dossiers(List.of(person.getId())).get(person.getId());
        if (holdsBeyond(round, known)) {
            throw new Refusal("refusal.holds_beyond", person.getName());
        }
        if (known.isSuspended(round.getScheme(), LocalDate.now(clock))) {
            throw new Refusal("refusal.holds_suspended", person.getName());
        }
        if (of(records, person).isPresent()) {
            throw new Refusal("refusal.round_twice");
        }
        List<Entry> present = records.candidacies().stream()
                .filter(Candidacy::takesAPlace)
                .map(Candidacy::entry)
                .toList();
        new Admission(round.getCode(), round.getScheme(), round.quotas(), officials(records))
                .admit(person.getId(), sender.getCode(), LocalDate.now(clock), present, elsewhere(round, person));
        Candidacy candidacy =
                new Candidacy(round, person, sender, next(records), text, caller.personId(), clock.instant());
        rounds.add(candidacy);
        events.fire(RoundEvent.candidacy(candidacy));
        return candidacy;
    }

    /** Whether somebody holds already what a round gives, beyond its last day: theirs is renewed, not earned again. */
    static boolean holdsBeyond(Round round, Dossier known) {
        return known.holds(round.getScheme(), round.plan().last());
    }

    /** @throws Refusal if applications, or returned ones, cannot be sent today */
    void mustTake(Progress progress, boolean returned) {
        LocalDate day = LocalDate.now(clock);
        if (!progress.takesApplications(day, returned)) {
            boolean over =
                    progress.plan().window(Stage.APPLICATIONS).orElseThrow().isOver(day);
            throw new Refusal(over ? "refusal.stage_over" : "refusal.stage_to_come");
        }
    }

    static Optional<Candidacy> of(Records records, Person person) {
        return records.candidacies().stream()
                .filter(one -> one.getPerson().getId().equals(person.getId()))
                .findFirst();
    }

    static String statementOf(String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.length() > LONGEST_STATEMENT) {
            throw new Refusal("refusal.statement_long", LONGEST_STATEMENT, text.length());
        }
        return text;
    }

    private static Set<Long> officials(Records records) {
        Set<Long> officials = new HashSet<>(Set.of(records.round().getOpenedBy().getId()));
        records.acts().forEach(record -> officials.add(record.act().by()));
        records.judges().forEach(judge -> officials.add(judge.getPerson().getId()));
        records.candidacies().forEach(one -> one.decider().ifPresent(officials::add));
        return officials;
    }

    private List<Entry> elsewhere(Round round, Person person) {
        return standing(rounds.candidaciesOf(person.getId())).stream()
                .filter(one -> !one.getRound().getId().equals(round.getId()))
                .map(Candidacy::entry)
                .toList();
    }

    /** Whether somebody who stands there stands in another round for the same scheme. */
    static boolean isElsewhere(List<Candidacy> standing, Round round) {
        return standing.stream()
                .map(Candidacy::getRound)
                .anyMatch(one -> one.getScheme().equals(round.getScheme())
                        && !one.getId().equals(round.getId()));
    }

    /** Which of somebody's candidacies still take a place, in rounds that are not archived. */
    List<Candidacy> standing(List<Candidacy> ofPerson) {
        Set<Long> archived = rounds
                .acts(ofPerson.stream().map(Candidacy::getRound).toList())
                .stream()
                .filter(record -> record.act().kind() == Act.Kind.ARCHIVED)
                .map(record -> record.round().getId())
                .collect(Collectors.toSet());
        return ofPerson.stream()
                .filter(one ->
                        one.takesAPlace() && !archived.contains(one.getRound().getId()))
                .toList();
    }

    /** 参评号: in the order in which people were let in, {@code 001} first. */
    private static String next(Records records) {
        int last = records.candidacies().stream()
                .mapToInt(one -> Integer.parseInt(one.getNumber()))
                .max()
                .orElse(0);
        return "%03d".formatted(last + 1);
    }
}
