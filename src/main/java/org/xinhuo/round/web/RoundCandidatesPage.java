package org.xinhuo.round.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xinhuo.account.Caller;
import org.xinhuo.round.ReviewService;
import org.xinhuo.round.RoundService;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Words;
import org.xinhuo.shared.web.Notices;
import org.xinhuo.shared.web.Redirect;

/** 申报与审核: who stands in a round, what each still lacks, and accepting one or many. */
@Named
@RequestScoped
public class RoundCandidatesPage {

    @Inject
    private RoundService rounds;

    @Inject
    private ReviewService review;

    @Inject
    private Caller caller;

    @Inject
    private Notices notices;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    @Inject
    @ManagedProperty("#{param.code}")
    private String code;

    private RoundService.View view;
    private List<ReviewService.Case> list;
    private boolean asking;

    @PostConstruct
    void load() {
        view = rounds.get(code);
        list = review.list(code);
    }

    /** Shows what will be confirmed, and of whom, before it is. */
    public void askPapers() {
        asking = !getToConfirm().isEmpty();
        if (!asking) {
            notices.refuse(null, words.of(chosen().isEmpty() ? "refusal.nobody_chosen" : "refusal.papers_seen"));
        }
    }

    /** Those chosen of whom a paper is still unseen. */
    public List<ReviewService.Case> getToConfirm() {
        return chosen().stream()
                .filter(one -> one.open() && !one.unseen().isEmpty())
                .toList();
    }

    /** Confirms the papers of each that was chosen by itself. */
    public void confirmPapers() {
        decideEach(
                getToConfirm(), "confirmed", "round_candidates.some_confirmed", ids -> review.confirmPapers(code, ids));
    }

    /** Accepts each that was chosen by itself: what refuses one does not hold up the others. */
    public void accept() {
        decideEach(chosen(), "accepted", "round_candidates.some_accepted", ids -> review.accept(code, ids));
    }

    private List<ReviewService.Case> chosen() {
        return list.stream().filter(one -> isChosen(one.candidacy().getId())).toList();
    }

    private void decideEach(
            List<ReviewService.Case> chosen, String done, String some, Function<Set<Long>, Map<Long, Refusal>> work) {
        if (chosen.isEmpty()) {
            notices.refuse(null, words.of("refusal.nobody_chosen"));
            return;
        }
        Map<Long, Refusal> refusals =
                work.apply(chosen.stream().map(one -> one.candidacy().getId()).collect(Collectors.toSet()));
        List<String> refused = new ArrayList<>();
        for (ReviewService.Case one : chosen) {
            Refusal refusal = refusals.get(one.candidacy().getId());
            if (refusal != null) {
                String name = one.candidacy().getPerson().getName();
                String sentence = words.of(refusal);
                refused.add(
                        refusal.arguments().contains(name) ? sentence : words.of("candidates.refused", name, sentence));
            }
        }
        if (refused.isEmpty()) {
            Redirect.to("/manage/round-candidates?code=" + code + "&done=" + done);
            return;
        }
        if (refused.size() < chosen.size()) {
            notices.tell(words.of(some, chosen.size() - refused.size()));
        }
        refused.forEach(sentence -> notices.refuse(null, sentence));
        list = review.list(code);
    }

    /** Whether it is asked if the papers of those chosen were seen; the answer comes from the form that asks. */
    public boolean isAsking() {
        return asking || request.getParameter("asking") != null;
    }

    public boolean isChosen(long id) {
        String[] values = request.getParameterValues("candidate");
        return values != null && Set.of(values).contains(String.valueOf(id));
    }

    public RoundService.View getView() {
        return view;
    }

    public List<ReviewService.Case> getList() {
        return list;
    }

    /** How many are neither accepted nor refused. */
    public long getUndecided() {
        return list.stream().filter(ReviewService.Case::open).count();
    }

    /** Whether this caller decides anything on this list. */
    public boolean isDeciding() {
        return caller.may(Permission.RUN_ROUNDS) && list.stream().anyMatch(ReviewService.Case::open);
    }
}
