package org.xinhuo.registry.earlier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinhuo.account.Caller;
import org.xinhuo.account.PeopleService;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.SchemeService;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.organisation.OrganisationService;
import org.xinhuo.region.RegionCode;
import org.xinhuo.region.RegionLevel;
import org.xinhuo.region.Regions;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.Message.Sentence;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Sha256;

/** 补登记: one officer of an office brings a list and its scan, another one confirms it. */
@ApplicationScoped
@Transactional
public class EarlierListService {

    private static final int MOST_WAITING = 100;

    @Inject
    private EarlierCertificates certificates;

    @Inject
    private OwnOffice office;

    @Inject
    private SchemeService schemes;

    @Inject
    private OrganisationService organisations;

    @Inject
    private Regions regions;

    @Inject
    private PeopleService people;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** The schemes of the caller's office, whose earlier certificates it may record; none where it issues none. */
    @Allowed(Permission.AWARD)
    public List<Scheme> schemes() {
        return schemesOf(office.get());
    }

    private List<Scheme> schemesOf(Organisation organisation) {
        return schemes.list().stream()
                .filter(scheme -> scheme.issuer().includes(organisation.getKind()))
                .toList();
    }

    /** Lists of the caller's office, the last one first. */
    @Allowed(Permission.AWARD)
    public List<EarlierList> page(int first, int size) {
        return certificates.lists(office.get().getId(), first, size);
    }

    /** What waits for the second officer of the caller's office: lists, and records to be withdrawn. */
    public record Waiting(List<EarlierList> lists, List<EarlierCertificate> withdrawals) {

        public int count() {
            return lists.size() + withdrawals.size();
        }
    }

    /** Of what the caller did not bring or propose; the oldest first. */
    @Allowed(Permission.AWARD)
    public Waiting waiting() {
        long own = office.get().getId();
        long self = caller.personId();
        return new Waiting(
                certificates.waiting(own, MOST_WAITING).stream()
                        .filter(list -> list.getUploadedBy() != self)
                        .toList(),
                certificates.withdrawalsAt(own, MOST_WAITING).stream()
                        .filter(one -> one.withdrawal().orElseThrow().getProposedBy() != self)
                        .toList());
    }

    /**
     * A list as its office works on it.
     *
     * @param rows  in the order of the file
     * @param names of the officers who did something, by id
     */
    public record Work(EarlierList list, List<EarlierCertificate> rows, Map<Long, String> names) {}

    @Allowed(Permission.AWARD)
    public Work see(long id) {
        EarlierList list = own(certificates.list(id));
        Set<Long> officers = Stream.of(list.getUploadedBy(), list.getRecordedBy())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Work(list, certificates.rows(list), people.names(officers));
    }

    /** The scan, as it was brought. */
    @Allowed(Permission.AWARD)
    public EvidenceFile evidence(long id) {
        EarlierList list = own(certificates.list(id));
        return new EvidenceFile(
                list.getEvidenceKind(),
                certificates.scan(list).orElseThrow(() -> new NotFound("evidence of earlier_list", id)));
    }

    /**
     * What became of an upload.
     *
     * @param list    id of what is kept; empty where nothing was good
     * @param checked the rows and what is wrong with them; with one mistake the rows of before stay
     */
    public record Kept(Optional<Long> list, Checked checked) {}

    /**
     * Keeps what is good of an upload: the scan, and the rows if none of them has a mistake.
     *
     * @param id   of a draft; empty for a new one
     * @param scan empty where none was chosen
     * @param rows empty where no list was chosen
     * @throws Refusal if it is no draft of the caller's any more, or the office issues nothing
     */
    @Allowed(Permission.AWARD)
    public Kept keep(Optional<Long> id, Optional<EvidenceFile> scan, Optional<List<TypedRow>> rows) {
        Organisation own = office.get();
        Checked checked = rows.map(typed -> check(own, typed)).orElse(Checked.NOTHING);
        boolean good = rows.isPresent() && checked.isGood() && !checked.rows().isEmpty();
        if (id.isEmpty() && scan.isEmpty() && !good) {
            return new Kept(Optional.empty(), checked);
        }
        EarlierList list = id.map(one -> own(certificates.listForDeciding(one)))
                .orElseGet(() -> new EarlierList(own, caller.personId(), clock.instant()));
        list.mustBeDraftOf(caller.personId());
        certificates.add(list);
        scan.ifPresent(file -> keepScan(list, file));
        if (good) {
            keepRows(list, checked.rows());
        }
        return new Kept(Optional.of(list.getId()), checked);
    }

