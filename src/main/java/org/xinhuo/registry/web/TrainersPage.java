package org.xinhuo.registry.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinhuo.account.PeopleService;
import org.xinhuo.account.PersonName;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.SchemeService;
import org.xinhuo.certification.Status;
import org.xinhuo.certification.Track;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.region.Region;
import org.xinhuo.region.RegionCode;
import org.xinhuo.region.RegionLevel;
import org.xinhuo.region.Regions;
import org.xinhuo.registry.RegistryEntry;
import org.xinhuo.registry.RegistryQuery;
import org.xinhuo.registry.RegistryQuery.Place;
import org.xinhuo.registry.RegistryQuery.Validity;
import org.xinhuo.registry.RegistryService;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Words;

/** 持证人员: who is certified where, of which scheme, and until when. At first, in one's own region. */
@Named
@RequestScoped
public class TrainersPage {

    private static final int ROWS = 20;

    @Inject
    private RegistryService registry;

    @Inject
    private PeopleService people;

    @Inject
    private SchemeService schemeService;

    @Inject
    private Regions regions;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    private LocalDate day;
    private Optional<RegionCode> region;
    private Validity validity;
    private List<Row> list;
    private boolean more;

    /**
     * Somebody found, as shown.
     *
     * @param address where what proves it is verified
     */
    public record Row(
            RegistryEntry entry, Scheme scheme, Status status, String region, String organisation, String address) {}

    /** The schemes of one kind, to choose from. */
    public record Kind(Track track, List<Scheme> schemes) {}

    /** The next wider place, when nobody was found in the narrow one. */
    public record Wider(String name, String count, String query) {}

    @PostConstruct
    void load() {
        day = LocalDate.now(clock);
        region = request.getParameter("province") == null
                ? getOrganisation().region().filter(code -> regions.find(code).isPresent())
                : Stream.of("county", "prefecture", "province")
                        .map(this::region)
                        .flatMap(Optional::stream)
                        .findFirst();
        validity = Arrays.stream(Validity.values())
                .filter(one -> one.name().equals(text("validity")))
                .findFirst()
                .orElse(Validity.IN_FORCE);
        Place place = new Place(given("after"), given("before"));
        List<RegistryService.Found> found = registry.page(query(region), place, ROWS + 1);
        more = found.size() > ROWS;
        boolean backwards = place.before().isPresent();
        list =
                found
                        .subList(backwards && more ? 1 : 0, backwards ? found.size() : Math.min(ROWS, found.size()))
                        .stream()
                        .map(this::row)
                        .toList();
    }

    private Row row(RegistryService.Found found) {
        return new Row(
                found.entry(),
                schemeService.get(found.entry().getScheme()),
                found.status(),
                found.entry().region().map(regions::fullName).orElse(""),
                words.isEnglish()
                        ? found.organisation().getNameEn()
                        : found.organisation().getName(),
                found.earlier() == null
                        ? "/v/" + found.certificate().getToken()
                        : "/public/verify?number="
                                + URLEncoder.encode(found.earlier().getNumber(), StandardCharsets.UTF_8));
    }

    private RegistryQuery query(Optional<RegionCode> where) {
        return new RegistryQuery(where, given("scheme"), given("name").map(TrainersPage::typedName), validity, day);
    }

    /** A name as names are stored; what cannot be one is looked for as it stands, and found nowhere. */
    private static String typedName(String typed) {
        try {
            return new PersonName(typed).value();
        } catch (Refusal notAName) {
            return typed.strip();
        }
    }

    private Optional<RegionCode> region(String name) {
        return given(name)
                .filter(code -> code.matches("[1-8]\\d{5}"))
                .map(RegionCode::of)
                .filter(code -> regions.find(code).isPresent());
    }

    private Optional<String> given(String name) {
        return Optional.of(text(name)).filter(value -> !value.isBlank());
    }

    private String text(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    public Organisation getOrganisation() {
        return people.self().getOrganisation();
    }

    public List<Region> getProvinces() {
        return regions.provinces(day);
    }

    /** What lies below the chosen province: its prefectures; of a municipality, nothing. */
    public List<Region> getPrefectures() {
        return region.map(code -> regions.children(code.province(), day).stream()
                        .filter(child -> child.level() == RegionLevel.PREFECTURE)
                        .toList())
                .orElse(List.of());
    }

    /** What lies below the chosen prefecture, or directly below the province. */
    public List<Region> getCounties() {
        return region.map(code -> code.prefecture()
                        .filter(one -> regions.find(one).isPresent())
                        .orElse(code.province()))
                .map(code -> regions.children(code, day).stream()
                        .filter(child -> child.level() == RegionLevel.COUNTY)
                        .toList())
                .orElse(List.of());
    }

    /** Whether it is the chosen region, or one that holds it. */
    public boolean isChosen(Region one) {
        return region.filter(code -> one.code().contains(code)).isPresent();
    }

    public String regionName(Region one) {
        return words.isEnglish() ? one.nameEn().orElse(one.name()) : one.name();
    }

    /** All schemes, each kind for itself: a peer educator is no trainer. */
    public List<Kind> getKinds() {
        Map<Track, List<Scheme>> kinds = new LinkedHashMap<>();
        schemeService.list().forEach(scheme -> kinds.computeIfAbsent(scheme.track(), track -> new ArrayList<>())
                .add(scheme));
        return kinds.entrySet().stream()
                .map(one -> new Kind(one.getKey(), one.getValue()))
                .toList();
    }

    public String getScheme() {
        return text("scheme");
    }

    public String getName() {
        return text("name");
    }

    public Validity getValidity() {
        return validity;
    }

    public Validity[] getValidities() {
        return Validity.values();
    }

    public List<Row> getList() {
        return list;
    }

    public boolean isMore() {
        return given("before").isPresent() || more;
    }

    public boolean isEarlier() {
        return given("after").isPresent() || given("before").isPresent() && more;
    }

    public String getLastKey() {
        return list.get(list.size() - 1).entry().getSortKey();
    }

    /** Where was searched, in words. */
    public String getPlace() {
        return region.map(regions::fullName).orElseGet(() -> words.of("trainers.everywhere"));
    }

    /** How many, or that there are more than anybody counts. */
    public String getCountWords() {
        return countWords(region);
    }

    private String countWords(Optional<RegionCode> where) {
        int count = registry.count(query(where));
        return count >= RegistryService.COUNTED ? RegistryService.COUNTED - 1 + "+" : String.valueOf(count);
    }

    /** The nearest place above in which there is somebody. */
    public Optional<Wider> getWider() {
        if (region.isEmpty()) {
            return Optional.empty();
        }
        List<Region> path = regions.path(region.get());
        for (int above = path.size() - 2; above >= 0; above--) {
            RegionCode code = path.get(above).code();
            if (registry.count(query(Optional.of(code))) > 0) {
                return Optional.of(
                        new Wider(regions.fullName(code), countWords(Optional.of(code)), queryText(Optional.of(code))));
            }
        }
        return Optional.empty();
    }

    /** This search as the parameters of a link. */
    public String getQuery() {
        return queryText(region);
    }

    private String queryText(Optional<RegionCode> where) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("province", "");
        where.map(regions::path)
                .orElse(List.of())
                .forEach(one -> parameters.put(
                        one.level().name().toLowerCase(java.util.Locale.ROOT),
                        one.code().toString()));
        for (String name : List.of("scheme", "validity", "name")) {
            given(name).ifPresent(value -> parameters.put(name, value));
        }
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
