package org.xinhuo.round.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.xinhuo.round.PanelService;
import org.xinhuo.round.PanelService.Overview;
import org.xinhuo.round.PanelService.Row;
import org.xinhuo.shared.web.Notices;
import org.xinhuo.shared.web.Redirect;

/** 缺考: who did not come before the panel, noted by its chair or the organiser, on the page of either. */
@Named
@RequestScoped
public class AbsencePage {

    @Inject
    private PanelService panels;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    @Inject
    @ManagedProperty("#{param.code}")
    private String code;

    @Inject
    @ManagedProperty("#{param.missing}")
    private String missing;

    @Inject
    @ManagedProperty("#{param.came}")
    private String came;

    private String reason = "";

    public void note() {
        if (notices.tries("absence", () -> panels.noteAbsence(code, missing, reason))) {
            back("done=absence_noted");
        }
    }

    public void takeBack() {
        if (notices.tries(() -> panels.takeBackAbsence(code, came))) {
            back("done=absence_taken_back");
        }
    }

    private void back(String deed) {
        String page = request.getServletPath().replaceFirst("\\.xhtml$", "");
        Redirect.to(page + "?" + deed + "&code=" + code);
    }

    /** Those who did not come, one line each however many parts there are. */
    public List<Row> absent(Overview overview) {
        return once(overview, true);
    }

    /** All others. */
    public List<Row> expected(Overview overview) {
        return once(overview, false);
    }

    private static List<Row> once(Overview overview, boolean absent) {
        return overview.rows().stream()
                .filter(row -> row.part().equals(overview.rows().get(0).part()))
                .filter(row -> row.absent().isPresent() == absent)
                .toList();
    }

    /** The number that was chosen, where the page is shown again. */
    public String getMissing() {
        return missing;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
