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

    private String name = "";
    private String login = "";
    private Long organisation;
    private Role role = Role.TRAINEE;
    private boolean oldEnough;
    private PeopleService.Invited invited;

    public void add() {
        notices.tries(PersonNewPage::field, () -> {
            if (!oldEnough) {
                throw new Refusal("refusal.too_young");
            }
            invited = people.add(login, name, organisation, role);
        });
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

    /** What the caller may make somebody: nobody below the top makes national administrators. */
    public List<Role> getRoles() {
        boolean national = caller.subtree(Permission.KEEP_PEOPLE).equals("CN/");
        return Arrays.stream(Role.values())
                .filter(one -> one != Role.NATIONAL || national)
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
