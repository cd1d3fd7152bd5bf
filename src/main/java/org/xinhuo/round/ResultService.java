package org.xinhuo.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinhuo.account.Caller;
import org.xinhuo.certification.Application;
import org.xinhuo.certification.batch.BatchService;
import org.xinhuo.round.approval.Objection;
import org.xinhuo.round.approval.PublicList;
import org.xinhuo.round.approval.Verdict;
import org.xinhuo.round.flow.Act;
import org.xinhuo.round.flow.Progress;
import org.xinhuo.round.flow.Stage;
import org.xinhuo.round.ranking.Mark;
import org.xinhuo.round.ranking.Standing;
import org.xinhuo.round.ranking.Weights;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;

/** How a round ends: the combined result, its publicity, objections, and the approval by a second officer. */
@ApplicationScoped
@Transactional
public class ResultService {

    @Inject
    private Rounds rounds;

    @Inject
    private Acts acts;

    @Inject
    private AwardingService awarding;

    @Inject
    private BatchService batches;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * One candidate in the result.
     *
     * @param marks by part, of those that stand
     * @param verdict what the approval means for them; empty for who is not on the list
     */
    public record Line(Candidacy candidacy, Map<String, Mark> marks, Standing standing, Optional<Verdict> verdict) {}

    /** An objection as the officers read it. */
    public record Raised(long id, Candidacy candidacy, Objection objection, String contact) {}

    /**
     * The result as an officer sees it.
     *
     * @param lines the ranked first, then who does not pass
     * @param parts of the result, in their order
     * @param publicised hash of the list the public read; empty before
     * @param unchanged whether the list made today is that one
     * @param barred why the caller may not approve now; empty if they may
     * @param settled candidacies about whom an approval settled that they are certified, now or by and by
     * @param batches by which approvals are carried out
     */
    public record View(
            Round round,
            List<Line> lines,
            List<Weights.Part> parts,
            Progress progress,
            Optional<Stage> now,
            Optional<String> publicised,
            boolean unchanged,
            List<Raised> objections,
            Optional<Refusal> barred,
            Set<Long> settled,
            List<BatchService.View> batches) {

        /** How many of those who were approved are neither certified nor refused yet. */
        public long left() {
            return batches.stream().mapToLong(BatchService.View::left).sum();
        }
    }

    /** What came of the approval for one person so far: refused, or not. */
    public record Outcome(String number, Optional<Refusal> refusal) {}

    @Allowed(Permission.SEE_PEOPLE)
    public View get(String code) {
        Records records = acts.reading(code, Permission.SEE_PEOPLE);
        Result result = new Result(records);
        Progress progress = records.progress();
        PublicList list = result.list();
        Optional<String> publicised = records.frozen(Act.Kind.LIST_PUBLICISED);
        return new View(
                records.round(),
                lines(records, result),
                records.contest().weights().parts(),
                progress,
                progress.stageOn(LocalDate.now(clock)),
                publicised,
                publicised.filter(list.sha256()::equals).isPresent(),
                records.objections().stream().map(ResultService::raised).toList(),
                barred(result),
                batches.candidacies(code),
                batches.ofRound(code));
    }

    private static Raised raised(ObjectionRecord record) {
        return new Raised(record.getId(), record.getCandidacy(), record.objection(), record.getContact());
    }

    private static List<Line> lines(Records records, Result result) {
        Map<String, Verdict> verdicts = result.verdicts();
        Map<String, Standing> standings = result.standings();
        List<Line> lines = new ArrayList<>();
        for (Candidacy one : records.candidates()) {
            Standing standing = standings.get(one.getNumber());
            if (standing != null) {
                Map<String, Mark> marks = result.marks().get(one.getNumber());
                lines.add(new Line(one, marks, standing, Optional.ofNullable(verdicts.get(one.getNumber()))));
            }
        }
        lines.sort(Comparator.comparing((Line line) -> !line.standing().passes())
                .thenComparing(line -> line.standing().rank()));
        return lines;
    }

    private Optional<Refusal> barred(Result result) {
        try {
            result.approve(caller.personId(), LocalDate.now(clock));
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    /** Publicises the list (公示) as it is now; its hash says afterwards whether it is still the same. */
    @Allowed(Permission.RUN_ROUNDS)
    public void publicise(String code) {
        Records records = acts.acting(code, Permission.RUN_ROUNDS);
        acts.act(records, Act.Kind.LIST_PUBLICISED, new Result(records).list().sha256());
    }

    /**
     * Decides an objection.
     *
     * @param upheld 成立: the person it is about is not certified
     */
    @Allowed(Permission.RUN_ROUNDS)
    public void decide(String code, long objection, boolean upheld, String reason) {
        Records records = acts.acting(code, Permission.RUN_ROUNDS);
        ObjectionRecord record = records.objections().stream()
                .filter(one -> one.getId() == objection)
                .findFirst()
                .orElseThrow(() -> new NotFound("objection", objection));
        if (records.hands().candidates().contains(caller.personId())) {
            throw new Refusal("refusal.objection_own");
        }
        String why = Application.reasonOf(reason);
        record.decided(record.objection().decide(upheld, why, caller.personId(), clock.instant()));
        events.fire(RoundEvent.objection(records.round(), record));
    }

    /**
     * Approves the list that was publicised, as a second officer. Who is certified is settled with it; each gets credential,
     * certificate and registry entry by the batch, of which a small one is done before this returns. Where somebody waited
     * for an objection, approving again settles about them, and nothing is done twice.
     *
     * @return what came of it so far for each person about whom it was settled now
     */
    @Transactional(TxType.NOT_SUPPORTED)
    @Allowed(Permission.AWARD)
    public List<Outcome> approve(String code) {
        Optional<AwardingService.Settled> settled = awarding.settle(code);
        if (settled.isPresent()) {
            batches.begin(settled.get().batch());
        } else {
            batches.ofRound(code).stream()
                    .filter(one -> one.left() > 0)
                    .forEach(one -> batches.begin(one.batch().getId()));
        }
        return settled.map(this::outcomes).orElse(List.of());
    }

    private List<Outcome> outcomes(AwardingService.Settled settled) {
        Map<Long, Refusal> refused = new HashMap<>();
        batches.refused(settled.batch())
                .forEach(one -> one.candidacy().ifPresent(place -> refused.put(place, one.why())));
        return settled.numbers().entrySet().stream()
                .map(one -> new Outcome(one.getValue(), Optional.ofNullable(refused.get(one.getKey()))))
                .toList();
    }
}
