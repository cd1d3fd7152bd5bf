package org.xinhuo.round.expert.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.xinhuo.account.PeopleService;
import org.xinhuo.certification.Track;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.round.expert.ExpertQuery;
import org.xinhuo.round.expert.ExpertService;
import org.xinhuo.shared.Words;

/** 专家库: the assessors of one's organisations, found by name, field and whether they are called. */
@Named
@RequestScoped
public class ExpertsPage {

    private static final int ROWS = 50;

    @Inject
    private ExpertService experts;

    @Inject
    private PeopleService people;

    @Inject
    private Words words;

    @Inject
    @ManagedProperty("#{param.find}")
    private String find;

    @Inject
    @ManagedProperty("#{param.field}")
    private String field;

    @Inject
    @ManagedProperty("#{param.state}")
    private String state;

    @Inject
    @ManagedProperty("#{param.page}")
    private String pageName;

    private int page;
    private List<ExpertService.Listed> list;
    private boolean more;

    @PostConstruct
    void load() {
        find = find == null ? "" : find;
        field = field == null ? "" : field;
        page = pageName != null && pageName.matches("\\d{1,5}") ? Integer.parseInt(pageName) : 0;
        List<ExpertService.Listed> found =
                experts.page(new ExpertQuery(find, field, getState()), page * ROWS, ROWS + 1);
        more = found.size() > ROWS;
        list = found.subList(0, Math.min(ROWS, found.size()));
    }

    /** 师资、家长培训主持人. */
    public String fields(Collection<String> codes) {
        return experts.fields().stream()
                .filter(track -> codes.contains(track.code()))
                .map(track -> words.in(track.name()))
                .collect(Collectors.joining(words.of("comma")));
    }

    public List<Track> getFields() {
        return experts.fields();
    }

    public ExpertQuery.State getState() {
        return getStates().stream()
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(ExpertQuery.State.ALL);
    }

    public List<ExpertQuery.State> getStates() {
        return Arrays.asList(ExpertQuery.State.values());
    }

    public Organisation getOrganisation() {
        return people.self().getOrganisation();
    }

    public List<ExpertService.Listed> getList() {
        return list;
    }

    public String getFind() {
        return find;
    }

    public String getField() {
        return field;
    }

    /** The same filters on another page of the list. */
    public String address(int other) {
        return "/manage/experts?find=" + URLEncoder.encode(find, StandardCharsets.UTF_8) + "&field="
                + URLEncoder.encode(field, StandardCharsets.UTF_8) + "&state=" + getState() + "&page=" + other;
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
}
