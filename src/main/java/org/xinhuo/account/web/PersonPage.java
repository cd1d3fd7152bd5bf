package org.xinhuo.account.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xinhuo.account.PeopleService;
import org.xinhuo.account.Person;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Setting;
import org.xinhuo.shared.Words;
import org.xinhuo.shared.web.Notices;
import org.xinhuo.shared.web.Redirect;

/** One person: correcting the name, a fresh link for who lost theirs or forgot the password, closing the account. */
@Named
@RequestScoped
public class PersonPage {

    @Inject
    private PeopleService people;

    @Inject
    private Notices notices;

    @Inject
    private Words words;

    @Inject
    @ManagedProperty("#{param.id}")
    private String idName;

    private Person person;
    private String name;
    private String link;

    @PostConstruct
    void load() {
        if (idName == null || !idName.matches("\\d{1,18}")) {
            throw new NotFound("person", idName);
        }
        person = people.get(Long.parseLong(idName));
        name = person.getName();
    }

    public void correctName() {
        if (notices.tries("name", () -> people.correctName(person.getId(), name))) {
            Redirect.to("/manage/person?done=name_corrected&id=" + person.getId());
        }
    }

    /** Shows a fresh link, once. */
    public void inviteAgain() {
        notices.tries(() -> link = Setting.PUBLIC_URL.orElse("http://localhost:8080") + "/setup?token="
                + people.inviteAgain(person.getId()).token());
    }

    public void close() {
        if (notices.tries(() -> people.close(person.getId()))) {
            Redirect.to("/manage/person?done=account_closed&id=" + person.getId());
        }
    }

    public void open() {
        if (notices.tries(() -> people.open(person.getId()))) {
            Redirect.to("/manage/person?done=account_opened&id=" + person.getId());
        }
    }

    /** What they are in their organisation. */
    public String getRoles() {
        return people.rolesOf(person).stream()
                .map(role -> words.constant("role", role))
                .collect(Collectors.joining(words.of("comma")));
    }

    public Person getPerson() {
        return person;
    }

    public Optional<String> getLink() {
        return Optional.ofNullable(link);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
