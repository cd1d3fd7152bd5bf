package org.xinhuo.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xinhuo.account.Caller;
import org.xinhuo.account.PersonName;
import org.xinhuo.certificate.life.CertificateTaken;
import org.xinhuo.certificate.life.OriginalTaken;
import org.xinhuo.certificate.life.Withheld;
import org.xinhuo.certificate.log.LogPaper;
import org.xinhuo.certificate.log.PublicLog;
import org.xinhuo.certificate.paper.PaperTemplate;
import org.xinhuo.certificate.paper.Printer;
import org.xinhuo.certificate.paper.plate.PrintedFile;
import org.xinhuo.certificate.paper.seal.Attachment;
import org.xinhuo.certificate.paper.seal.FoundSignature;
import org.xinhuo.certificate.paper.seal.FoundStamp;
import org.xinhuo.certificate.stamp.AwaitsStamp;
import org.xinhuo.certificate.status.StatusListService;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.CredentialAwarded;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.SchemeService;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.OpenToAll;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Setting;
import org.xinhuo.shared.content.Mistake;

/** The paper of credentials: made in the transaction of the award, handed out unchanged for ever. */
@ApplicationScoped
@Transactional
public class CertificateService {

    /** Numbers in one file that are looked up. */
    private static final int MOST_NUMBERS = 5;

    @Inject
    private Certificates certificates;

    @Inject
    private Serials serials;

    @Inject
    private Templates templates;

    @Inject
    private SchemeService schemes;

    @Inject
    private Press press;

    @Inject
    private StatusListService states;

    @Inject
    private SealService seals;

    @Inject
    private PublicLog log;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    private final SecureRandom random = new SecureRandom();

    /** A certificate as its holder takes it home. */
    public record Pdf(Certificate certificate, byte[] bytes) {}

    /** An award gets its number and its paper, or it does not happen. */
    void issue(@Observes CredentialAwarded awarded) {
        Credential credential = awarded.credential();
        int year = credential.getValidFrom().getYear();
        Certificate certificate =
                make(credential, awarded.scheme(), year, credential.getPerson().getName());
        events.fire(new CertificateIssued(certificate, credential));
    }

    private Certificate make(Credential credential, Scheme scheme, int year, String holder) {
        log.hold();
        CertificateNumber number = serials.next(credential.getIssuer().getIssuerCode(), scheme.number(), year);
        Certificate certificate = new Certificate(
                credential.getId(), number, VerificationAddress.draw(random).token(), clock.instant());
        PaperTemplate template = templates.of(scheme.code(), credential.getIssuer());
        Map<String, String> fields = fields(credential, scheme, number, holder);
        fields.putAll(states.place(number.toString(), credential.getId()).fields());
        OpenBadge says = new OpenBadge(fields, scheme.code(), address(certificate), publicBase());
        Attachment badge = press.badge(says.json());
        PublicLog.Place place = log.append(List.of(new LogPaper(
                        fields,
                        certificate.getToken(),
                        Optional.of(press.fingerprint()),
                        certificate.getIssuedAt(),
                        Optional.empty())))
                .get(0);
        List<Attachment> attachments = List.of(badge, press.proof(place.proof()));
        PrintedFile pdf = press.print(
                template, new Printer.Issue(fields, address(certificate), certificate.getIssuedAt(), attachments));
        certificate.made(holder, fields, template.version(), pdf.sha256(), press.fingerprint());
        certificates.add(certificate, pdf);
        log.keep(place, certificate.getId());
        return certificate;
    }

    private static Map<String, String> fields(
            Credential credential, Scheme scheme, CertificateNumber number, String holder) {
        Map<String, String> fields = new TreeMap<>(PaperFields.of(credential, scheme, number, publicBase()));
        fields.put("holder", holder);
        return fields;
    }

    /**
     * Another paper with another number for the same credential (更正换发): what the books say today, and the name as it
     * should be. The one before keeps its bytes and counts no longer.
     *
     * @throws Refusal if it would say what the one before says
     */
    @Allowed(Permission.AWARD)
    public Certificate replace(Certificate before, PersonName holder) {
        mustDiffer(before, holder);
        Credential credential = certificates.credentialOf(before);
        caller.mustReach(Permission.AWARD, credential.getPath(), "certificate", before.getNumber());
        certificates.replaced(before);
        Scheme scheme = schemes.get(credential.getScheme());
        return make(credential, scheme, LocalDate.now(clock).getYear(), holder.value());
    }

    /** @throws Refusal if a paper made today with this name would say and look like the one that was issued */
    @Allowed(Permission.AWARD)
    public void mustDiffer(Certificate issued, PersonName holder) {
        Credential credential = certificates.credentialOf(issued);
        Scheme scheme = schemes.get(credential.getScheme());
        CertificateNumber number = CertificateNumber.parse(issued.getNumber());
        Map<String, String> before = issued.fields();
        boolean same = fields(credential, scheme, number, holder.value()).entrySet().stream()
                .allMatch(field -> field.getValue().equals(before.get(field.getKey())));
        if (same && templates.of(scheme.code(), credential.getIssuer()).version() == issued.getTemplateVersion()) {
            throw new Refusal("refusal.correction_same");
        }
    }

