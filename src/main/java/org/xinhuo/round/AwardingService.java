package org.xinhuo.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.xinhuo.account.Caller;
import org.xinhuo.certification.AwardService;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.SchemeService;
import org.xinhuo.round.approval.Verdict;
import org.xinhuo.round.flow.Act;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;

/** Certifying those whom a round approved: it is settled who once, then each in a transaction of their own. */
@ApplicationScoped
@Transactional
class AwardingService {

    @Inject
    private Rounds rounds;

    @Inject
    private Acts acts;

    @Inject
    private AwardService awards;

    @Inject
    private SchemeService schemes;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * Records the approval, or finds it recorded, and says who is to be certified and is not yet.
     *
     * @return ids of their candidacies by number
     * @throws Refusal if the caller may not approve, publicity still runs, or the list is not the one publicised
     */
    @Allowed(Permission.AWARD)
    public Map<String, Long> settle(String code) {
        Records records = acts.acting(code, Permission.AWARD);
        boolean again = records.act(Act.Kind.APPROVED).isPresent();
        if (!again) {
            records.progress().mustAllow(Act.Kind.APPROVED, LocalDate.now(clock));
        } else if (records.act(Act.Kind.ARCHIVED).isPresent()) {
            throw new Refusal("refusal.round_archived");
        }
        Map<String, Verdict> verdicts = new Result(records).approve(caller.personId(), LocalDate.now(clock));
        if (!again) {
            String list = records.frozen(Act.Kind.LIST_PUBLICISED).orElseThrow();
            acts.act(records, Act.Kind.APPROVED, list);
        }
        Map<String, Long> open = new TreeMap<>();
        records.candidacies().stream()
                .filter(one -> verdicts.get(one.getNumber()) instanceof Verdict.Award)
                .filter(one -> one.credential().isEmpty())
                .forEach(one -> open.put(one.getNumber(), one.getId()));
        return open;
    }

    /**
     * Certifies one person of a settled approval: everything or nothing. Who is certified already is left alone.
     *
     * @throws Refusal if they hold the credential already, or the certificate cannot be made
     */
    @Transactional(TxType.REQUIRES_NEW)
    @Allowed(Permission.AWARD)
    public void award(String code, long candidacy) {
        Round round = rounds.getForActing(code);
        caller.mustReach(Permission.AWARD, round.getPath(), "round", code);
        Candidacy one = rounds.candidacy(candidacy);
        if (one.credential().isPresent()) {
            return;
        }
        Scheme scheme = schemes.get(round.getScheme());
        Scheme.Rules rules = Review.rules(round.province(), scheme, one.entry().acceptedOn());
        Credential credential =
                awards.awardInRound(one.getPerson(), scheme, rules, round.getOrganisation(), one.getSentAt());
        one.isCertified(credential.getId());
    }
}
