package org.xinhuo.round.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xinhuo.certification.Window;
import org.xinhuo.round.flow.Act.Kind;
import org.xinhuo.shared.Message.Sentence;
import org.xinhuo.shared.Refusal;

/** How far a round has come: derived from its plan, what was done and what is open, never stored. */
public record Progress(Plan plan, List<Act> acts, Tally tally) {

    public Progress {
        acts = List.copyOf(acts);
    }

    /** Without counting what is open: it tells the stage and what may be sent, not what is missing. */
    public static Progress uncounted(Plan plan, List<Act> acts) {
        return new Progress(plan, acts, Tally.DONE);
    }

    /** The act of this kind; the last one where a list was publicised again. */
    public Optional<Act> find(Kind kind) {
        return acts.stream().filter(act -> act.kind() == kind).max(Comparator.comparing(Act::at));
    }

    private boolean is(Kind kind) {
        return find(kind).isPresent();
    }

    /** The stage a round is in: the first that is not over. Empty once it is archived. */
    public Optional<Stage> stageOn(LocalDate day) {
        return plan.stages().stream().filter(stage -> !isOver(stage, day)).findFirst();
    }

    private boolean isOver(Stage stage, LocalDate day) {
        return stage.closing().map(this::is).orElseGet(() -> window(stage)
                .filter(window -> window.isOver(day))
                .isPresent());
    }

    /** The days of a stage: planned, but publicity is counted from the day on which the list really was publicised. */
    public Optional<Window> window(Stage stage) {
        return stage == Stage.PUBLICITY ? publicity().or(() -> plan.window(stage)) : plan.window(stage);
    }

    /** Empty before the list is publicised, and where the scheme does without. */
    public Optional<Window> publicity() {
        return plan.has(Stage.PUBLICITY)
                ? find(Kind.LIST_PUBLICISED).map(act -> Window.ofDays(act.day(), plan.publicityDays()))
                : Optional.empty();
    }

    /** Each stage of the round as a page shows it: who may act, by when, what is missing. */
    public List<Step> steps(LocalDate day) {
        Optional<Stage> now = stageOn(day);
        return plan.stages().stream()
                .map(stage -> new Step(
                        stage,
                        Step.State.of(stage, now),
                        stage.duties(),
                        window(stage),
                        now.filter(stage::equals).isPresent() ? missing(stage) : List.of()))
                .toList();
    }

    /** The step a round is at; empty once it is archived. */
    public Optional<Step> stepOn(LocalDate day) {
        return steps(day).stream()
                .filter(step -> step.state() == Step.State.NOW)
                .findFirst();
    }

    /** What must be done before the stage can be closed; where it ends by its last day, nothing. */
    private List<Sentence> missing(Stage stage) {
        List<Sentence> missing = new ArrayList<>(tally.missing(stage));
        if (stage == Stage.DRAW) {
            if (!is(Kind.SEED_PROMISED)) {
                missing.add(Sentence.of("stage.seed_not_promised"));
            }
            if (!is(Kind.LIST_FROZEN)) {
                missing.add(Sentence.of("stage.list_not_frozen"));
            }
        }
        return missing;
    }

    /**
     * Each act once, except that the list may be publicised again until it is approved: its days then begin anew.
     *
     * @throws Refusal if the round has no such stage, it is not its turn, it was done already, or something is missing; the
     *     first of what is missing is named
     */
    public void mustAllow(Kind kind, LocalDate day) {
        Stage stage = kind.stage();
        if (!plan.has(stage)) {
            throw new Refusal("refusal.stage_off");
        }
        if (kind == Kind.LIST_PUBLICISED && is(kind) && !is(Kind.APPROVED)) {
            return;
        }
        if (is(kind)) {
            throw new Refusal("refusal.act_done_already");
        }
        Stage now = stageOn(day).orElseThrow(() -> new Refusal("refusal.round_archived"));
        boolean promise = kind == Kind.SEED_PROMISED && !is(Kind.LIST_FROZEN);
        if (now != stage && !promise) {
            throw new Refusal(now.compareTo(stage) < 0 ? "refusal.stage_to_come" : "refusal.stage_over");
        }
        if (kind == Kind.LIST_FROZEN && !is(Kind.SEED_PROMISED)) {
            throw new Refusal("stage.seed_not_promised");
        }
        if (stage.closing().filter(kind::equals).isPresent()) {
            missing(stage).stream().findFirst().ifPresent(first -> {
                throw new Refusal(first);
            });
        }
    }

    /** @throws Refusal on a day on which the round is in another stage */
    public void mustBeIn(Stage stage, LocalDate day) {
        Stage now = stageOn(day).orElseThrow(() -> new Refusal("refusal.round_archived"));
        if (now != stage) {
            throw new Refusal(now.compareTo(stage) < 0 ? "refusal.stage_to_come" : "refusal.stage_over");
        }
    }

    /** Whether a judge may hand in a sheet: while the panel scores, and as a correction until the round is approved. */
    public boolean takesSheets(LocalDate day) {
        boolean scoring = stageOn(day).filter(Stage.SCORING::equals).isPresent();
        return scoring || is(Kind.CHAIR_CLOSED) && !is(Kind.APPROVED);
    }

    /** Whether an application may be sent on a day: within its days, or until the review is closed if it was returned. */
    public boolean takesApplications(LocalDate day, boolean returned) {
        boolean inTime = is(Kind.NOTICE_PUBLISHED)
                && window(Stage.APPLICATIONS).orElseThrow().contains(day);
        boolean mending = returned
                && !is(Kind.REVIEW_CLOSED)
                && window(Stage.REVIEW).filter(days -> days.contains(day)).isPresent();
        return inTime || mending;
    }
}
