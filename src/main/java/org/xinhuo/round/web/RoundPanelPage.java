package org.xinhuo.round.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.xinhuo.round.Judge;
import org.xinhuo.round.PanelService;
import org.xinhuo.round.PanelService.Cell;
import org.xinhuo.round.PanelService.Overview;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Words;
import org.xinhuo.shared.web.Notices;
import org.xinhuo.shared.web.Redirect;

/** 评委评分, for the organiser: who sits on the panel, who has handed in, what is missing, and the closing. */
@Named
@RequestScoped
public class RoundPanelPage {

    @Inject
    private PanelService panels;

    @Inject
    private Notices notices;

    @Inject
    private Words words;

    @Inject
    @ManagedProperty("#{param.code}")
    private String code;

    @Inject
    @ManagedProperty("#{param.judge}")
    private String judge;

    private Overview overview;
    private String name = "";
    private String reason = "";

    @PostConstruct
    void load() {
        overview = panels.overview(code);
    }

    public void seat() {
        done(notices.tries("name", () -> panels.seat(code, name)), "judge_seated");
    }

    public void lead() {
        done(notices.tries(() -> panels.lead(code, judge())), "chair_named");
    }

    public void release() {
        done(notices.tries("reason", () -> panels.release(code, judge(), reason)), "judge_released");
    }

    public void close() {
        done(notices.tries(() -> panels.close(code)), "panel_closed");
    }

    private long judge() {
        if (judge == null || !judge.matches("\\d{1,18}")) {
            throw new NotFound("judge", judge);
        }
        return Long.parseLong(judge);
    }

    private void done(boolean well, String deed) {
        if (well) {
            Redirect.to("/manage/round-panel?code=" + code + "&done=" + deed);
        } else {
            load();
        }
    }

    public Overview getOverview() {
        return overview;
    }

    /** How a judge is called among all who sit or sat here. */
    public String name(Judge one) {
        return new JudgeNames(overview.judges(), words).of(one);
    }

    /** Those who judge now. */
    public List<Judge> getSitting() {
        return overview.judges().stream()
                .filter(one -> one.released().isEmpty())
                .toList();
    }

    public boolean isOpen() {
        return overview.closedAt().isEmpty();
    }

    public boolean isActs() {
        return overview.organises() && isOpen();
    }

    public List<String> getMissing() {
        return overview.missing().stream().map(words::of).toList();
    }

    public String part(String code) {
        return words.constant("stage", code.toUpperCase(Locale.ROOT));
    }

    /** Why a judge withdrew, as the organiser says it. */
    public String why(Cell cell) {
        return cell.withdrawn()
                .map(why -> why.key().equals("panel.same_organisation")
                        ? words.of("round_panel.same_organisation")
                        : words.of("round_panel.declared"))
                .orElse("");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
