package org.xinhuo.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xinhuo.account.Caller;
import org.xinhuo.account.PeopleService;
import org.xinhuo.account.Role;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.organisation.OrganisationService;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Setting;
import org.xinhuo.shared.Words;
import org.xinhuo.shared.web.Notices;

/** 添加人员: adds somebody and shows the one-time link by which they come in. */
@Named
@RequestScoped
public class PersonNewPage {

    @Inject
    private PeopleService people;

    @Inject
    private OrganisationService organisationService;

    @Inject
    private Caller caller;

    @Inject
    private Notices notices;

    @Inject
    private Words words;

    private String name = "";
    private String login = "";
    private Long organisation;
    private Role role = Role.TRAINEE;
    private boolean oldEnough;
    private PeopleService.Invited invited;

    /** Adds them, or says everything that speaks against it at once. */
    public void add() {
        List<Refusal> refusals = people.refusals(login, name, organisation, role, oldEnough);
        refusals.forEach(refusal -> notices.refuse(field(refusal), words.of(refusal)));
        if (refusals.isEmpty()) {
            notices.tries(PersonNewPage::field, () -> invited = people.add(login, name, organisation, role));
        }
    }

    private static String field(Refusal refusal) {
        String rule = refusal.key().substring("refusal.".length());
        return rule.startsWith("login")
                ? "login"
                : rule.startsWith("name") ? "name" : rule.startsWith("too_young") ? "age" : "role";
    }

    public Optional<PeopleService.Invited> getInvited() {
        return Optional.ofNullable(invited);
    }

    public String getLink() {
        return Setting.PUBLIC_URL.orElse("http://localhost:8080") + "/setup?token=" + invited.token();
    }

    /** Where the caller may add people. */
    public List<Organisation> getOrganisations() {
        return organisationService.listWithin(caller.subtree(Permission.KEEP_PEOPLE));
    }

    /** What the caller may make somebody: nobody below the top makes those who see the whole country. */
    public List<Role> getRoles() {
        boolean national = caller.subtree(Permission.KEEP_PEOPLE).equals("CN/");
        return Arrays.stream(Role.values())
                .filter(one -> !one.isNationwide() || national)
                .toList();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public Long getOrganisation() {
        return organisation;
    }

    public void setOrganisation(Long organisation) {
        this.organisation = organisation;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public boolean isOldEnough() {
        return oldEnough;
    }

    public void setOldEnough(boolean oldEnough) {
        this.oldEnough = oldEnough;
    }
}
