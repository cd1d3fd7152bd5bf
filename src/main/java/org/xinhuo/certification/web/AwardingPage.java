package org.xinhuo.certification.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.LongConsumer;
import org.xinhuo.certification.batch.BatchListService;
import org.xinhuo.certification.batch.BatchService;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.web.Notices;
import org.xinhuo.shared.web.Redirect;

/** 发证进度: how far a batch of awards is, who could not be awarded and why, pausing and going on. */
@Named
@RequestScoped
public class AwardingPage {

    private static final int ROWS = 50;

    @Inject
    private BatchService batches;

    @Inject
    private BatchListService lists;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private BatchService.View view;
    private List<BatchListService.AwardedOne> awarded;
    private boolean more;
    private List<BatchService.RefusedOne> refused;

    @PostConstruct
    void load() {
        view = batches.get(getId());
        refused = view.refused() == 0 ? List.of() : batches.refused(getId());
    }

    public long getId() {
        String typed = request.getParameter("batch");
        if (typed == null || !typed.matches("\\d{1,18}")) {
            throw new NotFound("batch", typed);
        }
        return Long.parseLong(typed);
    }

    public void pause() {
        done(batches::pause, "batch_paused");
    }

    public void resume() {
        done(batches::resume, "batch_resumed");
    }

    public void tryAgain() {
        done(this::again, "batch_tried_again");
    }

    /** Who can be awarded at once is, before the page comes. */
    private void again(long id) {
        batches.tryAgain(id);
        batches.begin(id);
    }

    private void done(LongConsumer deed, String done) {
        if (notices.tries(() -> deed.accept(getId()))) {
            Redirect.to("/manage/awarding?batch=" + getId() + "&done=" + done);
        } else {
            load();
        }
    }

    /** A page of those who got a certificate, in the order of the list. */
    public List<BatchListService.AwardedOne> getAwarded() {
        if (awarded == null) {
            List<BatchListService.AwardedOne> found = lists.awarded(getId(), getFirst(), ROWS + 1);
            more = found.size() > ROWS;
            awarded = found.subList(0, Math.min(ROWS, found.size()));
        }
        return awarded;
    }

    /** Their credentials, of which others know the papers. */
    public List<Long> getCredentials() {
        return getAwarded().stream()
                .map(BatchListService.AwardedOne::credential)
                .toList();
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

    public BatchService.View getView() {
        return view;
    }

    public List<BatchService.RefusedOne> getRefused() {
        return refused;
    }

    /** How it stands, as a key. */
    public String getState() {
        if (view.left() > 0) {
            return view.batch().isPaused() ? "awarding.paused" : "awarding.running";
        }
        return view.refused() > 0 ? "awarding.refused" : "awarding.done";
    }

    /** Whether the page changes by itself. */
    public boolean isRunning() {
        return getState().equals("awarding.running");
    }
}
