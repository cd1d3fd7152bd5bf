package org.xinhuo.certificate.design;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinhuo.account.Caller;
import org.xinhuo.account.PeopleService;
import org.xinhuo.certificate.Press;
import org.xinhuo.certificate.paper.PaperTemplate;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.SchemeService;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.organisation.OrganisationService;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Setting;

/** The officers of an issuer make its paper: one keeps and proposes a draft, another one publishes it. */
@ApplicationScoped
@Transactional
public class DesignService {

    /** What a certificate may come to, in bytes, and what of it is its signature and its credential for machines. */
    private static final int MOST_BYTES = 60 * 1024;

    private static final int SIGNED = 7 * 1024;

    @Inject
    private Designs designs;

    @Inject
    private PublishedPapers papers;

    @Inject
    private PaperFiles files;

    @Inject
    private SchemeService schemes;

    @Inject
    private OrganisationService organisations;

    @Inject
    private PeopleService people;

    @Inject
    private Press press;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * A scheme whose certificates an organisation issues, and what it prints them on.
     *
     * @param published the last version of its own; empty where the file of the scheme holds
     */
    public record Line(Scheme scheme, Optional<Design> published, Optional<Design> draft) {}

    /** The schemes of an organisation of the caller's; auditors read along, here and in what is shown of a paper. */
    @Allowed(Permission.SEE_PEOPLE)
    public List<Line> list(String organisation) {
        Organisation issuer = readable(organisation);
        List<Design> own = designs.list(issuer.getId());
        return schemes.list().stream()
                .filter(scheme -> scheme.issuer().includes(issuer.getKind()))
                .map(scheme -> new Line(
                        scheme,
                        own.stream()
                                .filter(one -> one.getScheme().equals(scheme.code()) && one.isPublished())
                                .max(Comparator.comparing(Design::getNumber)),
                        own.stream()
                                .filter(one -> one.getScheme().equals(scheme.code()) && !one.isPublished())
                                .findFirst()))
                .toList();
    }

    /**
     * The paper of a scheme as its issuer works on it.
     *
     * @param draft what it works on; empty where nobody has begun
     * @param published what it published, the last version first
     * @param wordings of the draft, or else of the last version, or else of the file
     * @param names of the officers who did something, by id
     */
    public record Work(
            Organisation issuer,
            Scheme scheme,
            Optional<Design> draft,
            List<Design> published,
            Wordings wordings,
            Map<Long, String> names) {

        /** What the next version goes on from: the draft, or else the last version. */
        public Optional<Design> latest() {
            return draft.or(() -> published.stream().findFirst());
        }
    }

    @Allowed(Permission.SEE_PEOPLE)
    public Work see(String organisation, String scheme) {
        Organisation issuer = readable(organisation);
        Scheme of = scheme(issuer, scheme);
        Optional<Design> draft = designs.findOpen(issuer.getId(), scheme);
        List<Design> published = designs.listPublished(issuer.getId(), scheme);
        Wordings wordings = draft.or(() -> published.stream().findFirst())
                .map(Design::getWordings)
                .orElseGet(() -> files.wordings(scheme));
        return new Work(issuer, of, draft, published, wordings, names(draft, published));
    }

