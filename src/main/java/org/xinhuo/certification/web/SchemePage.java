package org.xinhuo.certification.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xinhuo.certification.RoundRules;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.SchemeService;
import org.xinhuo.certification.Stage;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.organisation.OrganisationService;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Words;

/** The rules of one scheme, of the whole country or as a province has them, for anybody. */
@Named
@RequestScoped
public class SchemePage {

    @Inject
    private SchemeService schemes;

    @Inject
    private OrganisationService organisations;

    @Inject
    private Clock clock;

    @Inject
    private Words words;

    @Inject
    @ManagedProperty("#{param.code}")
    private String code;

    @Inject
    @ManagedProperty("#{param.province}")
    private String province;

    private Scheme scheme;
    private LocalDate day;

    @PostConstruct
    void load() {
        day = LocalDate.now(clock);
        scheme = schemes.find(code).orElseThrow(() -> new NotFound("scheme", code));
    }

    public Scheme getScheme() {
        return scheme;
    }

    /** The rules of today; null where none are in force. */
    public Scheme.Rules getRules() {
        return scheme.rulesOn(day, province == null ? "" : province).orElse(null);
    }

    /** Rules that are in force later. */
    public List<Scheme.Rules> getLater() {
        return scheme.provinces().getOrDefault(province == null ? "" : province, scheme.versions()).stream()
                .filter(rules -> rules.from().isAfter(day))
                .toList();
    }

    /** The round of today's rules; null where each applies alone. */
    public RoundRules getRound() {
        return Optional.ofNullable(getRules()).flatMap(Scheme.Rules::round).orElse(null);
    }

    /** What each scored stage counts. */
    public List<Map.Entry<Stage, Integer>> getWeights() {
        return List.copyOf(getRound().weights().entrySet());
    }

    /** The associations of province rank with values of their own. */
    public List<Organisation> getProvinces() {
        return scheme.provinces().keySet().stream()
                .flatMap(one -> organisations.find(one).stream())
                .toList();
    }

    /** The province whose rules are shown; null for the national ones. */
    public Organisation getProvince() {
        return getProvinces().stream()
                .filter(one -> one.getCode().equals(province))
                .findFirst()
                .orElse(null);
    }

    /** What a province may ask more of, and never less. */
    public String getMinimum() {
        return getRules().minimum().stream()
                .sorted()
                .map(name -> words.constant("parameter", name))
                .collect(Collectors.joining(words.of("rules.and")));
    }
}
