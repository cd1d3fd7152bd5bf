package org.xinhuo.certification.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.xinhuo.certification.batch.BatchListService;
import org.xinhuo.certification.batch.BatchService;

/** 发证记录: the batches of one's organisations, the last one first, and how each stands. */
@Named
@RequestScoped
public class AwardingsPage {

    private static final int ROWS = 20;

    @Inject
    private BatchListService batches;

    @Inject
    private HttpServletRequest request;

    private List<BatchService.View> list;
    private boolean more;

    @PostConstruct
    void load() {
        List<BatchService.View> found = batches.page(getFirst(), ROWS + 1);
        more = found.size() > ROWS;
        list = found.subList(0, Math.min(ROWS, found.size()));
    }

    public List<BatchService.View> getList() {
        return list;
    }

    public int getPage() {
        String typed = request.getParameter("page");
        return typed != null && typed.matches("\\d{1,5}") ? Integer.parseInt(typed) : 0;
    }

    public int getFirst() {
        return getPage() * ROWS;
    }

    public boolean isMore() {
        return more;
    }
}
