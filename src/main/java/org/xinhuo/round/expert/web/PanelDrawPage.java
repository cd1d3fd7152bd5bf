package org.xinhuo.round.expert.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import org.xinhuo.account.Caller;
import org.xinhuo.round.expert.PanelDrawService;
import org.xinhuo.round.expert.PanelDrawService.Drawn;
import org.xinhuo.round.expert.PanelDrawService.Told;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.web.Notices;
import org.xinhuo.shared.web.Redirect;

/** 按规则抽取评委: filling the free seats of a panel from the expert pool, and who was drawn, who was not, and why. */
@Named
@RequestScoped
public class PanelDrawPage {

    @Inject
    private PanelDrawService draws;

    @Inject
    private Caller caller;

    @Inject
    private Notices notices;

    @Inject
    @ManagedProperty("#{param.code}")
    private String code;

    @Inject
    @ManagedProperty("#{param.seats}")
    private String seats;

    @Inject
    @ManagedProperty("#{param.everywhere}")
    private String everywhere;

    private List<Drawn> list;
    private Integer free;

    public void draw() {
        int asked = seats != null && seats.matches("\\d{1,2}") ? Integer.parseInt(seats) : 0;
        if (notices.tries(() -> draws.draw(code, asked, "true".equals(everywhere)))) {
            Redirect.to("/manage/round-panel?code=" + code + "&done=judges_drawn");
        }
    }

    public List<Drawn> getList() {
        if (list == null) {
            list = draws.draws(code);
        }
        return list;
    }

    public int getFree() {
        if (free == null) {
            free = draws.free(code);
        }
        return free;
    }

    /** How many may be drawn, all that are missing first. */
    public List<Integer> getCounts() {
        return IntStream.range(0, getFree()).mapToObj(less -> getFree() - less).toList();
    }

    /** Whether the caller may read how judges were drawn: a chair from elsewhere leads the panel, and no more. */
    public boolean reads(String path) {
        return caller.reaches(Permission.SEE_PEOPLE, path);
    }

    public boolean isDraws() {
        return caller.may(Permission.RUN_ROUNDS) && getFree() > 0;
    }

    /** Whether they sit, or stand by. */
    public boolean isCalled(Told told) {
        return told.why().key().equals("expert.seated") || told.why().key().equals("expert.stands_by");
    }
}
