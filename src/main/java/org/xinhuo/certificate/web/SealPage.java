package org.xinhuo.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.xinhuo.certificate.SealService;
import org.xinhuo.certificate.stamp.Contact;
import org.xinhuo.certificate.stamp.StampService;

/** With what certificates are signed, for national administrators: until when, and what is to be done about it. */
@Named
@RequestScoped
public class SealPage {

    @Inject
    private SealService seals;

    @Inject
    private StampService stamps;

    private SealService.Signing signing;
    private StampService.State stamping;

    public SealService.Signing getSigning() {
        if (signing == null) {
            signing = seals.signing();
        }
        return signing;
    }

    public StampService.State getStamping() {
        if (stamping == null) {
            stamping = stamps.state();
        }
        return stamping;
    }

    /** How it stands with time stamps, as a stable word. */
    public String getStampWord() {
        Contact contact = getStamping().contact();
        if (getStamping().authority().isEmpty()) {
            return "none";
        }
        return contact.why().isPresent() ? "away" : contact.lastGood().isPresent() ? "good" : "not_asked";
    }
}
