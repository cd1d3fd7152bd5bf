package org.xinhuo.round.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xinhuo.round.PanelService;
import org.xinhuo.round.PanelService.Overview;
import org.xinhuo.round.ScoringService;
import org.xinhuo.round.ScoringService.Bench;
import org.xinhuo.round.ScoringService.State;
import org.xinhuo.round.ScoringService.Turn;
import org.xinhuo.shared.Words;
import org.xinhuo.shared.web.Notices;
import org.xinhuo.shared.web.Redirect;

/** One panel, for a judge on it: whom to score, in the drawn order; for its chair, what is missing and the closing. */
@Named
@RequestScoped
public class PanelPage {

    @Inject
    private ScoringService scoring;

    @Inject
    private PanelService panels;

    @Inject
    private Notices notices;

    @Inject
    private Words words;

    @Inject
    @ManagedProperty("#{param.code}")
    private String code;

    private Bench bench;
    private Overview overview;

    @PostConstruct
    void load() {
        bench = scoring.panel(code);
        overview = bench.self().isChair() ? panels.overview(code) : null;
    }

    public void close() {
        if (notices.tries(() -> panels.close(code))) {
            Redirect.to("/teach/panel?done=panel_closed&code=" + code);
        }
    }

    public Bench getBench() {
        return bench;
    }

    /** For the chair only; null for the others. */
    public Overview getOverview() {
        return overview;
    }

    public List<String> getMissing() {
        return overview.missing().stream().map(words::of).toList();
    }

    /** Candidates about whom the judges lie far apart. */
    public List<String> getFar() {
        return overview.rows().stream()
                .filter(PanelService.Row::far)
                .map(row -> row.place().entry())
                .toList();
    }

    public List<String> getParts() {
        return bench.turns().stream().map(Turn::part).distinct().toList();
    }

    public List<Turn> turns(String part) {
        return bench.turns().stream().filter(turn -> turn.part().equals(part)).toList();
    }

    public String name(String part) {
        return words.constant("stage", part.toUpperCase(Locale.ROOT));
    }

    public String why(Turn turn) {
        return turn.withdrawn().map(words::of).orElse("");
    }

    /** Whom to score next; empty where there is nobody, or it is not the time. */
    public Optional<Turn> getNext() {
        boolean scores = bench.open() && bench.closedAt().isEmpty();
        return bench.turns().stream()
                .filter(turn -> scores && (turn.state() == State.OPEN || turn.state() == State.BEGUN))
                .findFirst();
    }

    public long getLeft() {
        return bench.count(State.OPEN) + bench.count(State.BEGUN);
    }
}
