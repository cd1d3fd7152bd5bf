package org.xinhuo.round.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.xinhuo.round.CandidacyService;
import org.xinhuo.shared.web.Notices;
import org.xinhuo.shared.web.Redirect;

/** 申报: a round as somebody who may stand in it sees it, what it asks of them, and where their application is. */
@Named
@RequestScoped
public class StandingPage {

    @Inject
    private CandidacyService candidacies;

    @Inject
    private Notices notices;

    @Inject
    @ManagedProperty("#{param.code}")
    private String code;

    private CandidacyService.Standing standing;
    private String statement;

    @PostConstruct
    void load() {
        standing = candidacies.standing(code);
        statement = standing.candidacy().map(one -> one.getStatement()).orElse("");
    }

    public void apply() {
        if (notices.tries("statement", () -> candidacies.apply(code, statement))) {
            Redirect.to("/learn/round?code=" + code + "&done=applied");
        }
    }

    public void sendAgain() {
        if (notices.tries(
                "statement",
                () -> candidacies.sendAgain(standing.candidacy().orElseThrow().getId(), statement))) {
            Redirect.to("/learn/round?code=" + code + "&done=sent_again");
        }
    }

    public CandidacyService.Standing getStanding() {
        return standing;
    }

    public String getStatement() {
        return statement;
    }

    public void setStatement(String statement) {
        this.statement = statement;
    }
}
