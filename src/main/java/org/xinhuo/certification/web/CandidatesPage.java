package org.xinhuo.certification.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinhuo.account.Caller;
import org.xinhuo.account.PeopleService;
import org.xinhuo.certification.Application;
import org.xinhuo.certification.Application.State;
import org.xinhuo.certification.CertificationService;
import org.xinhuo.certification.CertificationService.Candidate;
import org.xinhuo.certification.batch.BatchService;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Words;
import org.xinhuo.shared.web.Notices;
import org.xinhuo.shared.web.Redirect;

/** 候选人: who waits in one's organisations, what each still lacks, and approving or returning one or many. */
@Named
@RequestScoped
public class CandidatesPage {

    private static final int ROWS = 50;

    /** More than so many are awarded by a batch, which goes on without the page. */
    private static final int HANDFUL = 10;

    @Inject
    private CertificationService certification;

    @Inject
    private BatchService batches;

    @Inject
    private PeopleService people;

    @Inject
    private Caller caller;

    @Inject
    private Notices notices;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    @Inject
    @ManagedProperty("#{param.state}")
    private String stateName;

    @Inject
    @ManagedProperty("#{param.page}")
    private String pageName;

    @Inject
    @ManagedProperty("#{param.decided}")
    private String decidedIds;

    private State state;
    private int page;
    private List<Candidate> list;
    private boolean more;
    private String reason = "";
    private String asked = "";
    private List<Long> justDecided = List.of();

    @PostConstruct
    void load() {
        state = Arrays.stream(State.values())
                .filter(one -> one.name().equals(stateName))
                .findFirst()
                .orElse(State.WAITING);
        page = pageName != null && pageName.matches("\\d{1,5}") ? Integer.parseInt(pageName) : 0;
        if (decidedIds != null && decidedIds.matches("\\d{1,18}(,\\d{1,18}){0,49}")) {
            justDecided =
                    Arrays.stream(decidedIds.split(",")).map(Long::valueOf).toList();
        }
        read();
    }

    private void read() {
        List<Candidate> found = certification.candidates(state, page * ROWS, ROWS + 1);
        more = found.size() > ROWS;
        list = found.subList(0, Math.min(ROWS, found.size()));
    }

    /** Opens the question before approving, where no script does. */
    public void askApprove() {
        ask("approve");
    }

    public void askReturn() {
        ask("return");
    }

    private void ask(String what) {
        if (chosen().findAny().isPresent()) {
            asked = what;
        } else {
            notices.refuse(null, words.of("refusal.nobody_chosen"));
        }
    }

    /** Approves each that was chosen by itself: what refuses one does not hold up the others. */
    public void approve() {
        if (chosen().count() > HANDFUL) {
            approveMany();
            return;
        }
        decide("/manage/candidates?decided=%s&done=approved", "candidates.some_approved", certification::award);
    }

    /** Decided at once, awarded by a batch: most often it is done before the next page comes, which says so otherwise. */
    private void approveMany() {
        List<Long> chosen = chosen().map(Long::valueOf).toList();
        BatchService.Opened opened = batches.approve(chosen);
        opened.batch().ifPresent(batches::begin);
        justDecided =
                chosen.stream().filter(id -> !opened.refused().containsKey(id)).toList();
        boolean done = opened.batch().map(batches::get).stream()
                .allMatch(one -> one.awarded() == one.batch().getSize());
        if (!done && opened.refused().isEmpty()) {
            Redirect.to("/manage/awarding?batch=" + opened.batch().orElseThrow() + "&done=batch_decided");
            return;
        }
        said(
                "/manage/candidates?decided=%s&done=approved",
                done ? "candidates.some_approved" : "candidates.some_decided", opened.refused());
    }

    /** Returns each that was chosen; without a reason none, and the question stays open. */
    public void giveBack() {
        if (!notices.tries("reason", () -> Application.reasonOf(reason))) {
            asked = "return";
            return;
        }
        decide(
                "/manage/candidates?done=returned",
                "candidates.some_returned",
                id -> certification.giveBack(id, reason));
    }

    private void decide(String leadsTo, String someDone, LongConsumer decision) {
        List<Long> chosen = chosen().map(Long::valueOf).toList();
        if (chosen.isEmpty()) {
            notices.refuse(null, words.of("refusal.nobody_chosen"));
            return;
        }
        Map<Long, Refusal> refused = new LinkedHashMap<>();
        justDecided = new ArrayList<>();
        for (long id : chosen) {
            try {
                decision.accept(id);
                justDecided.add(id);
            } catch (Refusal refusal) {
                refused.put(id, refusal);
            }
        }
        said(leadsTo, someDone, refused);
    }

    private void said(String leadsTo, String someDone, Map<Long, Refusal> refused) {
        if (refused.isEmpty()) {
            String ids = justDecided.stream().map(String::valueOf).collect(Collectors.joining(","));
            Redirect.to(leadsTo.formatted(ids));
            return;
        }
        if (!justDecided.isEmpty()) {
            notices.tell(words.of(someDone, justDecided.size()));
        }
        refused.forEach((id, refusal) -> notices.refuse(
                null, said(certification.candidate(id).application().getPerson().getName(), refusal)));
        read();
    }

    /** Of whom and why; the name once, where the sentence has it already. */
    private String said(String name, Refusal refusal) {
        String sentence = words.of(refusal);
        return refusal.arguments().contains(name) ? sentence : words.of("candidates.refused", name, sentence);
    }

    private Stream<String> chosen() {
        String[] values = request.getParameterValues("candidate");
        return values == null ? Stream.empty() : Arrays.stream(values).filter(value -> value.matches("\\d{1,18}"));
    }

    /** Whether a row was chosen when the form came back with a refusal. */
    public boolean isChosen(long id) {
        Set<String> chosen = chosen().collect(Collectors.toSet());
        return chosen.contains(String.valueOf(id));
    }

    /** Names of those chosen, for the question. */
    public String getChosenNames() {
        return list.stream()
                .map(Candidate::application)
                .filter(application -> isChosen(application.getId()))
                .map(application -> application.getPerson().getName())
                .collect(Collectors.joining(" · "));
    }

    /** Whether this question stands open: {@code approve} or {@code return}. */
    public boolean asks(String what) {
        return what.equals(asked);
    }

    public List<Candidate> getList() {
        return list;
    }

    /** The applications decided by the step before: what came of them is listed above the others. */
    public List<Long> getJustDecided() {
        return justDecided;
    }

    public State getState() {
        return state;
    }

    public State[] getStates() {
        return State.values();
    }

    /** Whether this caller decides anything on this list: who works below the office that issues reads along. */
    public boolean isDeciding() {
        return state == State.WAITING
                && caller.reaches(Permission.AWARD, getOrganisation().topPath());
    }

    public long getWaitingCount() {
        return certification.waiting();
    }

    public Organisation getOrganisation() {
        return people.self().getOrganisation();
    }

    public int getPage() {
        return page;
    }

    public int getFirst() {
        return page * ROWS;
    }

    public boolean isMore() {
        return more;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
