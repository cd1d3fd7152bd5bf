package org.xinhuo.certification.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.xinhuo.account.Caller;
import org.xinhuo.certification.Application;
import org.xinhuo.certification.CertificationService;
import org.xinhuo.certification.CertificationService.Candidate;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.web.Notices;
import org.xinhuo.shared.web.Redirect;

/** One candidate: what is met, what is missing, and the decision. */
@Named
@RequestScoped
public class CandidatePage {

    @Inject
    private CertificationService certification;

    @Inject
    private Notices notices;

    @Inject
    @ManagedProperty("#{param.id}")
    private String idName;

    @Inject
    private Caller caller;

    private long id;
    private Candidate candidate;
    private String reason = "";

    @PostConstruct
    void load() {
        if (idName == null || !idName.matches("\\d{1,18}")) {
            throw new NotFound("application", idName);
        }
        id = Long.parseLong(idName);
        candidate = certification.candidate(id);
    }

    public void approve() {
        if (notices.tries(() -> certification.award(id))) {
            Redirect.to("/manage/candidates?done=approved");
        } else {
            candidate = certification.candidate(id);
        }
    }

    public void giveBack() {
        if (notices.tries("reason", () -> certification.giveBack(id, reason))) {
            Redirect.to("/manage/candidates?done=returned");
        } else {
            candidate = certification.candidate(id);
        }
    }

    public Candidate getCandidate() {
        return candidate;
    }

    /** Who decided; empty while it waits. */
    public String getDecidedBy() {
        return certification.decidedBy(id).orElse("");
    }

    /** Whether it is the caller's own, which a colleague decides. */
    public boolean isOwn() {
        return candidate.application().getPerson().getId() == caller.personId();
    }

    public boolean isOpen() {
        return candidate.application().state() == Application.State.WAITING;
    }

    public boolean isApproved() {
        return candidate.application().state() == Application.State.APPROVED;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
