package org.xinhuo.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinhuo.account.Caller;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.SchemeService;
import org.xinhuo.certification.batch.BatchService;
import org.xinhuo.certification.batch.PlaceAwarded;
import org.xinhuo.certification.batch.Plan;
import org.xinhuo.round.approval.Verdict;
import org.xinhuo.round.flow.Act;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;

/** Settling once whom a round certifies: with the approval it is written down who, and a batch carries it out. */
@ApplicationScoped
@Transactional
class AwardingService {

    @Inject
    private Rounds rounds;

    @Inject
    private Acts acts;

    @Inject
    private BatchService batches;

    @Inject
    private SchemeService schemes;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * Whom an approval certifies, and the batch that carries it out.
     *
     * @param numbers of theirs in the round, by candidacy
     */
    record Settled(long batch, Map<Long, String> numbers) {}

    /**
     * Records the approval, or finds it recorded, and writes down who is certified by it and was not before.
     *
     * @return empty if there is nobody new
     * @throws Refusal if the caller may not approve, publicity still runs, or the list is not the one publicised
     */
    @Allowed(Permission.AWARD)
    public Optional<Settled> settle(String code) {
        Records records = acts.acting(code, Permission.AWARD);
        boolean again = records.act(Act.Kind.APPROVED).isPresent();
        if (!again) {
            records.progress().mustAllow(Act.Kind.APPROVED, LocalDate.now(clock));
        } else if (records.act(Act.Kind.ARCHIVED).isPresent()) {
            throw new Refusal("refusal.round_archived");
        }
        Map<String, Verdict> verdicts = new Result(records).approve(caller.personId(), LocalDate.now(clock));
        String list = records.frozen(Act.Kind.LIST_PUBLICISED).orElseThrow();
        if (!again) {
            acts.act(records, Act.Kind.APPROVED, list);
        }
        Set<Long> before = batches.candidacies(code);
        List<Candidacy> certified = records.candidacies().stream()
                .filter(one -> verdicts.get(one.getNumber()) instanceof Verdict.Award)
                .filter(one -> one.credential().isEmpty() && !before.contains(one.getId()))
                .toList();
        return certified.isEmpty() ? Optional.empty() : Optional.of(open(records.round(), certified, list));
    }

    private Settled open(Round round, List<Candidacy> certified, String list) {
        Scheme scheme = schemes.get(round.getScheme());
        List<Plan.Entry> entries = certified.stream()
                .map(one -> Plan.Entry.of(
                        one.getId(),
                        one.getPerson(),
                        scheme,
                        Review.rules(round.province(), scheme, one.entry().acceptedOn()),
                        round.getOrganisation(),
                        one.getSentAt()))
                .toList();
        long batch =
                batches.open(new Plan(Optional.of(round.getCode()), round.getTitle(), round.getPath(), list, entries));
        Map<Long, String> numbers = new LinkedHashMap<>();
        certified.forEach(one -> numbers.put(one.getId(), one.getNumber()));
        return new Settled(batch, numbers);
    }

    /** Who holds their credential now is shown as certified from the same moment on. */
    void note(@Observes PlaceAwarded awarded) {
        rounds.candidacy(awarded.candidacy()).isCertified(awarded.credential());
    }
}
