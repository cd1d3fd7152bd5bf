package org.xinhuo.round.expert.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinhuo.account.Caller;
import org.xinhuo.certification.IssuingLevel;
import org.xinhuo.certification.Track;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.organisation.OrganisationService;
import org.xinhuo.round.expert.ExpertRecord;
import org.xinhuo.round.expert.ExpertService;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Words;
import org.xinhuo.shared.web.Notices;
import org.xinhuo.shared.web.Redirect;

/** One expert: what they can judge, whether they are called, and towards whom they are not free. */
@Named
@RequestScoped
public class ExpertPage {

    @Inject
    private ExpertService experts;

    @Inject
    private OrganisationService organisations;

    @Inject
    private Words words;

    @Inject
    private Caller caller;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    @Inject
    @ManagedProperty("#{param.id}")
    private String idName;

    private ExpertService.Listed listed;
    private String topics;
    private String title;
    private String pausing = "";
    private String organisation = "";
    private String recusing = "";

    @PostConstruct
    void load() {
        if (idName == null || !idName.matches("\\d{1,18}")) {
            throw new NotFound("expert", idName);
        }
        listed = experts.get(Long.parseLong(idName));
        topics = entry().flatMap(ExpertRecord::topics).orElse("");
        title = entry().flatMap(ExpertRecord::title).orElse("");
    }

    private Optional<ExpertRecord> entry() {
        return listed.entry();
    }

    public void list() {
        done(notices.tries(() -> experts.list(id(), chosen(), topics, getRank(), title)), "expert_listed");
    }

    public void pause() {
        done(notices.tries("pausing", () -> experts.pause(id(), pausing)), "expert_paused");
    }

    public void resume() {
        done(notices.tries(() -> experts.resume(id())), "expert_resumed");
    }

    public void declare() {
        done(notices.tries(ExpertPage::about, () -> experts.declare(id(), organisation, recusing)), "expert_declared");
    }

    private static String about(Refusal refusal) {
        return refusal.key().equals("refusal.organisation_unknown") ? "organisation" : "recusing";
    }

    public void free() {
        done(notices.tries(() -> experts.free(id(), request.getParameter("from"))), "expert_freed");
    }

    private long id() {
        return listed.person().getId();
    }

    private void done(boolean well, String deed) {
        if (well) {
            Redirect.to("/manage/expert?done=" + deed + "&id=" + id());
        }
    }

    private Set<String> chosen() {
        String[] typed = request.getParameterValues("field");
        return typed == null ? Set.of() : Set.copyOf(Arrays.asList(typed));
    }

    /** Whether a field is ticked: as it was sent, or as it is kept. */
    public boolean chosen(String field) {
        return request.getMethod().equals("POST") && request.getParameter("rank") != null
                ? chosen().contains(field)
                : entry().filter(one -> one.getFields().contains(field)).isPresent();
    }

    public IssuingLevel getRank() {
        String typed = request.getParameter("rank");
        return Arrays.stream(IssuingLevel.values())
                .filter(rank -> rank.name().equals(typed))
                .findFirst()
                .orElse(entry().map(ExpertRecord::getRank).orElse(IssuingLevel.PROVINCE));
    }

    public List<IssuingLevel> getRanks() {
        return Arrays.asList(IssuingLevel.values());
    }

    public List<Track> getFields() {
        return experts.fields();
    }

    /** 师资、家长培训主持人. */
    public String fields(Set<String> codes) {
        return experts.fields().stream()
                .filter(track -> codes.contains(track.code()))
                .map(track -> words.in(track.name()))
                .collect(Collectors.joining(words.of("comma")));
    }

    /** An organisation by its code. */
    public Organisation organisation(String code) {
        return organisations.find(code).orElseThrow();
    }

    public boolean isKeeps() {
        return caller.may(Permission.KEEP_PEOPLE);
    }

    public ExpertService.Listed getListed() {
        return listed;
    }

    public String getTopics() {
        return topics;
    }

    public void setTopics(String topics) {
        this.topics = topics;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getPausing() {
        return pausing;
    }

    public void setPausing(String pausing) {
        this.pausing = pausing;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public String getRecusing() {
        return recusing;
    }

    public void setRecusing(String recusing) {
        this.recusing = recusing;
    }
}
