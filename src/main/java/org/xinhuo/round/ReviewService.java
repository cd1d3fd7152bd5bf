package org.xinhuo.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.xinhuo.account.Caller;
import org.xinhuo.certification.CertificationService;
import org.xinhuo.certification.Dossier;
import org.xinhuo.certification.Judgement;
import org.xinhuo.certification.Requirement;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.SchemeService;
import org.xinhuo.round.flow.Act;
import org.xinhuo.round.flow.Stage;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;

/** The review of a round (资格审核): what each candidate meets, papers confirmed, accepted, returned to be mended, refused. */
@ApplicationScoped
@Transactional
public class ReviewService {

    @Inject
    private Rounds rounds;

    @Inject
    private Acts acts;

    @Inject
    private SchemeService schemes;

    @Inject
    private CertificationService certification;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * A candidate as the reviewer sees them.
     *
     * @param confirmable what a reviewer can confirm from papers
     * @param open        whether it can be decided today
     */
    public record Case(
            Candidacy candidacy,
            Scheme scheme,
            Judgement judgement,
            List<Requirement.Confirmed> confirmable,
            boolean open) {

        /**
         * The papers that are still to be confirmed. Where one of several papers would do, the reviewer says which on the page
         * of the candidate.
         */
        public List<Requirement.Confirmed> unseen() {
            return judgement.missing().stream()
                    .map(finding -> finding.requirement().confirmable())
                    .filter(papers -> papers.size() == 1)
                    .flatMap(List::stream)
                    .toList();
        }
    }

    /** Everybody who stands in a round of the caller's organisations, in the order of their numbers. */
    @Allowed(Permission.SEE_PEOPLE)
    public List<Case> list(String code) {
        Records records = acts.reading(code, Permission.SEE_PEOPLE);
        return cases(records, records.candidacies());
    }

    @Allowed(Permission.SEE_PEOPLE)
    public Case get(long id) {
        Candidacy candidacy = rounds.candidacy(id);
        caller.mustReach(Permission.SEE_PEOPLE, candidacy.getRound().getPath(), "candidacy", id);
        return cases(acts.records(candidacy.getRound()), List.of(candidacy)).get(0);
    }

    private List<Case> cases(Records records, List<Candidacy> candidacies) {
        Scheme scheme = schemes.get(records.round().getScheme());
        Map<Long, Dossier> known = certification.dossiers(
                candidacies.stream().map(one -> one.getPerson().getId()).toList());
        boolean time = isReviewing(records);
        LocalDate day = LocalDate.now(clock);
        return candidacies.stream()
                .map(one -> {
                    Judgement judgement =
                            Review.judge(one, scheme, known.get(one.getPerson().getId()), day);
                    return new Case(
                            one,
                            scheme,
                            judgement,
                            judgement.findings().stream()
                                    .flatMap(finding -> finding.requirement().confirmable().stream())
                                    .toList(),
                            time && one.state() == Candidacy.State.WAITING);
                })
                .toList();
    }

    private static boolean isReviewing(Records records) {
        return records.round().plan().has(Stage.REVIEW)
                && records.act(Act.Kind.NOTICE_PUBLISHED).isPresent()
                && records.act(Act.Kind.REVIEW_CLOSED).isEmpty();
    }

    /** Notes which of what nothing here records the reviewer has seen papers of. */
    @Allowed(Permission.RUN_ROUNDS)
    public void confirm(long id, Set<String> keys) {
        Case one = deciding(id);
        Set<String> known = one.confirmable().stream()
                .map(Requirement.Confirmed::key)
                .filter(keys::contains)
                .collect(Collectors.toSet());
        one.candidacy().confirm(known, LocalDate.now(clock));
        events.fire(RoundEvent.candidacy(one.candidacy()));
    }

    /**
     * Notes that the papers of each of several agree with the originals (材料与原件核对一致): all that are still unseen, each
     * candidate by itself; what refuses one does not hold up the others.
     *
     * @return what refused, by id
     */
    @Allowed(Permission.RUN_ROUNDS)
    public Map<Long, Refusal> confirmPapers(String code, Set<Long> ids) {
        return each(reviewing(code), ids, one -> {
            mustBeOfAnother(one.candidacy());
            Set<String> keys = new HashSet<>(one.candidacy().confirmations().keySet());
            one.unseen().forEach(paper -> keys.add(paper.key()));
            one.candidacy().confirm(keys, LocalDate.now(clock));
            events.fire(RoundEvent.candidacy(one.candidacy()));
        });
    }

    private Map<Long, Refusal> each(Records records, Set<Long> ids, Consumer<Case> work) {
        Map<Long, Refusal> refused = new TreeMap<>();
        List<Candidacy> chosen = records.candidacies().stream()
                .filter(one -> ids.contains(one.getId()))
                .toList();
        for (Case one : cases(records, chosen)) {
            try {
                work.accept(one);
            } catch (Refusal refusal) {
                refused.put(one.candidacy().getId(), refusal);
            }
        }
        return refused;
    }

    /** @throws Refusal if something is missing, it is decided already, or the review is closed */
    @Allowed(Permission.RUN_ROUNDS)
    public void accept(long id) {
        accept(deciding(id));
    }

    /**
     * Accepts each of several by itself: what refuses one does not hold up the others.
     *
     * @return what refused, by id
     */
    @Allowed(Permission.RUN_ROUNDS)
    public Map<Long, Refusal> accept(String code, Set<Long> ids) {
        return each(reviewing(code), ids, this::accept);
    }

    private void accept(Case one) {
        mustBeOfAnother(one.candidacy());
        int missing = one.judgement().missing().size();
        if (one.candidacy().state() == Candidacy.State.WAITING && missing > 0) {
            throw new Refusal("refusal.requirements_missing", missing);
        }
        decide(one, Candidacy.Decision.ACCEPTED, null);
    }

    /** 退回补正: with a reason; it can be sent again until the review is closed or its last day has passed. */
    @Allowed(Permission.RUN_ROUNDS)
    public void giveBack(long id, String reason) {
        decide(deciding(id), Candidacy.Decision.RETURNED, reason);
    }

    /** Refuses with a reason; the place is free again. */
    @Allowed(Permission.RUN_ROUNDS)
    public void refuse(long id, String reason) {
        decide(deciding(id), Candidacy.Decision.REFUSED, reason);
    }

    private Case deciding(long id) {
        Records records = reviewing(rounds.roundOf(id));
        Candidacy candidacy = records.candidacies().stream()
                .filter(one -> one.getId() == id)
                .findFirst()
                .orElseThrow();
        mustBeOfAnother(candidacy);
        return cases(records, List.of(candidacy)).get(0);
    }

    private Records reviewing(String code) {
        Records records = acts.acting(code, Permission.RUN_ROUNDS);
        if (!isReviewing(records)) {
            throw new Refusal(records.round().plan().has(Stage.REVIEW) ? "refusal.stage_over" : "refusal.stage_off");
        }
        return records;
    }

    private void mustBeOfAnother(Candidacy candidacy) {
        if (candidacy.getPerson().getId() == caller.personId()) {
            throw new Refusal("refusal.own_application");
        }
    }

    private void decide(Case one, Candidacy.Decision decision, String reason) {
        one.candidacy().decide(decision, reason, caller.personId(), clock.instant());
        events.fire(RoundEvent.candidacy(one.candidacy()));
    }
}
