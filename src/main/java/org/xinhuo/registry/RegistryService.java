package org.xinhuo.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xinhuo.account.Caller;
import org.xinhuo.account.PersonName;
import org.xinhuo.certificate.Certificate;
import org.xinhuo.certificate.CertificateIssued;
import org.xinhuo.certificate.CertificateService;
import org.xinhuo.certificate.life.CertificateReplaced;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.Status;
import org.xinhuo.certification.life.CredentialChanged;
import org.xinhuo.certification.life.LifeService;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.organisation.OrganisationService;
import org.xinhuo.registry.earlier.EarlierCertificate;
import org.xinhuo.registry.earlier.EarlierRecordService;
import org.xinhuo.registry.earlier.EarlierRecorded;
import org.xinhuo.registry.earlier.EarlierWithdrawn;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.OpenToAll;
import org.xinhuo.shared.Permission;

/** Finding certified people by where they are. */
@ApplicationScoped
@Transactional
public class RegistryService {

    /** Further than this nobody counts: the page then says 1000+. */
    public static final int COUNTED = 1001;

    @Inject
    private Entries entries;

    @Inject
    private CertificateService certificates;

    @Inject
    private LifeService lives;

    @Inject
    private EarlierRecordService earlier;

    @Inject
    private OrganisationService organisations;

    @Inject
    private Caller caller;

    /** Who is certified is found from the same moment on. */
    void enter(@Observes CertificateIssued issued) {
        Credential credential = issued.credential();
        if (credential.getFollows() != null) {
            entries.last(credential.getFollows()).isFollowedFrom(credential.getValidFrom());
        }
        entries.add(new RegistryEntry(credential, issued.certificate().getHolder()));
    }

    /** Whose certificate from before this system was recorded is found from the same moment on. */
    void enter(@Observes EarlierRecorded recorded) {
        recorded.certificates().forEach(one -> entries.add(new RegistryEntry(one)));
    }

    /** Whose record was withdrawn is found by it no more. */
    void leave(@Observes EarlierWithdrawn withdrawn) {
        entries.removeEarlier(withdrawn.certificate().getId());
    }

    /** Who is suspended or revoked is not found among those in force from the same moment on, and who is restored is. */
    void follow(@Observes CredentialChanged changed) {
        RegistryEntry last = entries.last(changed.credential().getId());
        LocalDate day = changed.event().getHappenedOn();
        switch (changed.event().getKind()) {
            case SUSPENDED, REVOKED -> last.stopsOn(day);
            case LIFTED -> restore(changed.credential(), last, day);
            case RENEWED -> {} // the new one enters with its paper
            case TRANSFERRED -> move(changed.credential(), last, day);
        }
    }

    /** Who was certified under a name that was wrong is found by the right one, for the days before too. */
    void correct(@Observes CertificateReplaced replaced) {
        PersonName holder = new PersonName(replaced.replacement().getHolder());
        entries.spans(replaced.credential().getId()).forEach(span -> span.isCalled(holder));
    }

    /** The days before stay where they were. */
    private void move(Credential credential, RegistryEntry last, LocalDate day) {
        if (last.getValidFrom().isBefore(day)) {
            LocalDate followedFrom = last.getFollowedFrom();
            RegistryEntry next = last.goesOn(credential, day);
            last.stopsOn(day);
            if (followedFrom != null) {
                next.isFollowedFrom(followedFrom);
            }
            entries.add(next);
        } else {
            last.liesWhere(credential);
        }
    }

    private void restore(Credential credential, RegistryEntry last, LocalDate day) {
        LocalDate from = day.isBefore(credential.getValidFrom()) ? credential.getValidFrom() : day;
        if (from.isAfter(credential.getValidUntil())) {
            return;
        }
        if (from.equals(last.getValidFrom()) || from.equals(last.getValidUntil().plusDays(1))) {
            last.reopens(credential.getValidUntil());
        } else {
            entries.add(last.goesOn(credential, from));
        }
    }

    /**
     * Somebody found: the entry, what their credential is worth today, what proves it, and where they belong.
     *
     * @param certificate the paper; null for a certificate issued before this system
     * @param earlier     what was recorded of such a certificate; null for any other
     */
    public record Found(
            RegistryEntry entry,
            Status status,
            Certificate certificate,
            EarlierCertificate earlier,
            Organisation organisation) {}

    /** A page of the certified people of the caller's organisations, in the order of names. */
    @Allowed(Permission.SEARCH_REGISTRY)
    public List<Found> page(RegistryQuery query, RegistryQuery.Place place, int size) {
        List<RegistryEntry> page = entries.page(query, caller.subtree(Permission.SEARCH_REGISTRY), place, size);
        Map<Long, Certificate> papers = certificates.ofCredentials(ids(page.stream(), RegistryEntry::getCredentialId));
        Map<Long, EarlierCertificate> recorded = earlier.byIds(ids(page.stream(), RegistryEntry::getEarlierId));
        Map<Long, Status> ended = lives.statuses(ids(
                page.stream().filter(entry -> entry.statusOn(query.day()) == Status.EXPIRED),
                RegistryEntry::getCredentialId));
        Map<String, Organisation> homes = organisations.byPath(
                page.stream().map(RegistryEntry::getOrganisationPath).toList());
        return page.stream()
                .map(entry -> new Found(
                        entry,
                        of(ended, entry.getCredentialId()).orElseGet(() -> entry.statusOn(query.day())),
                        of(papers, entry.getCredentialId()).orElse(null),
                        of(recorded, entry.getEarlierId()).orElse(null),
                        homes.get(entry.getOrganisationPath())))
                .toList();
    }

    private static <T> Optional<T> of(Map<Long, T> known, Long id) {
        return Optional.ofNullable(id).map(known::get);
    }

    private static List<Long> ids(Stream<RegistryEntry> entries, Function<RegistryEntry, Long> id) {
        return entries.map(id).filter(Objects::nonNull).toList();
    }

    /** The regions in which somebody is certified on a day, each by its narrowest code. */
    @OpenToAll
    public Set<Integer> regionsCovered(LocalDate day) {
        return entries.regionsCovered(day);
    }

    /** How many there are, up to {@link #COUNTED}. */
    @Allowed(Permission.SEARCH_REGISTRY)
    public int count(RegistryQuery query) {
        return entries.count(query, caller.subtree(Permission.SEARCH_REGISTRY), COUNTED);
    }
}
