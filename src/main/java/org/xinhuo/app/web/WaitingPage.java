package org.xinhuo.app.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xinhuo.account.Caller;
import org.xinhuo.certificate.design.Design;
import org.xinhuo.certificate.design.DesignDeskService;
import org.xinhuo.certificate.design.DesignDeskService.Desk;
import org.xinhuo.certificate.life.CorrectionService;
import org.xinhuo.certification.SchemeService;
import org.xinhuo.certification.batch.BatchService;
import org.xinhuo.certification.life.LifeService;
import org.xinhuo.certification.life.LifeService.Matter.Turn;
import org.xinhuo.registry.earlier.EarlierListService;
import org.xinhuo.round.CandidacyService;
import org.xinhuo.round.RoundService;
import org.xinhuo.round.ScoringService;
import org.xinhuo.round.ScoringService.State;
import org.xinhuo.round.exam.SittingService;
import org.xinhuo.round.flow.Stage;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Words;

/** 待办: what waits for whoever signed in, elsewhere than on the page where their work begins. */
@Named("waiting")
@RequestScoped
public class WaitingPage {

    /** Whoever has more rounds than this under way looks at the list anyway. */
    private static final int MOST_ROUNDS = 50;

    @Inject
    private SittingService sittings;

    @Inject
    private RoundService rounds;

    @Inject
    private Clock clock;

    @Inject
    private ScoringService scoring;

    @Inject
    private LifeService lives;

    @Inject
    private CorrectionService corrections;

    @Inject
    private DesignDeskService designs;

    @Inject
    private SchemeService schemes;

    @Inject
    private EarlierListService earlier;

    @Inject
    private BatchService batches;

    @Inject
    private CandidacyService candidacies;

    @Inject
    private Caller caller;

    @Inject
    private Words words;

    private final List<Task> tasks = new ArrayList<>();

    /**
     * Something to do.
     *
     * @param sentence what and how many
     * @param address of the page where it is done
     */
    public record Task(String sentence, String address) {}

    @PostConstruct
    void load() {
        if (caller.may(Permission.LEARN)) {
            add(
                    "waiting.exams",
                    sittings.own().stream().filter(SittingService.Own::mayBegin).count(),
                    "/learn/tests");
        }
        if (caller.may(Permission.JUDGE)) {
            add(
                    "waiting.sheets",
                    scoring.panels().stream()
                            .filter(bench -> bench.open() && bench.closedAt().isEmpty())
                            .mapToLong(bench -> bench.count(State.OPEN) + bench.count(State.BEGUN))
                            .sum(),
                    "/teach/panels");
        }
        if (caller.may(Permission.AWARD)) {
            List<Long> unsettled = batches.unsettled();
            if (!unsettled.isEmpty()) {
                add("waiting.batches", unsettled.size(), "/manage/awarding?batch=" + unsettled.get(0));
            }
            add(
                    "waiting.matters",
                    Stream.concat(lives.waiting().stream(), corrections.waiting().stream())
                            .filter(one -> one.turn() == Turn.YOURS)
                            .count(),
                    "/manage/credentials");
            addDesigns(designs.desk());
            add("waiting.earlier", earlier.waiting().count(), "/manage/earlier");
        }
        if (caller.may(Permission.RUN_ROUNDS)) {
            LocalDate today = LocalDate.now(clock);
            add(
                    "waiting.rounds",
                    rounds.page(0, MOST_ROUNDS).stream()
                            .filter(one ->
                                    one.now().filter(step -> step.isLate(today)).isPresent() && !isBarred(one))
                            .count(),
                    "/manage/rounds");
        }
        if (caller.may(Permission.RECOMMEND)) {
            add(
                    "waiting.invitations",
                    candidacies.invitations().stream()
                            .filter(one -> one.open() && one.used() < one.places())
                            .count(),
                    "/manage/rounds");
        }
    }

    /** Whether a round waits for the approval of somebody else. */
    private boolean isBarred(RoundService.Listed one) {
        return one.now().filter(step -> step.stage() == Stage.APPROVAL).isPresent()
                && rounds.get(one.round().getCode()).barred().isPresent();
    }

    private void addDesigns(Desk desk) {
        if (!desk.toPublish().isEmpty()) {
            add(
                    "waiting.designs",
                    desk.toPublish().size(),
                    address(desk.toPublish().get(0)));
        }
        desk.returned()
                .forEach(one -> tasks.add(new Task(
                        words.of(
                                "waiting.design_returned",
                                schemes.get(one.getScheme()).name(),
                                one.getReturned()),
                        address(one))));
    }

    private static String address(Design one) {
        return "/manage/paper-design?organisation=" + one.getOrganisation().getCode() + "&scheme=" + one.getScheme();
    }

    private void add(String key, long count, String address) {
        if (count > 0) {
            tasks.add(new Task(words.of(key, count), address));
        }
    }

    public List<Task> getTasks() {
        return List.copyOf(tasks);
    }
}
