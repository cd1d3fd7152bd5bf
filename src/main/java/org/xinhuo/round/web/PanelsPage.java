package org.xinhuo.round.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.xinhuo.round.ScoringService;
import org.xinhuo.round.ScoringService.Bench;
import org.xinhuo.round.ScoringService.State;

/** 我的评分: the panels somebody sits on. */
@Named
@RequestScoped
public class PanelsPage {

    @Inject
    private ScoringService scoring;

    private List<Bench> list;

    @PostConstruct
    void load() {
        list = scoring.panels();
    }

    public List<Bench> getList() {
        return list;
    }

    /** How many sheets are still to be handed in. */
    public long left(Bench bench) {
        return bench.count(State.OPEN) + bench.count(State.BEGUN);
    }
}
