package org.xinhuo.registry.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinhuo.account.ClientAddress;
import org.xinhuo.certificate.Likeness;
import org.xinhuo.certificate.life.Correction;
import org.xinhuo.certificate.paper.seal.FoundStamp;
import org.xinhuo.certification.CredentialEvent;
import org.xinhuo.registry.FileVerification;
import org.xinhuo.registry.LookUps;
import org.xinhuo.registry.Verification;
import org.xinhuo.registry.VerificationService;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Words;

/** 核验证书: by the QR code or by the number. Works without script, without signing in, and makes no session. */
@Named
@RequestScoped
public class VerifyPage {

    /** Nobody types more than this for a number or a name. */
    private static final int LONGEST = 60;

    @Inject
    private VerificationService verifications;

    @Inject
    private EarlierVerifyPage earlier;

    @Inject
    private LookUps lookUps;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Words words;

    @Inject
    private Clock clock;

    private Verification found;
    private FileVerification file;
    private String stamp;
    private String refused = "";
    private boolean slowDown;
    private boolean nameMatches;

    @PostConstruct
    void load() {
        if (!isAsked()) {
            return;
        }
        slowDown = !lookUps.allows(ClientAddress.of(request));
        if (slowDown) {
            return;
        }
        try {
            if (file().isPresent()) {
                file = verifications.byFile(file().get());
                found = file.found().orElse(null);
                refused = words.of("verify.unknown.file");
                return;
            }
            found = look().orElse(null);
            refused = words.of(token().isPresent() ? "verify.unknown.code" : "verify.unknown.number", getNumber());
            nameMatches = found != null && isNameGiven() && found.isHolder(getName());
        } catch (Refusal refusal) {
            refused = words.of(refusal);
        }
        if (found == null && token().isEmpty()) {
            earlier.look(getNumber(), getName());
        }
    }

    private Optional<Verification> look() {
        return token().isPresent() ? verifications.byToken(token().get()) : verifications.byNumber(getNumber());
    }

    private Optional<String> token() {
        return Optional.ofNullable((String) request.getAttribute("token"));
    }

    /** The file that was sent, if one was chosen. */
    private Optional<byte[]> file() {
        return Optional.ofNullable((byte[]) request.getAttribute("file")).filter(bytes -> bytes.length > 0);
    }

    /** Whether the form for a file was sent without one. */
    public boolean isFileMissing() {
        return !isAsked() && request.getAttribute("file") != null;
    }

    /** Whether a file was sent that is larger than any certificate. */
    public boolean isFileLarge() {
        return "large".equals(request.getParameter("file"));
    }

    /** What the file is worth, if one was sent. */
    public FileVerification getFile() {
        return file;
    }

    /** Whether it is not the file that was issued: then nothing it says counts. */
    public boolean isAltered() {
        return file != null && !file.original();
    }

    /** What is to be compared with the paper before its state is told. */
    public boolean isDoubtful() {
        return isOtherName() || isAltered();
    }

    /** What the file is, and what its signature says. */
    public List<String> getFileFacts() {
        List<String> facts = new ArrayList<>(List.of(
                words.of(
                        "verify.file."
                                + file.likeness().map(one -> one.kind().name()).orElse("UNKNOWN"),
                        file.likeness().map(Likeness::places).orElse(0)),
                words.of("verify.signature." + file.signed(), file.signature().name())));
        file.stamp().map(this::inWords).ifPresent(facts::add);
        return facts;
    }

    private String inWords(FoundStamp stamp) {
        if (stamp.broken()) {
            return words.of("verify.stamp.broken");
        }
        String by = stamp.by().isBlank() ? words.of("verify.stamp.nobody") : stamp.by();
        return words.of("verify.stamp", words.moment(stamp.at()), by);
    }

    /** Who says when the certificate was signed; empty where nobody does. */
    public String getStamp() {
        if (stamp == null) {
            stamp = verifications.stampOf(found).map(this::inWords).orElse("");
        }
        return stamp;
    }

    /** Whether a certificate was asked for, or only the page. */
    public boolean isAsked() {
        return token().isPresent() || !getNumber().isBlank() || file().isPresent();
    }

    /** Whether the form was sent with nothing in it. */
    public boolean isNumberMissing() {
        return !isAsked() && request.getParameter("number") != null;
    }

    /** Whether the name was to be compared, but none was typed. */
    public boolean isNameMissing() {
        return isPosted() && file == null && !isNameGiven();
    }

    public boolean isNameGiven() {
        return !getName().isBlank();
    }

    /** A name is taken from the form only: one in an address would stay in histories and logs. */
    private boolean isPosted() {
        return request.getMethod().equals("POST");
    }

    /** Whether a name was typed that is not the holder's: the first thing to be said, whatever the certificate is worth. */
    public boolean isOtherName() {
        return isNameGiven() && !nameMatches;
    }

    public Verification getFound() {
        return found;
    }

    public String getRefused() {
        return refused;
    }

    public boolean isSlowDown() {
        return slowDown;
    }

    public boolean isNameMatches() {
        return nameMatches;
    }

    public String getNumber() {
        return typed("number");
    }

    public String getName() {
        return isPosted() ? typed("name") : "";
    }

    private String typed(String field) {
        String value = request.getParameter(field);
        String typed = value == null ? "" : value.strip();
        return typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    }

    public String getNow() {
        return words.moment(clock.instant());
    }

    /** The colour of the verdict: a class of the style sheet. */
    public String getTone() {
        if (isDoubtful()) {
            return "other";
        }
        if (found.correction().isPresent()) {
            return "expired";
        }
        return switch (found.status()) {
            case VALID, TO_COME -> "valid";
            case ENDING_SOON -> "soon";
            case EXPIRED, RENEWED -> "expired";
            case SUSPENDED -> "suspended";
            case REVOKED -> "revoked";
        };
    }

    public String getVerdict() {
        if (isAltered()) {
            return words.of("verify.altered");
        }
        return isOtherName() ? words.of("verify.other_name") : words.of("verify.verdict." + found.state());
    }

    /** The verdict in a sentence, with its days. */
    public String getSentence() {
        if (isAltered()) {
            return getFileFacts().get(0);
        }
        if (isOtherName()) {
            return words.of("verify.other_name.words", getName());
        }
        String key = "verify.sentence." + found.state();
        if (found.correction().isPresent()) {
            Correction correction = found.correction().get();
            return words.of(
                    key,
                    words.day(correction.decidedOn()),
                    words.constant("reason", correction.getReason()),
                    correction.getReplacement().getNumber());
        }
        return switch (found.status()) {
            case SUSPENDED, REVOKED ->
                words.of(
                        key,
                        words.day(lastEvent().getHappenedOn()),
                        words.constant("reason", lastEvent().getReason()));
            case TO_COME -> words.of(key, words.day(found.credential().getValidFrom()));
            default ->
                words.of(
                        key,
                        words.day(found.credential().getValidUntil()),
                        found.left().in(words.getLocale()));
        };
    }

    private CredentialEvent lastEvent() {
        return found.credential().lastMeasureOn(found.day()).orElseThrow();
    }
}
