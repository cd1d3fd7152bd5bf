package org.xinhuo.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xinhuo.account.Caller;
import org.xinhuo.certificate.paper.PaperTemplate;
import org.xinhuo.certificate.paper.Printer;
import org.xinhuo.certificate.paper.seal.Attachment;
import org.xinhuo.certificate.paper.seal.FoundSignature;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.CredentialAwarded;
import org.xinhuo.certification.Scheme;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.OpenToAll;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Setting;
import org.xinhuo.shared.Sha256;
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
    private Press press;

    @Inject
    private SealService seals;

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
        Scheme scheme = awarded.scheme();
        CertificateNumber number = serials.next(
                credential.getIssuer().getIssuerCode(),
                scheme.number(),
                credential.getValidFrom().getYear());
        Certificate certificate = new Certificate(
                credential.getId(), number, VerificationAddress.draw(random).token(), clock.instant());
        PaperTemplate template = templates.of(scheme.code());
        Map<String, String> fields = new TreeMap<>(PaperFields.of(credential, scheme, number, publicBase()));
        OpenBadge says = new OpenBadge(fields, scheme.code(), address(certificate), publicBase());
        Attachment badge = press.badge(says.json());
        byte[] pdf = press.print(
                template, new Printer.Issue(fields, address(certificate), certificate.getIssuedAt(), List.of(badge)));
        certificate.made(
                fields.get("holder"), written(fields), template.version(), Sha256.hex(pdf), press.fingerprint());
        certificates.add(certificate, pdf);
        events.fire(new CertificateIssued(certificate, credential));
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
     * The exact bytes that were issued: to the holder, and to those who see the holder's organisation.
     *
     * @throws Refusal if they still get a time stamp
     */
    @Allowed({Permission.LEARN, Permission.SEE_PEOPLE})
    public Pdf pdf(String number) {
        Certificate certificate =
                certificates.findByNumber(number).orElseThrow(() -> new NotFound("certificate", number));
        Credential credential = certificates.credentialOf(certificate);
        if (credential.getPerson().getId() != caller.personId()) {
            caller.mustReach(Permission.SEE_PEOPLE, credential.getPath(), "certificate", number);
        }
        if (certificate.isAwaitingStamp()) {
            throw new Refusal("refusal.paper_awaits_stamp");
        }
        return new Pdf(certificate, certificates.bytes(certificate));
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
                certificate.map(this::paper),
                certificate.map(issued -> Likeness.of(certificates.bytes(issued), file)),
                signature,
                ours);
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

    private static String written(Map<String, String> fields) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        fields.forEach(object::add);
        return object.build().toString();
    }
}
