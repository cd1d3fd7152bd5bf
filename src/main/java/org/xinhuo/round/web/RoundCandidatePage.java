package org.xinhuo.round.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import org.xinhuo.account.Caller;
import org.xinhuo.certification.Requirement;
import org.xinhuo.round.ReviewService;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.web.Notices;
import org.xinhuo.shared.web.Redirect;

/** One candidate of a round: what is met and missing, the papers to confirm, and the decision. */
@Named
@RequestScoped
public class RoundCandidatePage {

    @Inject
    private ReviewService review;

    @Inject
    private Caller caller;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    @Inject
    @ManagedProperty("#{param.id}")
    private String idName;

    private long id;
    private ReviewService.Case found;
    private String reason = "";

    @PostConstruct
    void load() {
        if (idName == null || !idName.matches("\\d{1,18}")) {
            throw new NotFound("candidacy", idName);
        }
        id = Long.parseLong(idName);
        found = review.get(id);
    }

    public void confirm() {
        if (notices.tries(() -> review.confirm(id, chosen()))) {
            Redirect.to("/manage/round-candidate?id=" + id + "&done=confirmed");
        }
    }

    public void accept() {
        goOn(notices.tries(() -> review.accept(id)), "&done=accepted");
    }

    public void giveBack() {
        goOn(notices.tries("reason", () -> review.giveBack(id, reason)), "&done=returned");
    }

    public void refuse() {
        goOn(notices.tries("reason", () -> review.refuse(id, reason)), "&done=candidacy_refused");
    }

    private void goOn(boolean done, String how) {
        if (done) {
            Redirect.to("/manage/round-candidates?code="
                    + found.candidacy().getRound().getCode() + how);
        } else {
            found = review.get(id);
        }
    }

    private Set<String> chosen() {
        String[] values = request.getParameterValues("paper");
        return values == null ? Set.of() : Set.copyOf(Arrays.asList(values));
    }

    public boolean isConfirmed(Requirement.Confirmed requirement) {
        return found.candidacy().confirmations().containsKey(requirement.key());
    }

    public ReviewService.Case getFound() {
        return found;
    }

    /** Whether the caller decides it now. */
    public boolean isDeciding() {
        return found.open() && caller.may(Permission.RUN_ROUNDS);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
