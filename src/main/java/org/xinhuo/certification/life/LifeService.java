package org.xinhuo.certification.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
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
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.CredentialEvent;
import org.xinhuo.certification.Measure;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.SchemeService;
import org.xinhuo.certification.Status;
import org.xinhuo.certification.Transfer;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.Permission;

/** A credential with all that happened to it: as its holder sees it, and as the officers who look after it do. */
@ApplicationScoped
@Transactional
public class LifeService {

    private static final int MOST = 100;

    @Inject
    private Lives lives;

    @Inject
    private Onlookers onlookers;

    @Inject
    private SchemeService schemes;

    @Inject
    private PeopleService people;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * All that happened to a credential.
     *
     * @param revocations that were ever proposed, the last one first; none for the holder
     * @param names of the officers who proposed and decided, by id; none for the holder
     * @param decides whether the caller is of the office that takes measures on it
     */
    public record Life(
            Credential credential,
            Scheme scheme,
            LocalDate day,
            List<Revocation> revocations,
            Map<Long, String> names,
            boolean decides) {

        public Status status() {
            return credential.statusOn(day);
        }

        /** The revocation that waits for its second officer. */
        public Optional<Revocation> openRevocation() {
            return revocations.stream().filter(Revocation::isOpen).findFirst();
        }

        /** Whether a measure of this kind can be taken now, or proposed, by an officer of who looks after it. */
        public boolean fits(CredentialEvent.Kind kind) {
            boolean waits =
                    kind == CredentialEvent.Kind.REVOKED && openRevocation().isPresent();
            return !waits
                    && Measure.fits(
                            kind, status(), credential.lastMeasureOn(day).map(CredentialEvent::getKind));
        }
    }

    /**
     * A credential that the caller's organisations look after. Of one that came from there or is to come, without what
     * officers keep to themselves.
     */
    @Allowed(Permission.SEE_PEOPLE)
    public Life see(long credentialId) {
        Credential credential = lives.get(credentialId);
        onlookers.mustSee(credential, lives.transfers(credentialId));
        if (!caller.reaches(Permission.SEE_PEOPLE, credential.getPath())) {
            return life(credential, List.of(), Map.of());
        }
        List<Revocation> revocations = lives.revocations(credentialId);
        Set<Long> officers = new HashSet<>();
        revocations.forEach(one -> officers.add(one.getProposedBy()));
        Stream.concat(
                        revocations.stream().map(Revocation::getDecidedBy),
                        credential.getEvents().stream()
                                .flatMap(event -> Stream.of(event.getMadeBy(), event.getProposedBy())
                                        .filter(Objects::nonNull)))
                .filter(Objects::nonNull)
                .forEach(officers::add);
        return life(credential, revocations, people.names(officers));
    }

    /**
     * What waits for an officer.
     *
     * @param path of the office that decides it
     * @param turn whose turn it is, as the caller sees it
     */
    public record Matter(Kind kind, Credential credential, Instant since, String path, Turn turn) {

        /** @param proposedBy which officer made the step before; none where the holder did */
        public static Matter of(
                Kind kind,
                Credential credential,
                Instant since,
                String path,
                Optional<Long> proposedBy,
                Caller caller) {
            boolean own = credential.getPerson().getId() == caller.personId()
                    || proposedBy.filter(by -> by == caller.personId()).isPresent();
            Turn turn = !caller.reaches(Permission.AWARD, path) ? Turn.OFFICE : own ? Turn.COLLEAGUE : Turn.YOURS;
            return new Matter(kind, credential, since, path, turn);
        }

        /** Who can do it. */
        public enum Turn {
            /** The caller. */
            YOURS,
            /** Another officer of that office: the caller proposed it, or it is about them. */
            COLLEAGUE,
            /** An officer of that office, where the caller is none. */
            OFFICE
        }

        /** What is to be done. */
        public enum Kind {
            /** 确认撤销. */
            REVOCATION,
            /** 确认换证材料. */
            RENEWAL,
            /** 转出或转入. */
            TRANSFER,
            /** 确认更正换发. */
            CORRECTION
        }
    }

    /** What waits in the caller's organisations, the oldest first; {@value #MOST} of a kind at most. */
    @Allowed(Permission.SEE_PEOPLE)
    public List<Matter> waiting() {
        String path = caller.subtree(Permission.SEE_PEOPLE);
        return Stream.of(
                        lives.waitingTransfers(path, MOST).stream().map(this::matter),
                        lives.openRevocations(path, MOST).stream()
                                .filter(one -> onlookers.decide(one.getCredential()))
                                .map(this::matter),
                        lives.sentRenewals(path, MOST).stream().map(this::matter))
                .flatMap(matters -> matters)
                .sorted(Comparator.comparing(Matter::since))
                .toList();
    }

    private Matter matter(TransferRecord one) {
        Optional<Long> released = one.transfer().released().map(Transfer.Step::by);
        String path = released.isPresent() ? one.getTo() : one.getFrom();
        return Matter.of(Matter.Kind.TRANSFER, one.getCredential(), one.getAskedAt(), path, released, caller);
    }

    private Matter matter(Revocation one) {
        Credential credential = one.getCredential();
        Optional<Long> by = Optional.of(one.getProposedBy());
        return Matter.of(Matter.Kind.REVOCATION, credential, one.getProposedAt(), credential.officePath(), by, caller);
    }

    private Matter matter(Renewal one) {
        Credential credential = one.getCredential();
        return Matter.of(
                Matter.Kind.RENEWAL, credential, one.getSentAt(), credential.getPath(), Optional.empty(), caller);
    }

    /** A credential of the caller's own. */
    @Allowed(Permission.LEARN)
    public Life own(long credentialId) {
        Credential credential = lives.get(credentialId);
        caller.mustBe(credential.getPerson().getId(), "credential", credentialId);
        return life(credential, List.of(), Map.of());
    }

    private Life life(Credential credential, List<Revocation> revocations, Map<Long, String> names) {
        return new Life(
                credential,
                schemes.get(credential.getScheme()),
                LocalDate.now(clock),
                revocations,
                names,
                onlookers.decide(credential));
    }

    /** A credential that the caller's organisations look after; empty for any other. */
    @Allowed(Permission.SEE_PEOPLE)
    public Optional<Credential> find(long credentialId) {
        String path = caller.subtree(Permission.SEE_PEOPLE);
        return lives.find(credentialId)
                .filter(credential -> credential.getPath().startsWith(path));
    }

    /** What these credentials are worth today. Whose they may be, the floor above has asked. */
    @Allowed(Permission.SEARCH_REGISTRY)
    public Map<Long, Status> statuses(Collection<Long> credentialIds) {
        LocalDate day = LocalDate.now(clock);
        return lives.list(credentialIds).stream()
                .collect(Collectors.toMap(Credential::getId, credential -> credential.statusOn(day)));
    }
}