    /** Where strangers verify a certificate: what its QR code says. */
    @OpenToAll
    public URI address(Certificate certificate) {
        return new VerificationAddress(certificate.getToken()).uri(publicBase());
    }

    private static URI publicBase() {
        return URI.create(Setting.PUBLIC_URL.orElse("http://localhost:8080"));
    }

    /** The certificates of these credentials, by credential. Whose they may be, the floor above has asked. */
    @Allowed({Permission.LEARN, Permission.SEE_PEOPLE})
    public Map<Long, Certificate> ofCredentials(Collection<Long> credentialIds) {
        return certificates.list(credentialIds);
    }

    /**
     * The exact bytes that were issued: to the holder, and to those who see the holder's organisation; that one of these took
     * them is logged.
     *
     * @throws Withheld if it is worth nothing today
     * @throws AwaitsStamp if they still get a time stamp
     */
    @Allowed({Permission.LEARN, Permission.SEE_PEOPLE})
    public Pdf pdf(String number) {
        return handOut(number, "pdf");
    }

    /** As {@link #pdf}; in no form where whoever asks logs what was taken. */
    Pdf handOut(String number, String form) {
        Certificate certificate = get(number);
        Credential credential = certificates.credentialOf(certificate);
        boolean own = credential.getPerson().getId() == caller.personId();
        if (!own) {
            caller.mustReach(Permission.SEE_PEOPLE, credential.getPath(), "certificate", number);
        }
        Withheld.mustBeHandedOut(certificate, credential, credential.statusOn(LocalDate.now(clock)), own);
        Pdf pdf = ready(certificate);
        if (!own && !form.isEmpty()) {
            events.fire(new CertificateTaken(number, credential.getPath(), form));
        }
        return pdf;
    }

    /**
     * The exact bytes whatever it is worth, for the files of the office that looks after it; that it was taken is logged.
     *
     * @throws AwaitsStamp if they still get a time stamp
     */
    @Allowed(Permission.AWARD)
    public Pdf original(String number) {
        Certificate certificate = get(number);
        Credential credential = certificates.credentialOf(certificate);
        caller.mustReach(Permission.AWARD, credential.getPath(), "certificate", number);
        events.fire(new OriginalTaken(certificate, credential, credential.statusOn(LocalDate.now(clock))));
        return ready(certificate);
    }

    private Pdf ready(Certificate certificate) {
        AwaitsStamp.mustBeOver(certificate);
        return new Pdf(certificate, certificates.bytes(certificate));
    }

    private Certificate get(String number) {
        return certificates.findByNumber(number).orElseThrow(() -> new NotFound("certificate", number));
    }

    /** A certificate and its credential by the end of its verification address. */
    @OpenToAll
    public Optional<Paper> findByToken(String token) {
        return certificates.findByToken(token).map(this::paper);
    }

    /** A certificate and its credential by its number, however it was typed. */
    @OpenToAll
    public Optional<Paper> findByNumber(String typed) {
        return CertificateNumber.readings(typed).stream()
                .flatMap(number -> certificates.findByNumber(number.toString()).stream())
                .findFirst()
                .map(this::paper);
    }

    /** A certificate beside the credential it is the paper of. */
    public record Paper(Certificate certificate, Credential credential) {}

    /**
     * A file held against what was issued.
     *
     * @param paper the certificate whose number stands in it
     * @param likeness of the file to that certificate's
     * @param ours whether the signature was made with a key that signs here, or did
     */
    public record Examined(
            Optional<Paper> paper, Optional<Likeness> likeness, FoundSignature signature, boolean ours) {}

    /** Holds a file that somebody brought against the certificate whose number stands in it. */
    @OpenToAll
    public Examined examine(byte[] file) {
        FoundSignature signature = FoundSignature.on(file);
        boolean ours = !signature.fingerprint().isEmpty() && seals.knows(signature.fingerprint());
        String text = new String(file, StandardCharsets.ISO_8859_1);
        Optional<Certificate> certificate = CertificateNumber.in(text, MOST_NUMBERS).stream()
                .flatMap(number -> certificates.findByNumber(number.toString()).stream())
                .findFirst();
        return new Examined(
                certificate.map(this::paper), certificate.map(issued -> likeness(issued, file)), signature, ours);
    }

    /** While its file still gets a time stamp nobody has it, and what somebody brings is another. */
    private Likeness likeness(Certificate issued, byte[] file) {
        return issued.isAwaitingStamp() ? Likeness.REMADE : Likeness.of(certificates.bytes(issued), file);
    }

    /** Who says that it was signed, and when: the time stamp in its file, if there is one. */
    @OpenToAll
    public Optional<FoundStamp> stampOf(Certificate certificate) {
        return certificate.isAwaitingStamp() ? Optional.empty() : FoundStamp.on(certificates.bytes(certificate));
    }

    private Paper paper(Certificate certificate) {
        return new Paper(certificate, certificates.credentialOf(certificate));
    }

    /** The certificate that replaces one after renewal, and its credential. */
    @OpenToAll
    public Optional<Paper> following(Credential credential) {
        return certificates.following(credential.getId()).map(this::paper);
    }

    /** What is wrong in the papers of schemes. */
    @OpenToAll
    public List<Mistake> paperMistakes() {
        return templates.mistakes();
    }
}
