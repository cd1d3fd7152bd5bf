package org.xinhuo.certificate.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xinhuo.account.Caller;
import org.xinhuo.account.PeopleService;
import org.xinhuo.account.PersonName;
import org.xinhuo.certificate.Certificate;
import org.xinhuo.certificate.CertificateService;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.life.LifeService.Matter;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.OpenToAll;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;

/** 更正换发: by two officers of the office that decides about the credential. */
@ApplicationScoped
@Transactional
public class CorrectionService {

    private static final int MOST = 100;

    @Inject
    private PaperLives papers;

    @Inject
    private CertificateService certificates;

    @Inject
    private PeopleService people;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Corrections of the papers of a credential.
     *
     * @param list the last one first
     * @param names of the officers who proposed and decided, by id
     * @param possible whether one can be proposed now, by the caller
     * @param deciding whether the caller is of the office that decides
     */
    public record Corrections(List<Correction> list, Map<Long, String> names, boolean possible, boolean deciding) {

        /** The one that waits for its second officer. */
        public Optional<Correction> open() {
            return list.stream().filter(Correction::isOpen).findFirst();
        }
    }

    /** Of a credential that the caller's organisations look after; nothing of any other. */
    @Allowed(Permission.SEE_PEOPLE)
    public Corrections of(long credentialId) {
        Credential credential = papers.get(credentialId);
        if (!caller.reaches(Permission.SEE_PEOPLE, credential.getPath())) {
            return new Corrections(List.of(), Map.of(), false, false);
        }
        List<Correction> list = papers.corrections(credentialId);
        Set<Long> officers = new HashSet<>();
        list.stream()
                .flatMap(one -> Stream.of(one.getProposedBy(), one.getDecidedBy()))
                .filter(Objects::nonNull)
                .forEach(officers::add);
        boolean decides = decides(credential) && credential.getPerson().getId() != caller.personId();
        boolean possible = decides
                && Correction.fits(credential.statusOn(LocalDate.now(clock)))
                && list.stream().noneMatch(Correction::isOpen);
        return new Corrections(list, people.names(officers), possible, decides);
    }

    /**
     * Says what should stand on the paper instead; nothing changes until another officer has confirmed it.
     *
     * @param holder the name as it should be, the one on the paper if it is right
     * @param reason one of {@link Correction#REASONS}
     * @param evidence what proves it, for officers only
     * @throws Refusal if there is nothing to correct, or it waits already
     */
    @Allowed(Permission.AWARD)
    public void propose(long credentialId, String holder, String reason, String evidence) {
        Credential credential = correctable(credentialId);
        if (credential.getPerson().getId() == caller.personId()) {
            throw new Refusal("refusal.officer_concerned");
        }
        if (papers.corrections(credentialId).stream().anyMatch(Correction::isOpen)) {
            throw new Refusal("refusal.correction_proposed");
        }
        Correction correction = new Correction(
                credential,
                papers.paper(credentialId),
                new PersonName(holder),
                reason,
                evidence,
                caller.personId(),
                clock.instant());
        certificates.mustDiffer(correction.getCertificate(), new PersonName(correction.getHolder()));
        papers.add(correction);
        events.fire(PaperEvent.proposed(correction, credential));
    }

    /**
     * The new certificate is made, the old one says by which it was replaced. A name that was wrong in the books too is
     * corrected there, or the next paper would be wrong again.
     *
     * @throws Refusal if the caller proposed it, it is their own, or somebody has decided meanwhile
     */
    @Allowed(Permission.AWARD)
    public void confirm(long credentialId) {
        Credential credential = correctable(credentialId);
        Correction correction = open(credentialId);
        correction.mayBeConfirmed(caller.personId(), credential.getPerson().getId());
        Certificate before = correction.getCertificate();
        PersonName holder = new PersonName(correction.getHolder());
        correctBooks(credential, before, holder); // whoever awards takes the person first and the log then, too
        Certificate replacement = certificates.replace(before, holder);
        correction.confirm(replacement, caller.personId(), clock.instant());
        events.fire(new CertificateReplaced(credential, correction));
    }

    private void correctBooks(Credential credential, Certificate before, PersonName holder) {
        boolean wrongInBooks = credential.getPerson().getName().equals(before.getHolder())
                && !before.getHolder().equals(holder.value());
        String home = credential.getPerson().getOrganisation().getPath();
        if (wrongInBooks && caller.reaches(Permission.KEEP_PEOPLE, home)) {
            people.correctName(credential.getPerson().getId(), holder.value());
        }
    }

    /** The paper stays as it is. That can be said when the credential has ended meanwhile, too, or it would wait for ever. */
    @Allowed(Permission.AWARD)
    public void drop(long credentialId) {
        Credential credential = ofOffice(credentialId);
        Correction correction = open(credentialId);
        correction.drop(caller.personId(), clock.instant());
        events.fire(PaperEvent.dropped(correction, credential));
    }

    /** What waits in the caller's organisations, the oldest first; {@value #MOST} at most. */
    @Allowed(Permission.SEE_PEOPLE)
    public List<Matter> waiting() {
        return papers.openCorrections(caller.subtree(Permission.SEE_PEOPLE), MOST).stream()
                .filter(one -> decides(one.getCredential()))
                .map(one -> Matter.of(
                        Matter.Kind.CORRECTION,
                        one.getCredential(),
                        one.getProposedAt(),
                        one.getCredential().officePath(),
                        Optional.of(one.getProposedBy()),
                        caller))
                .toList();
    }

    /** By which the papers of a credential were replaced, the first one first: for its holder, and who sees their organisation. */
    @Allowed({Permission.LEARN, Permission.SEE_PEOPLE})
    public List<Correction> confirmed(long credentialId) {
        Credential credential = papers.get(credentialId);
        boolean own = credential.getPerson().getId() == caller.personId();
        if (!own && !caller.reaches(Permission.SEE_PEOPLE, credential.getPath())) {
            return List.of();
        }
        return papers.corrections(credentialId).stream()
                .filter(one -> one.getReplacement() != null)
                .sorted(Comparator.comparing(Correction::decidedOn))
                .toList();
    }

    /** The correction by which another certificate replaced this one, for everybody who looks at it. */
    @OpenToAll
    public Optional<Correction> of(Certificate certificate) {
        return certificate.isReplaced() ? papers.correctionOf(certificate) : Optional.empty();
    }

    private Correction open(long credentialId) {
        return papers.corrections(credentialId).stream()
                .filter(Correction::isOpen)
                .findFirst()
                .orElseThrow(() -> new Refusal("refusal.correction_gone"));
    }

    private Credential correctable(long credentialId) {
        Credential credential = ofOffice(credentialId);
        if (!Correction.fits(credential.statusOn(LocalDate.now(clock)))) {
            throw new Refusal("refusal.correction_ended");
        }
        return credential;
    }

    private Credential ofOffice(long credentialId) {
        Credential credential = papers.getForDeciding(credentialId);
        caller.mustReach(Permission.AWARD, credential.getPath(), "credential", credentialId);
        if (!decides(credential)) {
            throw new Refusal("refusal.office_decides");
        }
        return credential;
    }

    private boolean decides(Credential credential) {
        return caller.reaches(Permission.AWARD, credential.officePath());
    }
}
