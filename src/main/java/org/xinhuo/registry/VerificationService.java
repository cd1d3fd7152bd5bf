package org.xinhuo.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.xinhuo.account.PersonName;
import org.xinhuo.certificate.CertificateService;
import org.xinhuo.certificate.life.CorrectionService;
import org.xinhuo.certificate.paper.seal.FoundStamp;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.SchemeService;
import org.xinhuo.shared.OpenToAll;

/** What a stranger learns about a certificate: everything the paper claims, but the full name only who knows it. */
@ApplicationScoped
@Transactional
public class VerificationService {

    @Inject
    private CertificateService certificates;

    @Inject
    private CorrectionService corrections;

    @Inject
    private SchemeService schemes;

    @Inject
    private Clock clock;

    /** By the end of the address in the QR code. */
    @OpenToAll
    public Optional<Verification> byToken(String token) {
        return certificates.findByToken(token).map(this::verified);
    }

    /**
     * By the number on the paper, typed in any way.
     *
     * @throws org.xinhuo.shared.Refusal if it cannot be a number: a slip of the pen is told from a forgery
     */
    @OpenToAll
    public Optional<Verification> byNumber(String typed) {
        return certificates.findByNumber(typed).map(this::verified);
    }

    /** By the file itself: nothing of it is kept. */
    @OpenToAll
    public FileVerification byFile(byte[] file) {
        CertificateService.Examined examined = certificates.examine(file);
        return new FileVerification(
                examined.paper().map(this::verified),
                examined.likeness(),
                examined.signature(),
                examined.ours(),
                FoundStamp.on(file));
    }

    /** Who says when a certificate was signed, if anybody does. */
    @OpenToAll
    public Optional<FoundStamp> stampOf(Verification verification) {
        return certificates.stampOf(verification.certificate());
    }

    private Verification verified(CertificateService.Paper paper) {
        LocalDate day = LocalDate.now(clock);
        Scheme scheme = schemes.get(paper.credential().getScheme());
        return new Verification(
                paper.certificate(),
                new PersonName(paper.certificate().getHolder()),
                scheme,
                paper.credential(),
                paper.credential().statusOn(day),
                certificates.following(paper.credential()),
                corrections.of(paper.certificate()),
                day);
    }
}
