package org.xinhuo.round.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import org.xinhuo.round.ResultService;
import org.xinhuo.round.approval.Verdict;
import org.xinhuo.round.flow.Act;
import org.xinhuo.round.flow.Stage;
import org.xinhuo.shared.Message;
import org.xinhuo.shared.Words;
import org.xinhuo.shared.web.Notices;
import org.xinhuo.shared.web.Redirect;

/** 总成绩、公示、批准: the combined result, the objections, and what the approval means for each. */
@Named
@RequestScoped
public class RoundResultPage {

    @Inject
    private ResultService results;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Words words;

    private ResultService.View view;
    private boolean asking;
    private String reason = "";

    @PostConstruct
    void load() {
        view = results.get(getCode());
    }

    public String getCode() {
        String code = request.getParameter("code");
        return code == null ? "" : code;
    }

    public void publicise() {
        if (notices.tries(() -> results.publicise(getCode()))) {
            Redirect.to("/manage/round-result?code=" + getCode() + "&done=list_publicised");
        }
    }

    public void uphold() {
        decide(true);
    }

    public void reject() {
        decide(false);
    }

    private void decide(boolean upheld) {
        String typed = request.getParameter("objection");
        if (typed == null || !typed.matches("\\d{1,18}")) {
            notices.refuse(null, words.of("round_result.objection.which"));
        } else if (notices.tries("reason", () -> results.decide(getCode(), Long.parseLong(typed), upheld, reason))) {
            Redirect.to("/manage/round-result?code=" + getCode() + "&done=objection_decided");
        }
    }

    /** Asks before what cannot be undone. */
    public void askApprove() {
        asking = true;
    }

    public boolean isAsking() {
        return asking;
    }

    /** Approves; who could not be certified is named with the reason, the others are certified. */
    public void approve() {
        notices.tries(() -> {
            List<ResultService.Outcome> outcomes = results.approve(getCode());
            view = results.get(getCode());
            List<ResultService.Outcome> refused =
                    outcomes.stream().filter(one -> one.refusal().isPresent()).toList();
            if (refused.isEmpty() && view.left() > 0) {
                Redirect.to("/manage/round-result?code=" + getCode() + "&done=round_awarding");
            } else if (refused.isEmpty()) {
                Redirect.to("/manage/round-result?code=" + getCode() + "&done=round_approved");
            } else {
                notices.tell(words.of(
                        "round_result.approved_some", outcomes.size() - refused.size() - view.left(), refused.size()));
                refused.forEach(one -> notices.refuse(
                        null,
                        words.of(
                                "round_result.refused",
                                one.number(),
                                words.of(one.refusal().get()))));
            }
        });
        view = results.get(getCode());
    }

    public ResultService.View getView() {
        return view;
    }

    /** What happens to somebody, or happened. */
    public String what(ResultService.Line line) {
        if (line.candidacy().credential().isPresent()) {
            return words.of("round_result.certified");
        }
        if (!line.standing().passes()) {
            return line.standing().wanting().stream()
                    .map(one -> Message.of(one, words.getLocale()))
                    .collect(Collectors.joining(words.of("wide_space")));
        }
        return line.verdict()
                .flatMap(Verdict::why)
                .map(why -> Message.of(why, words.getLocale()))
                .orElseGet(() -> words.of(isApproved() ? "round_result.open" : "round_result.to_certify"));
    }

    /** How many the approval would certify now. */
    public long getToCertify() {
        return view.lines().stream()
                .filter(line ->
                        line.verdict().filter(Verdict.Award.class::isInstance).isPresent())
                .filter(line -> line.candidacy().credential().isEmpty())
                .filter(line -> !view.settled().contains(line.candidacy().getId()))
                .count();
    }

    public boolean isUndecided() {
        return view.objections().stream()
                .anyMatch(one -> one.objection().ruling().isEmpty());
    }

    public String getBarred() {
        return view.barred().map(words::of).orElse("");
    }

    private boolean did(Act.Kind kind) {
        return view.progress().find(kind).isPresent();
    }

    public boolean isPublicised() {
        return did(Act.Kind.LIST_PUBLICISED);
    }

    public boolean isApproved() {
        return did(Act.Kind.APPROVED);
    }

    /** Whether the list may be publicised now, or again. */
    public boolean isToPublicise() {
        return view.now().filter(Stage.RESULT::equals).isPresent()
                || isPublicised() && !isApproved() && !view.unchanged();
    }

    /** Whether it is the turn of the second officer: for all, or for those who waited. */
    public boolean isToApprove() {
        boolean left = isApproved() && getToCertify() > 0 && !did(Act.Kind.ARCHIVED);
        return view.now().filter(Stage.APPROVAL::equals).isPresent() || left;
    }

    public String getPublicity() {
        return view.progress()
                .publicity()
                .map(days -> words.of("round_result.publicity", words.day(days.first()), words.day(days.last())))
                .orElse("");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
