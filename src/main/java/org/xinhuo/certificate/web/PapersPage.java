package org.xinhuo.certificate.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.xinhuo.account.Caller;
import org.xinhuo.account.PeopleService;
import org.xinhuo.certificate.design.DesignService;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.organisation.OrganisationService;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Permission;

/** 证书版式: the schemes an organisation issues, and what it prints their certificates on. */
@Named
@RequestScoped
public class PapersPage {

    @Inject
    private DesignService designs;

    @Inject
    private OrganisationService organisations;

    @Inject
    private PeopleService people;

    @Inject
    private Caller caller;

    @Inject
    @ManagedProperty("#{param.organisation}")
    private String code;

    private Organisation organisation;
    private List<DesignService.Line> list;

    @PostConstruct
    void load() {
        String asked =
                code == null || code.isEmpty() ? people.self().getOrganisation().getCode() : code;
        list = designs.list(asked);
        organisation = organisations.find(asked).orElseThrow(() -> new NotFound("organisation", asked));
    }

    public Organisation getOrganisation() {
        return organisation;
    }

    public List<DesignService.Line> getList() {
        return list;
    }

    /** The issuers the caller may choose from. */
    public List<Organisation> getChoices() {
        Organisation own = people.self().getOrganisation();
        List<Organisation> choices = new ArrayList<>(List.of(own));
        organisations.listOfProvinceRank().stream()
                .filter(one -> !one.getCode().equals(own.getCode()))
                .filter(one -> caller.reaches(Permission.SEE_PEOPLE, one.getPath()))
                .forEach(choices::add);
        return choices;
    }
}
