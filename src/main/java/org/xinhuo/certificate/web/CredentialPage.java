package org.xinhuo.certificate.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.xinhuo.account.Caller;
import org.xinhuo.certificate.Certificate;
import org.xinhuo.certificate.CertificateService;
import org.xinhuo.certificate.CopyService;
import org.xinhuo.certificate.life.Withheld;
import org.xinhuo.certification.CredentialEvent.Kind;
import org.xinhuo.certification.Measure;
import org.xinhuo.certification.life.LifeService;
import org.xinhuo.certification.life.LifeService.Life;
import org.xinhuo.certification.life.MeasureService;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.organisation.OrganisationService;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.web.Notices;
import org.xinhuo.shared.web.Redirect;

/** One credential as those who look after it see it: its life, and what can be done about it now. */
@Named
@RequestScoped
public class CredentialPage {

    @Inject
    private LifeService lives;

    @Inject
    private MeasureService measures;

    @Inject
    private CertificateService certificates;

    @Inject
    private CopyService copies;

    @Inject
    private OrganisationService organisations;

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
    private Life life;
    private boolean asking;

    @PostConstruct
    void load() {
        if (idName == null || !idName.matches("\\d{1,18}")) {
            throw new NotFound("credential", idName);
        }
        id = Long.parseLong(idName);
        life = lives.see(id);
    }

    /** Suspends, lifts or proposes to revoke, with what the form of that measure says. */
    public void take(String kindName) {
        Kind kind = Kind.valueOf(kindName);
        String reason = reason(kindName);
        String remark = remark(kindName);
        switch (kind) {
            case SUSPENDED -> goOn(tries(kind, () -> measures.suspend(id, reason, remark)), "&done=suspended");
            case LIFTED -> goOn(tries(kind, () -> measures.lift(id, reason, remark)), "&done=lifted");
            case REVOKED ->
                goOn(tries(kind, () -> measures.proposeRevocation(id, reason, remark)), "&done=revocation_proposed");
            default -> throw new NotFound("measure", kind);
        }
    }

    private boolean tries(Kind kind, Runnable measure) {
        return notices.tries(refusal -> field(refusal, kind), measure);
    }

    private static String field(Refusal refusal, Kind kind) {
        return switch (refusal.key()) {
            case "refusal.measure_reason" -> "reason-" + kind;
            case "refusal.remark_missing", "refusal.remark_long" -> "remark-" + kind;
            default -> null;
        };
    }

    /** Asks before what cannot be undone. */
    public void askConfirm() {
        asking = true;
    }

    public boolean isAsking() {
        return asking;
    }

    public void confirm() {
        goOn(notices.tries(() -> measures.confirmRevocation(id)), "&done=revoked");
    }

    public void drop() {
        goOn(notices.tries(() -> measures.dropRevocation(id)), "&done=revocation_dropped");
    }

    private void goOn(boolean done, String how) {
        if (done) {
            Redirect.to("/manage/credential?id=" + id + how);
        } else {
            life = lives.see(id);
        }
    }

    /** The reason that was chosen in the form of a measure, if it was sent. */
    public String reason(String kindName) {
        return typed("reason-" + kindName);
    }

    /** The remark that was typed into the form of a measure, if it was sent. */
    public String remark(String kindName) {
        return typed("remark-" + kindName);
    }

    private String typed(String field) {
        String value = request.getParameter(field);
        return value == null ? "" : value;
    }

    public Life getLife() {
        return life;
    }

    public Certificate getCertificate() {
        return certificates.ofCredentials(List.of(id)).get(id);
    }

    /** Whether its file is handed out today. */
    public boolean isHandedOut() {
        Certificate certificate = getCertificate();
        return certificate != null && Withheld.isHandedOut(life.status(), certificate.isReplaced());
    }

    /** Whether the caller may take the original for the files of the office. */
    public boolean isKeeping() {
        return caller.reaches(Permission.AWARD, life.credential().getPath());
    }

    /** Whether the certificate can be taken as OFD, too. */
    public boolean isOfdOffered() {
        Certificate certificate = getCertificate();
        return certificate != null && copies.hasOfd(certificate);
    }

    /** Who looks after it. */
    public Organisation getKeeper() {
        String path = life.credential().getPath();
        return organisations.byPath(List.of(path)).get(path);
    }

    /** Whether it is the caller's own, about which colleagues decide. */
    public boolean isOwn() {
        return life.credential().getPerson().getId() == caller.personId();
    }

    /** Whether a measure can be taken now. */
    public boolean may(String kindName) {
        return life.decides() && !isOwn() && life.fits(Kind.valueOf(kindName));
    }

    /** Whether the caller may decide about the revocation that waits. */
    public boolean isDeciding() {
        return life.decides() && !isOwn() && life.openRevocation().isPresent();
    }

    /** Whether the caller proposed it, and so cannot confirm it. */
    public boolean isProposer() {
        return life.openRevocation()
                .filter(one -> one.getProposedBy() == caller.personId())
                .isPresent();
    }

    /** The public reasons there are for a measure. */
    public List<String> reasons(String kindName) {
        return Measure.reasons(Kind.valueOf(kindName));
    }
}
