package org.xinhuo.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.xinhuo.certificate.design.PrintLayerTaken;
import org.xinhuo.certificate.life.Withheld;
import org.xinhuo.certificate.paper.Arrangement;
import org.xinhuo.certificate.paper.PaperTemplate;
import org.xinhuo.certification.Credential;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Permission;

/** What is printed anew of a certificate that was issued: neither is signed, and so neither is a certificate. */
@ApplicationScoped
@Transactional
public class CopyService {

    @Inject
    private CertificateService issued;

    @Inject
    private Certificates certificates;

    @Inject
    private Templates templates;

    @Inject
    private Press press;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * The words of a certificate in their places and nothing else, for a sheet that has ground, frame and seal already.
     *
     * @throws NotFound if the paper it was printed on is not kept any more
     * @throws Withheld if it is worth nothing today
     */
    @Allowed(Permission.SEE_PEOPLE)
    public byte[] printLayer(String number) {
        Certificate certificate = issued.handOut(number, "").certificate();
        Credential credential = certificates.credentialOf(certificate);
        PaperTemplate paper =
                paper(certificate, credential).orElseThrow(() -> new NotFound("paper", certificate.getNumber()));
        events.fire(new PrintLayerTaken(number, credential.getPath()));
        return press.proof(paper.printLayer(), certificate.fields(), issued.address(certificate));
    }

    /**
     * The same sheet as OFD, to be read; the signed original is the PDF. To whom the original is given, and as long as
     * {@link #hasOfd} says.
     *
     * @throws Withheld if it is worth nothing today
     */
    @Allowed({Permission.LEARN, Permission.SEE_PEOPLE})
    public byte[] ofd(String number) {
        Certificate certificate = issued.handOut(number, "ofd").certificate();
        return ofdPaper(certificate)
                .map(paper -> press.readingCopy(certificate, paper, issued.address(certificate)))
                .orElseThrow(() -> new NotFound("ofd", number));
    }

    /**
     * Whether there is a certificate as OFD: while its credential is in force, for nobody may take an unsigned sheet for a
     * certificate that has ended, and as long as the paper it was printed on is kept.
     */
    @Allowed({Permission.LEARN, Permission.SEE_PEOPLE})
    public boolean hasOfd(Certificate certificate) {
        return ofdPaper(certificate).isPresent();
    }

    private Optional<PaperTemplate> ofdPaper(Certificate certificate) {
        Credential credential = certificates.credentialOf(certificate);
        return paper(certificate, credential)
                .filter(paper -> !certificate.isAwaitingStamp()
                        && credential.statusOn(LocalDate.now(clock)).isInForce()
                        && Arrangement.holds(paper, certificate.fields()));
    }

    private Optional<PaperTemplate> paper(Certificate certificate, Credential credential) {
        return templates.find(credential.getScheme(), credential.getIssuer(), certificate.getTemplateVersion());
    }
}