    private Map<Long, String> names(Optional<Design> draft, List<Design> published) {
        return people.names(Stream.concat(draft.stream(), published.stream())
                .flatMap(one -> Stream.of(one.getKeptBy(), one.getProposedBy(), one.getPublishedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    /**
     * Keeps what was typed, right or wrong: what is wrong in it is told before it is proposed.
     *
     * @param seen the draft as the officer had it before them, see {@link Design#getVersion}; none where there was none
     * @throws Refusal if it was proposed, or somebody else changed it meanwhile
     */
    @Allowed(Permission.AWARD)
    public void keep(String organisation, String scheme, Wordings typed, Integer seen) {
        Design draft = draft(organisation, scheme);
        mustBeAsSeen(draft, seen);
        draft.keep(typed, caller.personId(), clock.instant());
        designs.add(draft);
    }

    /** Takes a picture of the issuer for the draft; refusals as in {@link Design#putEmblem}. */
    @Allowed(Permission.AWARD)
    public void putEmblem(String organisation, String scheme, byte[] file, String words) {
        Design draft = draft(organisation, scheme);
        draft.putEmblem(file, words, caller.personId(), clock.instant());
        designs.add(draft);
    }

    @Allowed(Permission.AWARD)
    public void putSeal(String organisation, String scheme, byte[] file) {
        Design draft = draft(organisation, scheme);
        draft.putSeal(file, caller.personId(), clock.instant());
        designs.add(draft);
    }

    @Allowed(Permission.AWARD)
    public void dropEmblem(String organisation, String scheme) {
        draft(organisation, scheme).dropEmblem(caller.personId(), clock.instant());
    }

    @Allowed(Permission.AWARD)
    public void wordEmblem(String organisation, String scheme, String words) {
        draft(organisation, scheme).wordEmblem(words, caller.personId(), clock.instant());
    }

    @Allowed(Permission.AWARD)
    public void dropSeal(String organisation, String scheme) {
        draft(organisation, scheme).dropSeal(caller.personId(), clock.instant());
    }

    /** @throws Refusal if it cannot be printed, is too large, or no reason is given */
    @Allowed(Permission.AWARD)
    public void propose(String organisation, String scheme, String reason, Integer seen) {
        Design draft = open(organisation, scheme);
        mustBeAsSeen(draft, seen);
        mustBePrintable(draft);
        draft.propose(reason, caller.personId(), clock.instant());
        events.fire(DesignEvent.proposed(draft));
    }

    /** By another officer than who proposed it; certificates issued from now on are printed on it. */
    @Allowed(Permission.AWARD)
    public void publish(String organisation, String scheme, Integer seen) {
        Design draft = open(organisation, scheme);
        mustBeAsSeen(draft, seen);
        mustBePrintable(draft);
        int last = designs.last(draft.getOrganisation().getId(), scheme);
        draft.publish(last + 1, files.reworded(scheme, draft.getWordings()), caller.personId(), clock.instant());
        events.fire(DesignEvent.published(draft));
    }

    /** Not to be published as it is: who proposed it may say so as well as any other. */
    @Allowed(Permission.AWARD)
    public void giveBack(String organisation, String scheme, String reason) {
        Design draft = open(organisation, scheme);
        draft.giveBack(reason);
        events.fire(DesignEvent.returned(draft));
    }

    private void mustBePrintable(Design draft) {
        draft.getWordings().mistakes().stream().findFirst().ifPresent(mistake -> {
            throw mistake.why();
        });
        int bytes =
                printed(template(draft), draft.getOrganisation(), scheme(draft.getOrganisation(), draft.getScheme()))
                                .length
                        + SIGNED;
        if (bytes > MOST_BYTES) {
            throw new Refusal("refusal.design_size", bytes / 1024, MOST_BYTES / 1024);
        }
    }

    /**
     * A certificate of nobody on the paper, as PDF without signature.
     *
     * @param version of the issuer's own; 0 for the draft, or what holds where there is none
     * @throws Refusal if it cannot be printed
     */
    @Allowed(Permission.SEE_PEOPLE)
    public byte[] proof(String organisation, String scheme, int version) {
        Organisation issuer = readable(organisation);
        Scheme of = scheme(issuer, scheme);
        PaperTemplate paper = version > 0
                ? papers.version(issuer.getId(), scheme, Design.VERSIONS_FROM + version)
                        .orElseThrow(() -> new NotFound("design", version))
                : designs.findOpen(issuer.getId(), scheme)
                        .map(this::template)
                        .or(() -> papers.inForce(issuer.getId(), scheme))
                        .orElseGet(() -> files.of(scheme));
        return printed(paper, issuer, of);
    }

    private PaperTemplate template(Design draft) {
        draft.getWordings().mistakes().stream().findFirst().ifPresent(mistake -> {
            throw mistake.why();
        });
        return draft.template(files.reworded(draft.getScheme(), draft.getWordings()));
    }

    private byte[] printed(PaperTemplate paper, Organisation issuer, Scheme scheme) {
        URI site = URI.create(Setting.PUBLIC_URL.orElse("http://localhost:8080"));
        return press.proof(paper, SampleHolder.fields(issuer, scheme, LocalDate.now(clock), site), site.resolve("/v"));
    }

    private static void mustBeAsSeen(Design draft, Integer seen) {
        if (draft.getId() != null && (seen == null || seen != draft.getVersion())) {
            throw new Refusal("refusal.design_changed");
        }
    }

    /** What is worked on; where nobody has begun, what goes on from the last version. */
    private Design draft(String organisation, String scheme) {
        Organisation issuer = issuer(organisation);
        scheme(issuer, scheme);
        return designs.findOpenForChanging(issuer.getId(), scheme)
                .orElseGet(() -> designs.listPublished(issuer.getId(), scheme).stream()
                        .findFirst()
                        .map(Design::following)
                        .orElseGet(() -> new Design(issuer, scheme, files.wordings(scheme))));
    }

    private Design open(String organisation, String scheme) {
        Organisation issuer = issuer(organisation);
        return designs.findOpenForChanging(issuer.getId(), scheme)
                .orElseThrow(() -> new Refusal("refusal.design_gone"));
    }

    private Organisation issuer(String code) {
        return reachable(code, Permission.AWARD);
    }

    private Organisation readable(String code) {
        return reachable(code, Permission.SEE_PEOPLE);
    }

    private Organisation reachable(String code, Permission permission) {
        Organisation issuer = organisations.find(code).orElseThrow(() -> new NotFound("organisation", code));
        caller.mustReach(permission, issuer.getPath(), "organisation", code);
        return issuer;
    }

    private Scheme scheme(Organisation issuer, String code) {
        return schemes.find(code)
                .filter(scheme -> scheme.issuer().includes(issuer.getKind()))
                .orElseThrow(() -> new NotFound("scheme", code));
    }
}
