package org.xinhuo.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinhuo.account.Caller;
import org.xinhuo.certificate.CertificateService;
import org.xinhuo.certificate.life.Correction;
import org.xinhuo.certificate.life.CorrectionService;
import org.xinhuo.certificate.life.CorrectionService.Corrections;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.web.Notices;
import org.xinhuo.shared.web.Redirect;

/** 更正换发, on the page of a credential: what was corrected, what waits, and proposing another one. */
@Named
@RequestScoped
public class CorrectionPage {

    @Inject
    private CorrectionService corrections;

    @Inject
    private CertificateService certificates;

    @Inject
    private Caller caller;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private final Map<Long, Corrections> known = new HashMap<>();
    private boolean asking;

    public Corrections of(long credentialId) {
        return known.computeIfAbsent(credentialId, corrections::of);
    }

    /** The one that waits; null where none does. */
    public Correction open(long credentialId) {
        return of(credentialId).open().orElse(null);
    }

    public List<String> getReasons() {
        return Correction.REASONS;
    }

    /** The name that was typed, or the one on the paper. */
    public String holder(long credentialId) {
        String typed = request.getParameter("holder");
        return typed != null
                ? typed
                : certificates
                        .ofCredentials(List.of(credentialId))
                        .get(credentialId)
                        .getHolder();
    }

    public String getReason() {
        return typed("correction-reason");
    }

    public String getEvidence() {
        return typed("evidence");
    }

    private String typed(String field) {
        String value = request.getParameter(field);
        return value == null ? "" : value;
    }

    public void propose(long credentialId) {
        goOn(
                credentialId,
                notices.tries(
                        CorrectionPage::field,
                        () -> corrections.propose(credentialId, typed("holder"), getReason(), getEvidence())),
                "&done=correction_proposed");
    }

    private static String field(Refusal refusal) {
        return switch (refusal.key()) {
            case "refusal.correction_reason" -> "correction-reason";
            case "refusal.correction_evidence", "refusal.correction_evidence_long" -> "evidence";
            case "refusal.correction_same_name",
                    "refusal.correction_other_name",
                    "refusal.name_empty",
                    "refusal.name_long",
                    "refusal.name_character" -> "holder";
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

    public void confirm(long credentialId) {
        goOn(credentialId, notices.tries(() -> corrections.confirm(credentialId)), "&done=certificate_replaced");
    }

    public void drop(long credentialId) {
        goOn(credentialId, notices.tries(() -> corrections.drop(credentialId)), "&done=correction_dropped");
    }

    /** Whether the caller proposed it, and so cannot confirm it. */
    public boolean isProposer(long credentialId) {
        return of(credentialId)
                .open()
                .filter(one -> one.getProposedBy() == caller.personId())
                .isPresent();
    }

    private void goOn(long credentialId, boolean done, String how) {
        known.clear();
        if (done) {
            Redirect.to("/manage/credential?id=" + credentialId + how);
        }
    }
}
