package org.xinhuo.round.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.xinhuo.account.Caller;
import org.xinhuo.round.exam.SittingService;
import org.xinhuo.round.exam.SittingService.Own;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.web.Notices;
import org.xinhuo.shared.web.Redirect;

/** 笔试: the online exams of the rounds one stands in, on the pages where candidates look for them. */
@Named("exams")
@RequestScoped
public class ExamsPage {

    @Inject
    private SittingService sittings;

    @Inject
    private Caller caller;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private List<Own> list;

    public List<Own> getList() {
        if (list == null) {
            list = caller.may(Permission.LEARN) ? sittings.own() : List.of();
        }
        return list;
    }

    /** The exam of a round, where there is one. */
    public List<Own> of(String code) {
        return getList().stream()
                .filter(one -> one.round().getCode().equals(code))
                .toList();
    }

    /** Begins the exam of the round that the button names, or goes on with it. */
    public void begin() {
        String code = request.getParameter("exam");
        notices.tries(() -> Redirect.to("/learn/test?attempt="
                + sittings.begin(code == null ? "" : code).getId()));
    }
}
