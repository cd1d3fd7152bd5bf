package org.xinhuo.round.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.xinhuo.account.ClientAddress;
import org.xinhuo.round.NoticeboardService;
import org.xinhuo.shared.RateLimit;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Words;
import org.xinhuo.shared.web.Notices;
import org.xinhuo.shared.web.Redirect;

/** One round as everybody may read it, with the form to object. Works without script and signing in, makes no session. */
@Named
@RequestScoped
public class PublicRoundPage {

    /** Look-ups a minute from one network address: a school's office behind one address still can. */
    static final RateLimit LOOK_UPS = new RateLimit(60);

    /** Objections a minute from one network address. */
    private static final RateLimit OBJECTIONS = new RateLimit(5);

    @Inject
    private NoticeboardService board;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Words words;

    private NoticeboardService.Notice notice;
    private boolean slowDown;
    private String number = "";
    private String grounds = "";
    private String contact = "";

    @PostConstruct
    void load() {
        slowDown = !LOOK_UPS.allows(ClientAddress.of(request));
        if (!slowDown) {
            notice = board.get(getCode());
        }
    }

    public String getCode() {
        String code = request.getParameter("code");
        return code == null ? "" : code;
    }

    public void object() {
        if (!OBJECTIONS.allows(ClientAddress.of(request))) {
            notices.refuse(null, words.of("public_round.slow"));
        } else if (notices.tries(PublicRoundPage::field, () -> board.object(getCode(), number, grounds, contact))) {
            Redirect.to("/public/round?code=" + getCode() + "&done=objected");
        }
    }

    private static String field(Refusal refusal) {
        return switch (refusal.key()) {
            case "refusal.objection_grounds", "refusal.objection_long" -> "grounds";
            case "refusal.objection_contact" -> "contact";
            case "refusal.objection_number" -> "number";
            default -> null;
        };
    }

    public NoticeboardService.Notice getNotice() {
        return notice;
    }

    public boolean isSlowDown() {
        return slowDown;
    }

    /** The rules by which everybody is measured, and that they are an example where nobody confirmed them. */
    public String getRules() {
        return words.of(
                notice.scheme().confirmed() ? "rule.version" : "rule.sample_version",
                notice.round().getRuleVersion());
    }

    public String getPublicity() {
        return notice.publicity()
                .map(days -> words.of("round_result.publicity", words.day(days.first()), words.day(days.last())))
                .orElse("");
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getGrounds() {
        return grounds;
    }

    public void setGrounds(String grounds) {
        this.grounds = grounds;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }
}
