package org.xinhuo.certificate.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.xinhuo.certificate.life.CorrectionService;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.SchemeService;
import org.xinhuo.certification.life.LifeService;
import org.xinhuo.certification.life.LifeService.Matter;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.organisation.OrganisationService;

/** 待办的资质事项: what waits for an officer of one's organisations about credentials, the oldest first. */
@Named
@RequestScoped
public class MattersPage {

    @Inject
    private LifeService lives;

    @Inject
    private CorrectionService corrections;

    @Inject
    private SchemeService schemes;

    @Inject
    private OrganisationService organisations;

    private List<Matter> list;

    @PostConstruct
    void load() {
        list = Stream.concat(lives.waiting().stream(), corrections.waiting().stream())
                .sorted(Comparator.comparing(Matter::since))
                .toList();
    }

    public List<Matter> getList() {
        return list;
    }

    /** The office that decides it. */
    public Organisation office(Matter matter) {
        return organisations.byPath(List.of(matter.path())).get(matter.path());
    }

    public Scheme scheme(Matter matter) {
        return schemes.get(matter.credential().getScheme());
    }
}
