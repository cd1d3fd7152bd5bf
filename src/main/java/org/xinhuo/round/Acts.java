package org.xinhuo.round;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinhuo.account.Caller;
import org.xinhuo.certification.SchemeService;
import org.xinhuo.round.exam.Rolls;
import org.xinhuo.round.flow.Act;
import org.xinhuo.round.flow.ExamRoll;
import org.xinhuo.round.flow.Progress;
import org.xinhuo.round.flow.Stage;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.Permission;

/** How officers act in a round: one at a time, in their own organisations, each act when it is its turn. */
@ApplicationScoped
class Acts {

    @Inject
    private Rounds rounds;

    @Inject
    private Rolls rolls;

    @Inject
    private SchemeService schemes;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** What was recorded in a round of the caller's organisations, to be read. */
    Records reading(String code, Permission permission) {
        Round round = rounds.get(code);
        caller.mustReach(permission, round.getPath(), "round", code);
        return records(round);
    }

    /** The same, while nobody else can act in this round until the transaction ends. */
    Records acting(String code, Permission permission) {
        Round round = rounds.getForActing(code);
        caller.mustReach(permission, round.getPath(), "round", code);
        return records(round);
    }

    /** The same, while nobody begins the exam either. */
    Records examining(String code, Permission permission) {
        Round round = rounds.getForExamining(code);
        caller.mustReach(permission, round.getPath(), "round", code);
        return records(round);
    }

    /** For those who need no permission in the organiser's organisations: candidates, senders, judges, the public. */
    Records records(Round round) {
        return rounds.records(round, round.contest(schemes.get(round.getScheme())), roll(round));
    }

    private ExamRoll roll(Round round) {
        return round.plan().has(Stage.EXAM) ? rolls.of(round.getCode()) : ExamRoll.onPaper(clock.instant());
    }

    /** How far each of several rounds has come, by its id, for lists: nothing open is counted. */
    Map<Long, Progress> uncounted(List<Round> listed) {
        Map<Long, List<Act>> done = rounds.acts(listed).stream()
                .collect(groupingBy(record -> record.round().getId(), mapping(ActRecord::act, toList())));
        Map<Long, Progress> found = new HashMap<>();
        listed.forEach(round -> found.put(
                round.getId(), Progress.uncounted(round.plan(), done.getOrDefault(round.getId(), List.of()))));
        return found;
    }

    /**
     * What a judge works on; the records of their round say nothing of the others on the panel.
     *
     * @param sheets those of theirs that are needed
     */
    Records records(Judge judge, List<SheetRecord> sheets) {
        Round round = judge.getRound();
        return rounds.records(judge, round.contest(schemes.get(round.getScheme())), sheets);
    }

    /**
     * Records what the caller does.
     *
     * @param frozen what the act fixes, such as a hash; null where there is nothing to say
     * @throws org.xinhuo.shared.Refusal if it is not its turn, or something is missing
     */
    Act act(Records records, Act.Kind kind, String frozen) {
        records.progress().mustAllow(kind, LocalDate.now(clock));
        Act act = new Act(kind, caller.personId(), clock.instant());
        rounds.add(new ActRecord(records.round(), act, frozen));
        events.fire(RoundEvent.acted(records.round(), act));
        return act;
    }
}
