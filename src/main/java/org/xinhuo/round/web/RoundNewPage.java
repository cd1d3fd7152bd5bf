package org.xinhuo.round.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xinhuo.account.PeopleService;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.Window;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.organisation.OrganisationService;
import org.xinhuo.round.Round;
import org.xinhuo.round.RoundService;
import org.xinhuo.round.flow.Contest;
import org.xinhuo.round.flow.Plan;
import org.xinhuo.round.flow.Stage;
import org.xinhuo.shared.Words;
import org.xinhuo.shared.web.Notices;
import org.xinhuo.shared.web.Redirect;

/** 新建批次: the scheme, a title, the days of each stage and the places; everything proposed, everything can be changed. */
@Named
@RequestScoped
public class RoundNewPage {

    private static final int MOST_PLACES = 999;

    @Inject
    private RoundService rounds;

    @Inject
    private OrganisationService organisationService;

    @Inject
    private PeopleService people;

    @Inject
    private Clock clock;

    @Inject
    private Notices notices;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    private Map<Scheme, Contest> schemes;
    private Scheme scheme;
    private Map<Stage, Window> proposed = Map.of();

    @PostConstruct
    void load() {
        schemes = rounds.schemes();
        String code = request.getParameter("scheme");
        scheme = schemes.keySet().stream()
                .filter(one -> schemes.size() == 1 || one.code().equals(code))
                .findFirst()
                .orElse(null);
        if (scheme != null) {
            proposed = Plan.proposed(
                    getStages(), LocalDate.now(clock), contest().rules().publicityDays());
        }
    }

    private Contest contest() {
        return schemes.get(scheme);
    }

    /** Opens the round, or says everything that speaks against it, each at its field. */
    public void open() {
        notices.tries("title", () -> Round.titleOf(getTitle()));
        Map<Stage, Window> windows = windows();
        Map<String, Integer> places = places();
        if (notices.getRefused().isEmpty()) {
            List<Round> opened = new ArrayList<>();
            if (notices.tries(() -> opened.add(rounds.open(scheme.code(), getTitle(), windows, places)))) {
                Redirect.to("/manage/round?code=" + opened.get(0).getCode() + "&done=round_opened");
            }
        }
    }

    private Map<Stage, Window> windows() {
        Map<Stage, Window> windows = new EnumMap<>(Stage.class);
        Window before = null;
        for (Stage stage : getStages()) {
            Optional<Window> window = window(stage);
            if (window.isPresent()) {
                Window earlier = before;
                if (earlier != null) {
                    notices.tries("first-" + stage, () -> Plan.mustFollow(earlier, window.get()));
                }
                before = window.get();
                windows.put(stage, before);
            }
        }
        return windows;
    }

    private Optional<Window> window(Stage stage) {
        Optional<LocalDate> first = day("first-" + stage);
        Optional<LocalDate> last = day("last-" + stage);
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        boolean inOrder = notices.tries("last-" + stage, () -> Plan.mustNotEndBefore(first.get(), last.get()));
        return inOrder ? Optional.of(new Window(first.get(), last.get())) : Optional.empty();
    }

    private Optional<LocalDate> day(String field) {
        try {
            return Optional.of(LocalDate.parse(typed(field, "")));
        } catch (DateTimeParseException e) {
            notices.refuse(field, words.of("refusal.day_form"));
            return Optional.empty();
        }
    }

    private Map<String, Integer> places() {
        Map<String, Integer> places = new TreeMap<>();
        Optional<Integer> all = number("places", getPlaces());
        for (Organisation organisation : getOrganisations()) {
            String own = getPlaces(organisation.getCode());
            Optional<Integer> given = own.isBlank() ? all : number("places-" + organisation.getCode(), own);
            given.filter(number -> number > 0).ifPresent(number -> places.put(organisation.getCode(), number));
        }
        return places;
    }

    private Optional<Integer> number(String field, String typed) {
        if (typed.strip().matches("\\d{1,3}")) {
            return Optional.of(Integer.valueOf(typed.strip()));
        }
        notices.refuse(field, words.of("refusal.places_form", MOST_PLACES));
        return Optional.empty();
    }

    private String typed(String field, String otherwise) {
        String value = request.getParameter(field);
        return value == null ? otherwise : value;
    }

    public List<Scheme> getSchemes() {
        return List.copyOf(schemes.keySet());
    }

    /** The scheme that was chosen, or the only one there is; null before. */
    public Scheme getScheme() {
        return scheme;
    }

    public List<Stage> getStages() {
        return contest().stages();
    }

    public String getTitle() {
        return typed(
                "title",
                words.of(
                        "round_new.proposed",
                        String.valueOf(LocalDate.now(clock).getYear()),
                        organisation(),
                        words.in(scheme.name())));
    }

    private String organisation() {
        Organisation own = people.self().getOrganisation();
        return words.isEnglish() ? own.getNameEn() : own.getName();
    }

    public String first(Stage stage) {
        return typed("first-" + stage, String.valueOf(proposed.get(stage).first()));
    }

    public String last(Stage stage) {
        return typed("last-" + stage, String.valueOf(proposed.get(stage).last()));
    }

    /** The places of everybody who is not given another number. */
    public String getPlaces() {
        return typed("places", String.valueOf(contest().rules().quota()));
    }

    /** The places of one organisation; empty where it has as many as all. */
    public String getPlaces(String code) {
        return typed("places-" + code, "");
    }

    /** Who may send people: the association itself and those directly below it. */
    public List<Organisation> getOrganisations() {
        String path = people.self().getOrganisation().getPath();
        return organisationService.listWithin(path).stream()
                .filter(one -> one.getPath().substring(path.length()).matches("([^/]+/)?"))
                .toList();
    }
}
