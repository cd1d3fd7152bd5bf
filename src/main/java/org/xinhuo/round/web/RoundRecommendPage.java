package org.xinhuo.round.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinhuo.account.PeopleService;
import org.xinhuo.account.Person;
import org.xinhuo.certification.Requirement;
import org.xinhuo.certification.Scheme;
import org.xinhuo.round.Candidacy;
import org.xinhuo.round.CandidacyService;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Words;
import org.xinhuo.shared.web.Notices;
import org.xinhuo.shared.web.Redirect;

/** 推荐人选: sends people of one's organisation to a round above, one by one; and mends what was returned. */
@Named
@RequestScoped
public class RoundRecommendPage {

    private static final int MOST_PEOPLE = 200;

    @Inject
    private CandidacyService candidacies;

    @Inject
    private PeopleService people;

    @Inject
    private Notices notices;

    @Inject
    private Words words;

    @Inject
    @ManagedProperty("#{param.code}")
    private String code;

    private CandidacyService.Invitation invitation;
    private String who = "";
    private String statement = "";
    private String mended = "";

    @PostConstruct
    void load() {
        invitation = candidacies.invitation(code);
    }

    public void recommend() {
        if (notices.tries(RoundRecommendPage::field, () -> candidacies.recommend(code, who, statement))) {
            Redirect.to("/manage/round-recommend?code=" + code + "&done=recommended");
        }
    }

    private static String field(Refusal refusal) {
        return refusal.key().equals("refusal.statement_long") ? "statement" : "who";
    }

    /** Sends again the first that was returned, with what was mended. */
    public void sendAgain() {
        Optional<Candidacy> returned = getReturned();
        if (returned.isPresent()
                && notices.tries(
                        "mended", () -> candidacies.sendAgain(returned.get().getId(), mended))) {
            Redirect.to("/manage/round-recommend?code=" + code + "&done=sent_again");
        }
    }

    public CandidacyService.Invitation getInvitation() {
        return invitation;
    }

    public List<Candidacy> getSent() {
        return candidacies.sent(code);
    }

    /** The one to mend next. */
    public Optional<Candidacy> getReturned() {
        return getSent().stream()
                .filter(one -> one.state() == Candidacy.State.RETURNED)
                .findFirst();
    }

    /** What the scheme asks of whom one sends. */
    public List<Requirement> getRequirements() {
        return invitation.rules().map(Scheme.Rules::requirements).orElse(List.of());
    }

    /** Whom one may think of: those of one's organisations who were not sent yet. */
    public List<Person> getPeople() {
        Set<Long> sent = getSent().stream().map(one -> one.getPerson().getId()).collect(Collectors.toSet());
        return people.page("", 0, MOST_PEOPLE).stream()
                .filter(one -> !sent.contains(one.getId()))
                .toList();
    }

    public boolean isFull() {
        return invitation.used() >= invitation.places();
    }

    public String getLead() {
        return words.of("round_recommend.lead", invitation.places(), invitation.used(), invitation.last());
    }

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = who;
    }

    public String getStatement() {
        return statement;
    }

    public void setStatement(String statement) {
        this.statement = statement;
    }

    public String getMended() {
        return mended;
    }

    public void setMended(String mended) {
        this.mended = mended;
    }
}
