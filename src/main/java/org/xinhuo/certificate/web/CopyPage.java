package org.xinhuo.certificate.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinhuo.certificate.life.Copy;
import org.xinhuo.certificate.life.CopyService;
import org.xinhuo.certificate.life.CopyService.Copies;
import org.xinhuo.shared.web.Notices;
import org.xinhuo.shared.web.Redirect;

/** 补发, on the page of a credential: how many prints there are, and recording another one. */
@Named
@RequestScoped
public class CopyPage {

    private static final String FIELD = "copy-reason";

    @Inject
    private CopyService copies;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private final Map<Long, Copies> known = new HashMap<>();

    public Copies of(long credentialId) {
        return known.computeIfAbsent(credentialId, copies::of);
    }

    public List<String> getReasons() {
        return Copy.REASONS;
    }

    public String getReason() {
        String value = request.getParameter(FIELD);
        return value == null ? "" : value;
    }

    /** Records it, and goes back to the page it was pressed on: the holder's, or the officer's. */
    public void give(long credentialId) {
        boolean done = notices.tries(
                refusal -> refusal.key().equals("refusal.copy_reason") ? FIELD : null,
                () -> copies.give(credentialId, getReason()));
        known.clear();
        if (done) {
            String page = request.getServletPath().startsWith("/learn/") ? "/learn" : "/manage";
            Redirect.to(page + "/credential?id=" + credentialId + "&done=copy_given");
        }
    }
}
