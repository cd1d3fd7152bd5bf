package org.xinhuo.round.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xinhuo.account.Caller;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.organisation.OrganisationService;
import org.xinhuo.round.RoundService;
import org.xinhuo.round.flow.Stage;
import org.xinhuo.round.flow.Step;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Words;
import org.xinhuo.shared.web.Notices;
import org.xinhuo.shared.web.Redirect;

/** One round: its steps, who may act, by when, what is missing, and the acts of the organiser that close a step. */
@Named
@RequestScoped
public class RoundPage {

    @Inject
    private RoundService rounds;

    @Inject
    private OrganisationService organisations;

    @Inject
    private Caller caller;

    @Inject
    private Notices notices;

    @Inject
    private Words words;

    @Inject
    @ManagedProperty("#{param.code}")
    private String code;

    private RoundService.View view;
    private String asked = "";

    @PostConstruct
    void load() {
        view = rounds.get(code);
    }

    /** Opens the question before publishing, where no script does. */
    public void askPublish() {
        asked = "publish";
    }

    public void askClose() {
        asked = "close";
    }

    public void askArchive() {
        asked = "archive";
    }

    public void publish() {
        if (notices.tries(() -> rounds.publishNotice(code))) {
            Redirect.to("/manage/round?code=" + code + "&done=notice_published");
        }
    }

    public void closeReview() {
        if (notices.tries(() -> rounds.closeReview(code))) {
            Redirect.to("/manage/round?code=" + code + "&done=review_closed");
        }
    }

    public void archive() {
        if (notices.tries(() -> rounds.archive(code))) {
            Redirect.to("/manage/round?code=" + code + "&done=round_archived");
        }
    }

    public boolean asks(String what) {
        return what.equals(asked);
    }

    public RoundService.View getView() {
        return view;
    }

    public List<Step> getSteps() {
        return view.steps();
    }

    /** Where the work of a step is done; empty where it is done here, or cannot be begun yet. */
    public String address(Step step) {
        boolean begun = step.state() != Step.State.TO_COME;
        boolean promise = step.stage() == Stage.DRAW && view.steps().get(0).state() == Step.State.OVER;
        return begun || promise
                ? page(step.stage())
                        .map(page -> "/manage/" + page + "?code=" + code)
                        .orElse("")
                : "";
    }

    /** What the way to that page is called: what the caller can do there, or that they can read there. */
    public String go(Step step) {
        if (step.state() == Step.State.OVER) {
            return words.of("round.page.over", words.constant("round", step.stage()));
        }
        return words.of(isRunning() && !isBarred(step) ? "round.page." + step.stage() : "round.page.look");
    }

    /** Whether somebody else is to take this step, which is the approval. */
    public boolean isBarred(Step step) {
        return isRunning()
                && step.stage() == Stage.APPROVAL
                && step.state() == Step.State.NOW
                && view.barred().isPresent();
    }

    public String getBarred() {
        return view.barred().map(words::of).orElse("");
    }

    private static Optional<String> page(Stage stage) {
        return Optional.ofNullable(
                switch (stage) {
                    case APPLICATIONS, REVIEW -> "round-candidates";
                    case EXAM, CUT -> "round-marks";
                    case DRAW -> "round-draw";
                    case SCORING -> "round-panel";
                    case RESULT, PUBLICITY, APPROVAL -> "round-result";
                    case NOTICE, ARCHIVE -> null;
                });
    }

    /** Whether the caller acts for the organiser. */
    public boolean isRunning() {
        return caller.may(Permission.RUN_ROUNDS);
    }

    public boolean is(String stage) {
        return view.now().filter(Stage.valueOf(stage)::equals).isPresent();
    }

    /** The organisations that may send people, in the order of their codes, with their places. */
    public Map<Organisation, Integer> getPlaces() {
        Map<Organisation, Integer> places = new TreeMap<>(Comparator.comparing(Organisation::getCode));
        view.round().quotas().places().forEach((organisation, number) -> organisations
                .find(organisation)
                .ifPresent(found -> places.put(found, number)));
        return places;
    }

    public int getTotal() {
        return view.round().quotas().total();
    }
}