    private void keepScan(EarlierList list, EvidenceFile file) {
        list.isProvedBy(file.kind(), Sha256.hex(file.content()), clock.instant());
        certificates.replaceScan(list, file.content());
    }

    private void keepRows(EarlierList list, List<EarlierRow> rows) {
        boolean sample = people.self().isSample();
        String office = list.getOrganisation().getPath();
        certificates.replaceRows(
                list,
                rows.stream()
                        .map(row -> new EarlierCertificate(list, row, path(row.region(), office), sample))
                        .toList());
        list.holds(rows.size(), clock.instant());
    }

    /** Of the organisation below the office whose region that is, or the office itself. */
    private String path(RegionCode region, String office) {
        return Stream.of(Optional.of(region).filter(one -> one.level() == RegionLevel.COUNTY), region.prefecture())
                .flatMap(Optional::stream)
                .map(code -> code.toString().replaceFirst("(00)+$", ""))
                .flatMap(code -> organisations.find(code).stream())
                .map(Organisation::getPath)
                .filter(path -> path.startsWith(office))
                .findFirst()
                .orElse(office);
    }

    private Checked check(Organisation own, List<TypedRow> typed) {
        List<Scheme> issued = schemesOf(own);
        if (issued.isEmpty()) {
            throw new Refusal("refusal.earlier_no_issuer");
        }
        Checked checked = new EarlierRules(issued, own.region(), regions, LocalDate.now(clock)).check(typed);
        Set<String> standing =
                standing(checked.rows().stream().map(row -> row.number().key()).toList());
        return checked.and(checked.rows().stream()
                .filter(row -> standing.contains(row.number().key()))
                .map(row -> new EarlierMistake(
                        row.line(),
                        EarlierField.NUMBER,
                        Sentence.of("earlier.number_stands", row.number().printed())))
                .toList());
    }

    private Set<String> standing(Collection<String> keys) {
        return new HashSet<>(certificates.standing(keys));
    }

    /** @throws Refusal if rows or scan are missing */
    @Allowed(Permission.AWARD)
    public void send(long id) {
        EarlierList list = own(certificates.listForDeciding(id));
        list.send(caller.personId(), clock.instant());
        events.fire(EarlierEvent.sent(list));
    }

    /**
     * By another officer than who brought it: its certificates can be verified from now on.
     *
     * @param seen the list as the officer had it before them, see {@link EarlierList#getVersion}
     * @throws Refusal if it changed meanwhile, or one of its numbers was recorded meanwhile
     */
    @Allowed(Permission.AWARD)
    public void confirm(long id, int seen) {
        EarlierList list = own(certificates.listForDeciding(id));
        if (list.getVersion() != seen) {
            throw new Refusal("refusal.earlier_changed");
        }
        list.record(caller.personId(), clock.instant());
        List<EarlierCertificate> rows = certificates.rows(list);
        Set<String> standing = standing(
                rows.stream().map(row -> EarlierNumber.key(row.getNumber())).toList());
        rows.stream()
                .filter(row -> standing.contains(EarlierNumber.key(row.getNumber())))
                .findFirst()
                .ifPresent(row -> {
                    throw new Refusal("earlier.number_stands", row.getNumber());
                });
        rows.forEach(EarlierCertificate::stands);
        events.fire(new EarlierRecorded(list, rows));
    }

    /** Not to be recorded as it is. */
    @Allowed(Permission.AWARD)
    public void giveBack(long id, String reason) {
        EarlierList list = own(certificates.listForDeciding(id));
        list.giveBack(reason);
        events.fire(EarlierEvent.returned(list));
    }

    /** Gone for good, with rows and scan: nothing of it was recorded. */
    @Allowed(Permission.AWARD)
    public void discard(long id) {
        EarlierList list = own(certificates.listForDeciding(id));
        list.mustBeDraftOf(caller.personId());
        certificates.remove(list);
        events.fire(EarlierEvent.discarded(list));
    }

    private EarlierList own(EarlierList list) {
        office.mustOwn(list);
        return list;
    }
}
