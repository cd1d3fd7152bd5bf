package org.xinhuo.round.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.xinhuo.account.ClientAddress;
import org.xinhuo.round.RoundService;

/** 认证批次公告: every round whose notice was published, for anybody. Makes no session. */
@Named
@RequestScoped
public class RoundsBoardPage {

    private static final int ROWS = 20;

    @Inject
    private RoundService rounds;

    @Inject
    private HttpServletRequest request;

    private List<RoundService.Listed> list = List.of();
    private boolean more;
    private boolean slowDown;

    @PostConstruct
    void load() {
        slowDown = !PublicRoundPage.LOOK_UPS.allows(ClientAddress.of(request));
        if (!slowDown) {
            List<RoundService.Listed> found = rounds.board(getPage() * ROWS, ROWS + 1);
            more = found.size() > ROWS;
            list = found.subList(0, Math.min(ROWS, found.size()));
        }
    }

    public int getPage() {
        String page = request.getParameter("page");
        return page != null && page.matches("\\d{1,4}") ? Integer.parseInt(page) : 0;
    }

    public List<RoundService.Listed> getList() {
        return list;
    }

    public boolean isMore() {
        return more;
    }

    public boolean isSlowDown() {
        return slowDown;
    }
}
