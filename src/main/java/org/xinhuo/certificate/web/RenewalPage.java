package org.xinhuo.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.xinhuo.account.Caller;
import org.xinhuo.certificate.Certificate;
import org.xinhuo.certificate.CertificateService;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.Status;
import org.xinhuo.certification.life.Evidence;
import org.xinhuo.certification.life.Renewal;
import org.xinhuo.certification.life.RenewalService;
import org.xinhuo.certification.life.RenewalService.Standing;
import org.xinhuo.certification.life.Statement;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Words;
import org.xinhuo.shared.web.Notices;
import org.xinhuo.shared.web.Redirect;

/** 换证, on the page of a credential: what is asked and missing, the evidence, and what an officer decides about it. */
@Named
@RequestScoped
public class RenewalPage {

    private static final int LONGEST_NUMBER = 9;

    @Inject
    private RenewalService renewals;

    @Inject
    private CertificateService certificates;

    @Inject
    private Caller caller;

    @Inject
    private Notices notices;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    private Standing standing;

    /** Where the renewal of the credential of this page stands. */
    public Standing of(Credential credential) {
        if (standing == null) {
            standing = renewals.standing(credential.getId());
        }
        return standing;
    }

    public void add(Credential credential, String kindName) {
        Evidence.Kind kind = Evidence.Kind.valueOf(kindName);
        goOn(
                credential,
                notices.tries(
                        refusal -> field(refusal, kind),
                        () -> renewals.add(
                                credential.getId(),
                                new Statement(kind, day(kind), typed("place-" + kind), hours(kind)))),
                "&done=evidence_added");
    }

    private static String field(Refusal refusal, Evidence.Kind kind) {
        return switch (refusal.key()) {
            case "refusal.evidence_no_day", "refusal.evidence_day" -> "on-" + kind;
            case "refusal.evidence_place" -> "place-" + kind;
            case "refusal.evidence_hours" -> "hours-" + kind;
            default -> null;
        };
    }

    private LocalDate day(Evidence.Kind kind) {
        try {
            return LocalDate.parse(typed("on-" + kind));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private BigDecimal hours(Evidence.Kind kind) {
        String typed = typed("hours-" + kind);
        return typed.length() <= LONGEST_NUMBER && typed.matches("\\d+(\\.\\d+)?") ? new BigDecimal(typed) : null;
    }

    /** The day that was typed into the form for one more statement, if it was sent. */
    public String on(String kindName) {
        return typed("on-" + kindName);
    }

    /** The place that was typed into the form for one more statement, if it was sent. */
    public String place(String kindName) {
        return typed("place-" + kindName);
    }

    public String getTypedHours() {
        return typed("hours-" + Evidence.Kind.TRAINING);
    }

    /** Why it is to be given back, if that was typed. */
    public String getReason() {
        return typed("reason");
    }

    private String typed(String field) {
        String value = request.getParameter(field);
        return value == null ? "" : value.strip();
    }

    public void takeBack(Credential credential) {
        String id = typed("evidence");
        if (id.matches("\\d{1,18}")) {
            goOn(
                    credential,
                    notices.tries(() -> renewals.takeBack(credential.getId(), Long.parseLong(id))),
                    "&done=evidence_gone");
        }
    }

    public void send(Credential credential) {
        goOn(credential, notices.tries(() -> renewals.send(credential.getId())), "&done=renewal_asked");
    }

    public void giveBack(Credential credential) {
        goOn(
                credential,
                notices.tries("reason", () -> renewals.giveBack(credential.getId(), typed("reason"))),
                "&done=renewal_returned");
    }

    public void renew(Credential credential) {
        goOn(
                credential,
                notices.tries(
                        () -> renewals.renew(credential.getId(), !typed("also").isEmpty())),
                "&done=renewed");
    }

    private void goOn(Credential credential, boolean done, String how) {
        if (done) {
            Redirect.to((isManaged() ? "/manage/credential?id=" : "/learn/credential?id=") + credential.getId() + how);
        } else {
            standing = null;
        }
    }

    /** Whether this is the page of officers. */
    public boolean isManaged() {
        return request.getServletPath().startsWith("/manage/");
    }

    /** Whether statements may be added and taken back by the caller now. */
    public boolean isGathering(Credential credential) {
        Standing now = of(credential);
        boolean open = now.state() == Renewal.State.GATHERING || now.state() == Renewal.State.RETURNED;
        boolean still = isRenewable(credential)
                && now.window().filter(window -> !window.isOver(now.day())).isPresent();
        return open && still && (!isManaged() || keeps(credential));
    }

    /** A revoked one is not renewed, whatever its days. */
    public boolean isRenewable(Credential credential) {
        return credential.statusOn(of(credential).day()) != Status.REVOKED;
    }

    /** Whether the caller decides about it now. */
    public boolean isDeciding(Credential credential) {
        return isManaged()
                && keeps(credential)
                && credential.getPerson().getId() != caller.personId()
                && of(credential).state() == Renewal.State.SENT;
    }

    private boolean keeps(Credential credential) {
        return caller.reaches(Permission.AWARD, credential.getPath());
    }

    /** What is missing, in words. */
    public List<String> missing(Credential credential) {
        return of(credential).missing().stream().map(words::of).toList();
    }

    /** The certificate that replaces the one of this credential. */
    public Certificate following(Credential credential) {
        return certificates
                .following(credential)
                .map(CertificateService.Paper::certificate)
                .orElse(null);
    }
}
