package org.xinhuo.round.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xinhuo.account.Caller;
import org.xinhuo.account.PeopleService;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.round.RoundService;
import org.xinhuo.shared.Permission;

/** 认证批次: the rounds of one's association, where each stands, and those above that wait for one's recommendations. */
@Named
@RequestScoped
public class RoundsPage {

    private static final int ROWS = 20;

    @Inject
    private RoundService rounds;

    @Inject
    private PeopleService people;

    @Inject
    private Caller caller;

    @Inject
    @ManagedProperty("#{param.page}")
    private String pageName;

    private int page;
    private List<RoundService.Listed> list;
    private boolean more;

    @PostConstruct
    void load() {
        page = pageName != null && pageName.matches("\\d{1,5}") ? Integer.parseInt(pageName) : 0;
        List<RoundService.Listed> found = rounds.page(page * ROWS, ROWS + 1);
        more = found.size() > ROWS;
        list = found.subList(0, Math.min(ROWS, found.size()));
    }

    public List<RoundService.Listed> getList() {
        return list;
    }

    /** Whether the caller may open rounds. */
    public boolean isRunning() {
        return caller.may(Permission.RUN_ROUNDS);
    }

    public Organisation getOrganisation() {
        return people.self().getOrganisation();
    }

    public int getPage() {
        return page;
    }

    public int getFirst() {
        return page * ROWS;
    }

    public boolean isMore() {
        return more;
    }
}
