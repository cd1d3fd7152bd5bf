package org.xinhuo.certificate.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.xinhuo.account.Caller;
import org.xinhuo.certificate.Certificate;
import org.xinhuo.certification.Credential;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;

/** 补发: prints of a certificate beyond the first, counted. */
@ApplicationScoped
@Transactional
public class CopyService {

    @Inject
    private PaperLives papers;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * Prints of the certificate of a credential.
     *
     * @param given those beyond the first, in order
     * @param possible whether another one can be given now
     */
    public record Copies(List<Copy> given, boolean possible) {

        /** How many prints there are, the first one too. */
        public int count() {
            return given.size() + 1;
        }
    }

    /** Of a credential of the caller's own, or of one their organisations look after. */
    @Allowed({Permission.LEARN, Permission.SEE_PEOPLE})
    public Copies of(long credentialId) {
        Credential credential = papers.get(credentialId);
        boolean own = credential.getPerson().getId() == caller.personId();
        if (!own && !caller.reaches(Permission.SEE_PEOPLE, credential.getPath())) {
            return new Copies(List.of(), false);
        }
        boolean possible = Copy.fits(credential.statusOn(LocalDate.now(clock)))
                && (own || caller.reaches(Permission.AWARD, credential.getPath()));
        return new Copies(papers.copies(papers.paper(credentialId)), possible);
    }

    /**
     * Another print of the same certificate was given: recorded by its holder, or by an officer who looks after it.
     *
     * @param reason one of {@link Copy#REASONS}
     * @throws Refusal if the certificate is not in force, or there is no such reason
     */
    @Allowed({Permission.LEARN, Permission.AWARD})
    public void give(long credentialId, String reason) {
        Credential credential = papers.getForDeciding(credentialId);
        if (credential.getPerson().getId() != caller.personId()) {
            caller.mustReach(Permission.AWARD, credential.getPath(), "credential", credentialId);
        }
        if (!Copy.fits(credential.statusOn(LocalDate.now(clock)))) {
            throw new Refusal("refusal.not_in_force");
        }
        Certificate certificate = papers.paper(credentialId);
        int number = papers.copies(certificate).size() + 2;
        Copy copy = new Copy(certificate, number, reason, caller.personId(), clock.instant());
        papers.add(copy);
        events.fire(PaperEvent.copied(copy, credential));
    }
}
