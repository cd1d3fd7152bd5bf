package org.xinhuo.account.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.xinhuo.account.PeopleService;
import org.xinhuo.account.Person;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.shared.Words;

/** 人员: the people of one's organisations, found by name, reading, initials or login. */
@Named
@RequestScoped
public class PeoplePage {

    private static final int ROWS = 50;

    @Inject
    private PeopleService people;

    @Inject
    private Words words;

    @Inject
    @ManagedProperty("#{param.find}")
    private String find;

    @Inject
    @ManagedProperty("#{param.page}")
    private String pageName;

    private int page;
    private List<Person> list;
    private boolean more;

    @PostConstruct
    void load() {
        find = find == null ? "" : find;
        page = pageName != null && pageName.matches("\\d{1,5}") ? Integer.parseInt(pageName) : 0;
        List<Person> found = people.page(find, page * ROWS, ROWS + 1);
        more = found.size() > ROWS;
        list = found.subList(0, Math.min(ROWS, found.size()));
    }

    public String roles(Person person) {
        return people.rolesOf(person).stream()
                .map(role -> words.constant("role", role))
                .collect(Collectors.joining(words.of("comma")));
    }

    public List<Person> getList() {
        return list;
    }

    public String getFind() {
        return find;
    }

    public String getFindEncoded() {
        return URLEncoder.encode(find, StandardCharsets.UTF_8);
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
}
