package org.xinhuo.round.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.xinhuo.round.DrawService;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.web.Notices;
import org.xinhuo.shared.web.Redirect;

/** 抽签: the promise of the seed, the frozen list, the draw. */
@Named
@RequestScoped
public class RoundDrawPage {

    @Inject
    private DrawService draws;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private DrawService.View view;
    private String topics = "";
    private String word = "";

    @PostConstruct
    void load() {
        view = draws.get(getCode());
    }

    public String getCode() {
        String code = request.getParameter("code");
        return code == null ? "" : code;
    }

    public void promise() {
        if (notices.tries(() -> draws.promise(getCode()))) {
            Redirect.to("/manage/round-draw?code=" + getCode() + "&done=seed_promised");
        }
    }

    public void freeze() {
        List<String> lines = topics.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (notices.tries(refusal -> isAboutALine(refusal) ? "topics" : null, () -> draws.freeze(getCode(), lines))) {
            Redirect.to("/manage/round-draw?code=" + getCode() + "&done=list_frozen");
        }
    }

    public void draw() {
        if (notices.tries(refusal -> isAboutALine(refusal) ? "word" : null, () -> draws.draw(getCode(), word))) {
            Redirect.to("/manage/round-draw?code=" + getCode() + "&done=drawn");
        }
    }

    private static boolean isAboutALine(Refusal refusal) {
        return refusal.key().equals("refusal.draw_twice") || refusal.key().equals("refusal.draw_line");
    }

    public DrawService.View getView() {
        return view;
    }

    public String getTopics() {
        return topics;
    }

    public void setTopics(String topics) {
        this.topics = topics;
    }

    public String getWord() {
        return word;
    }

    public void setWord(String word) {
        this.word = word;
    }
}
